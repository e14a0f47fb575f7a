package id.edokter.queue;

import id.edokter.shared.Refusal;

/** Nobody is called before the session has begun. */
public class NotBegun extends Refusal {

    NotBegun() {
        super("session_not_begun");
    }
}
