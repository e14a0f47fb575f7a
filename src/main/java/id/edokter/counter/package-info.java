/** The pages of the counter: to register, to give a place, to move, to cancel, to print, and to take back. */
package id.edokter.counter;
