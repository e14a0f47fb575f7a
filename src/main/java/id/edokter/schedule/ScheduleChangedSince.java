package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** The schedule was changed or ended by somebody else since this was decided. */
public class ScheduleChangedSince extends Refusal {

    ScheduleChangedSince() {
        super("schedule_changed_since");
    }
}
