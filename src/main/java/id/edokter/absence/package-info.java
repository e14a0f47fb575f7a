/** A doctor is absent: one act in which each patient of the sessions gets another place, a choice, or a cancellation. */
package id.edokter.absence;
