package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The same submit key came with something else in it: a mistake of the client, not a repetition. */
public class RequestReused extends Refusal {

    RequestReused() {
        super("request_reused");
    }
}
