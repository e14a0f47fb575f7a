package id.edokter.watch;

import id.edokter.shared.Refusal;

/** What is closed stays as it was when it was closed. */
public class IncidentIsClosed extends Refusal {

    public IncidentIsClosed() {
        super("incident_closed");
    }
}
