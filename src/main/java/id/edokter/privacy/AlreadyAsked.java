package id.edokter.privacy;

import id.edokter.shared.Refusal;

/** A request of this kind waits for its answer; what was written now would be lost. */
public class AlreadyAsked extends Refusal {

    public AlreadyAsked() {
        super("already_asked");
    }
}
