/** The pages of the outpatient day as the front desk sees it: every session at a glance, and one in full. */
package id.edokter.day;
