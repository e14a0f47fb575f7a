package id.edokter.queue;

import id.edokter.shared.Refusal;

/** The appointment was cancelled. */
public class VisitIsCancelled extends Refusal {

    VisitIsCancelled() {
        super("check_in_cancelled");
    }
}
