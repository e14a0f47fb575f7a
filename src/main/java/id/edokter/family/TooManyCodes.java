package id.edokter.family;

import id.edokter.shared.Refusal;
import java.time.Instant;

/** Too many codes were asked for; it ends by itself. */
public class TooManyCodes extends Refusal {

    /** When the next may be asked for. */
    public final Instant until;

    TooManyCodes(Instant until) {
        super("too_many_codes");
        this.until = until;
    }
}
