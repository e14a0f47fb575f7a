package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** A doctor's schedule of this weekday and hour already begins on this very day. */
public class SchedulesStartTwice extends Refusal {

    static final String KEY = "a_doctor_starts_once_at_a_time";

    SchedulesStartTwice() {
        super("schedules_start_twice");
    }
}
