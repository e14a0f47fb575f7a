/** The pages of who meets patients: the register of the front desk, and a doctor's own sessions and patients. */
package id.edokter.desk;
