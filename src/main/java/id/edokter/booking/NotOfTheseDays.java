package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The session is still to come, or too long ago. */
public class NotOfTheseDays extends Refusal {

    NotOfTheseDays(int days) {
        super("not_of_these_days", days);
    }
}
