package id.edokter.account;

import id.edokter.shared.Refusal;
import java.time.Instant;

/** Too many wrong tries; it ends by itself. */
public class TooManyTries extends Refusal {

    /** When the next try is open. */
    public final Instant until;

    TooManyTries(Instant until) {
        super("too_many_tries");
        this.until = until;
    }
}
