package id.edokter.queue;

import id.edokter.shared.Refusal;
import java.time.LocalTime;

/** Check-in for the session opens later. */
public class CheckInTooEarly extends Refusal {

    CheckInTooEarly(LocalTime opens) {
        super("check_in_too_early", opens);
    }
}
