/** The pages of who calls: the nurse at the clinic's door and the doctor, from the start of a session to its summary. */
package id.edokter.visit;
