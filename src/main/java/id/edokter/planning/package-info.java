/** The pages of planning: the week of doctors and clinics, holidays, and the rules of each clinic. */
package id.edokter.planning;
