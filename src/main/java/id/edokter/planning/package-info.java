/** The pages on which the hospital plans: the week of its doctors, and what differs from it. */
package id.edokter.planning;
