package id.edokter.queue;

import id.edokter.shared.Refusal;
import java.time.LocalTime;

/** Nobody is a no-show as long as they would be in time. */
public class StillExpected extends Refusal {

    StillExpected(int patients, LocalTime until) {
        super("queue_still_expects", patients, until);
    }
}
