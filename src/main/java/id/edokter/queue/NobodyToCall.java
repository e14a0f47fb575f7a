package id.edokter.queue;

import id.edokter.shared.Refusal;

/** Nobody is waiting. */
public class NobodyToCall extends Refusal {

    NobodyToCall() {
        super("nobody_to_call");
    }
}
