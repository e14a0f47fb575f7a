package id.edokter.account;

import id.edokter.shared.Refusal;

/** The session ended meanwhile: by time, from another browser, or by an administrator. */
public class SessionIsOver extends Refusal {

    public SessionIsOver() {
        super("session_over");
    }
}
