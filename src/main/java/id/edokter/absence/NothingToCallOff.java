package id.edokter.absence;

import id.edokter.shared.Refusal;

/** None of the sessions can be called off: they are over, closed, or cancelled. */
public class NothingToCallOff extends Refusal {

    NothingToCallOff() {
        super("absence_nothing_to_call_off");
    }
}
