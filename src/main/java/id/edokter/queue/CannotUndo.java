package id.edokter.queue;

import id.edokter.shared.Refusal;

/** Too late, done by somebody else, or something followed. */
public class CannotUndo extends Refusal {

    CannotUndo() {
        super("queue_undo_refused");
    }
}
