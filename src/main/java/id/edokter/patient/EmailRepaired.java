package id.edokter.patient;

import id.edokter.audit.Witness;

/** News, within the transaction: the desk has put the address of e-mail of a record right, or taken it away. */
public record EmailRepaired(Witness by, long patient) {}
