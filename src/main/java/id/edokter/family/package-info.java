/** Patients' accounts: a telephone that was proved by a code, and the family for whom its holder acts. */
package id.edokter.family;
