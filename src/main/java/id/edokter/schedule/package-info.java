/** Weekly schedules, dated sessions, their numbered slots, and the ledger of places. */
package id.edokter.schedule;
