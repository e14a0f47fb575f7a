package id.edokter.privacy;

import id.edokter.shared.Refusal;

/** Somebody else was faster, or the patient took it back. */
public class RequestIsDecided extends Refusal {

    public RequestIsDecided() {
        super("request_is_decided");
    }
}
