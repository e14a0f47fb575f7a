package id.edokter.queue;

import id.edokter.shared.Refusal;
import java.time.LocalDate;

/** The appointment is for another day. */
public class NotThatDay extends Refusal {

    NotThatDay(LocalDate day) {
        super("check_in_other_day", day);
    }
}
