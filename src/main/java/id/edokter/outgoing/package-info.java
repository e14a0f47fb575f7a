/** The pages of who looks after messages: which went, which did not, why, and what to do about it. */
package id.edokter.outgoing;
