/** What those who wait are shown: the own telephone, and the boards in the waiting rooms. */
package id.edokter.waiting;
