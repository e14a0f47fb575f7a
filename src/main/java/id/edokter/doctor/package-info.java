/** Doctors. */
package id.edokter.doctor;
