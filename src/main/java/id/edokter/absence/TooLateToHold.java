package id.edokter.absence;

import id.edokter.shared.Refusal;

/** Every session that somebody waits for is over: nobody can hold it after all. */
public class TooLateToHold extends Refusal {

    TooLateToHold() {
        super("absence_too_late_to_hold");
    }
}
