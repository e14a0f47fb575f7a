package id.edokter.booking;

/**
 * For whom the desk takes a place.
 *
 * @param key of the form: sent twice, it is one booking
 * @param patient id in the register
 */
public record CounterRequest(String key, long patient, PayerDetails payer) {}
