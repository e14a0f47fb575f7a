package id.edokter.clinic;

import id.edokter.shared.Refusal;

/** There is a holiday of this date and name already, of another kind or source. */
public class HolidayKnown extends Refusal {

    public final long holiday;

    HolidayKnown(long holiday) {
        super("holiday_known");
        this.holiday = holiday;
    }
}
