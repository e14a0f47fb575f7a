package id.edokter.queue;

import id.edokter.shared.Refusal;

/** The session is over. */
public class QueueIsClosed extends Refusal {

    QueueIsClosed() {
        super("queue_is_closed");
    }
}
