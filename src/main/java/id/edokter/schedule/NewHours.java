package id.edokter.schedule;

import id.edokter.shared.InvalidValue;
import java.time.LocalTime;

/**
 * Other hours for a session on its day (WIB). Numbers stay with whoever has them; their times follow.
 *
 * @param minutesPerPlace from one number to the next
 */
public record NewHours(LocalTime starts, LocalTime ends, int minutesPerPlace) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** @throws InvalidValue {@code hours_run_backward} or {@code minutes_impossible} */
    public NewHours {
        if (!starts.isBefore(ends)) throw new InvalidValue("hours_run_backward");
        if (minutesPerPlace < 1 || minutesPerPlace > Hours.MOST_MINUTES)
            throw new InvalidValue("minutes_impossible", Hours.MOST_MINUTES);
    }

    /** As the session has them now. */
    public static NewHours of(Session session) {
        return new NewHours(session.starts, session.ends, session.minutesPerPlace);
    }

    /** For the ledger. */
    String written() {
        return written(starts, ends, minutesPerPlace);
    }

    static String written(LocalTime starts, LocalTime ends, int minutesPerPlace) {
        return "%s–%s, %d".formatted(starts, ends, minutesPerPlace);
    }

    /**
     * When a number is planned for.
     *
     * @throws InvalidValue {@code places_past_midnight}
     */
    public LocalTime startOf(int number) {
        long minute = minuteOf(number);
        if (minute >= MINUTES_OF_A_DAY) throw new InvalidValue("places_past_midnight");
        return LocalTime.ofSecondOfDay(minute * 60);
    }

    /** When its time ends, on the day itself. */
    public LocalTime endOf(int number) {
        return LocalTime.ofSecondOfDay(Math.min(minuteOf(number + 1), MINUTES_OF_A_DAY - 1) * 60);
    }

    private long minuteOf(int number) {
        return starts.toSecondOfDay() / 60 + (number - 1L) * minutesPerPlace;
    }

    /** Whether a place that was within the hours would no longer be. */
    public boolean putOut(Slot slot) {
        return slot.starts.isBefore(slot.session.ends) && !startOf(slot.number).isBefore(ends);
    }
}
