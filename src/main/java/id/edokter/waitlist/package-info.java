/** Who finds no place, or wants an earlier one, waits in line; a freed place is kept for the first whom it fits. */
package id.edokter.waitlist;
