package id.edokter.booking;

import id.edokter.shared.Refusal;

/** No free place is left in the session for this payer. */
public class SessionFull extends Refusal {

    SessionFull() {
        super("session_full");
    }
}
