/** Patients: who is treated, by which proof they are known. */
package id.edokter.patient;
