package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** The session is closed, cancelled or of a day gone by: its places are history. */
public class SessionEnded extends Refusal {

    SessionEnded() {
        super("session_ended");
    }
}
