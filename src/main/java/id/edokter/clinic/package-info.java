/** Clinics, rooms and holidays. */
package id.edokter.clinic;
