package id.edokter.queue;

import id.edokter.shared.Refusal;
import java.time.LocalTime;

/** The session is not of today, or it is too early. */
public class NotToBegin extends Refusal {

    NotToBegin(LocalTime opens) {
        super("session_not_to_begin", opens);
    }
}
