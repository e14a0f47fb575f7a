package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Patients are coming, or are waiting already. */
public class SessionHasPatients extends Refusal {

    private SessionHasPatients(String key, int patients) {
        super(key, patients);
    }

    static SessionHasPatients coming(int patients) {
        return new SessionHasPatients("session_has_patients", patients);
    }

    static SessionHasPatients waiting(int patients) {
        return new SessionHasPatients("session_has_waiting", patients);
    }
}
