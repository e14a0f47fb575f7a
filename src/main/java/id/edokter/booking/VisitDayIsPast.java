package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The day of the visit is over: nothing of it can be moved or cancelled any more. */
public class VisitDayIsPast extends Refusal {

    VisitDayIsPast() {
        super("visit_day_is_past");
    }
}
