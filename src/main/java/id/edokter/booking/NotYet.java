package id.edokter.booking;

import id.edokter.shared.Refusal;
import java.time.LocalTime;

/** Nobody has come at a time that is still ahead. */
public class NotYet extends Refusal {

    NotYet(LocalTime at) {
        super("not_yet", at);
    }
}
