/** The keys of personal data: known again at the start, changed by a job. */
package id.edokter.sealing;
