package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Somebody else, or the schedule, has changed the session since it was looked at. */
public class SessionChanged extends Refusal {

    SessionChanged() {
        super("session_changed");
    }
}
