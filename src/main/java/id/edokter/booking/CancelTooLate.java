package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The session has begun. */
public class CancelTooLate extends Refusal {

    CancelTooLate() {
        super("cancel_too_late");
    }
}
