/** Appointments: hold, book, move, cancel; the rules of booking. */
package id.edokter.booking;
