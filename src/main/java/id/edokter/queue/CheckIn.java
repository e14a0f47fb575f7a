package id.edokter.queue;

import id.edokter.booking.Papers;
import id.edokter.shared.PhoneNumber;

/**
 * Somebody comes.
 *
 * @param appointment id
 * @param phone by which the patient says to be reached; null when nothing was asked
 * @param papers what is said of card and letter; null when nothing was asked
 * @param early whether the desk knows that check-in is not open yet, and notes it all the same
 */
public record CheckIn(long appointment, PhoneNumber phone, Papers papers, boolean early) {

    public CheckIn(long appointment, PhoneNumber phone, Papers papers) {
        this(appointment, phone, papers, false);
    }

    public static CheckIn of(long appointment) {
        return new CheckIn(appointment, null, null);
    }

    public CheckIn knowingly(boolean early) {
        return new CheckIn(appointment, phone, papers, early);
    }
}
