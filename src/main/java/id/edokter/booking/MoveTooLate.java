package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The clinic's time for moving has passed; cancelling is still possible. */
public class MoveTooLate extends Refusal {

    MoveTooLate() {
        super("move_too_late");
    }
}
