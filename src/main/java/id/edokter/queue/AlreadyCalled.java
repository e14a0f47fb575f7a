package id.edokter.queue;

import id.edokter.shared.Refusal;

/** Somebody else was faster: this patient has been called meanwhile, and nobody else was. */
public class AlreadyCalled extends Refusal {

    AlreadyCalled(String label, String who) {
        super("already_called", label, who);
    }
}
