package id.edokter.queue;

import id.edokter.shared.Refusal;

/** The patient is not where this can be done: not here, not called, or done already. */
public class NotInTheQueue extends Refusal {

    NotInTheQueue() {
        super("not_in_the_queue");
    }
}
