package id.edokter.queue;

import id.edokter.shared.Refusal;

/** Something else became of the patient or the session meanwhile. */
public class QueueMovedOn extends Refusal {

    QueueMovedOn() {
        super("queue_moved_on");
    }
}
