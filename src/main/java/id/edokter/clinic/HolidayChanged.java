package id.edokter.clinic;

import id.edokter.shared.Refusal;

/** Somebody else decided about the holiday since it was looked at. */
public class HolidayChanged extends Refusal {

    HolidayChanged(String who) {
        super("holiday_changed", who == null ? "–" : who);
    }
}
