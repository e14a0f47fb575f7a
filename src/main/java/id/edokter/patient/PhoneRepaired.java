package id.edokter.patient;

import id.edokter.audit.Witness;
import id.edokter.shared.PhoneNumber;

/**
 * News, within the transaction: the desk has put the telephone of a record right.
 *
 * @param before E.164 as it stood there; null for none
 * @param now null when that was not the patient's, and there is no other
 */
public record PhoneRepaired(Witness by, long patient, String before, PhoneNumber now) {}
