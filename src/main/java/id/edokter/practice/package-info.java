/** What a doctor asks of the hospital and takes along: leave, and the own sessions in the telephone's calendar. */
package id.edokter.practice;
