package id.edokter.queue;

import id.edokter.booking.PayerDetails;
import id.edokter.shared.PhoneNumber;

/**
 * Somebody comes.
 *
 * @param appointment id
 * @param phone by which the patient says to be reached; null when nothing was asked
 * @param payer how the visit is paid, confirmed or completed; null when nothing was asked
 */
public record CheckIn(long appointment, PhoneNumber phone, PayerDetails payer) {

    public static CheckIn of(long appointment) {
        return new CheckIn(appointment, null, null);
    }
}
