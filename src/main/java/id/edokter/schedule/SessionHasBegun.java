package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Possible only before the session starts. */
public class SessionHasBegun extends Refusal {

    SessionHasBegun() {
        super("session_has_begun");
    }
}
