package id.edokter.day;

import id.edokter.booking.DayBook.Sheet;
import id.edokter.booking.SessionLoad;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Where a session is in its course, by what was said of it, by how full it is and by the clock. */
enum Course {
    /** Nobody can book it online yet. */
    PLANNED("st-off", "calendar-check"),
    /** Before its hours, with places. */
    OPEN("st-ok", "check2"),
    FEW("st-few", "hourglass-split"),
    FULL("st-off", "slash-circle"),
    /** Before its hours, and somebody closed booking. */
    BOOKING_CLOSED("st-off", "lock"),
    /** Within its hours. */
    NOW("st-on", "activity"),
    /** The doctor comes later than planned. */
    LATE("st-few", "clock"),
    /** Past its hours, and nobody closed it. */
    OVER("st-off", "check2-all"),
    CLOSED("st-off", "lock-fill"),
    CANCELLED("st-no", "x-circle");

    /** At most so many places left are "few". */
    private static final int FEW_LEFT = 2;

    public final String css;
    public final String icon;

    Course(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    /**
     * What a course is told by.
     *
     * @param opens first day on which it can be booked online
     * @param left places that are free
     */
    record Facts(
            Session.Status status,
            boolean bookingClosed,
            int minutesLate,
            LocalDate opens,
            Instant starts,
            Instant ends,
            int left) {}

    static Course of(SessionLoad session, Instant now) {
        return of(
                new Facts(
                        session.status(),
                        session.bookingClosed(),
                        session.minutesLate(),
                        session.opens(),
                        Wib.instant(session.date(), session.starts()),
                        Wib.instant(session.date(), session.ends()),
                        session.left()),
                now);
    }

    static Course of(Sheet sheet, Instant now) {
        var session = sheet.session();
        return of(
                new Facts(
                        session.status,
                        session.bookingClosed,
                        session.minutesLate,
                        sheet.opens(),
                        session.startsAt(),
                        session.endsAt(),
                        sheet.left()),
                now);
    }

    static Course of(Facts facts, Instant now) {
        return switch (facts.status) {
            case CANCELLED -> CANCELLED;
            case CLOSED -> CLOSED;
            case RUNNING -> facts.minutesLate > 0 ? LATE : NOW;
            case OPEN -> {
                var late = Duration.ofMinutes(facts.minutesLate);
                if (!now.isBefore(facts.ends.plus(late))) yield OVER;
                if (facts.minutesLate > 0) yield LATE;
                yield now.isBefore(facts.starts) ? ahead(facts, now) : NOW;
            }
        };
    }

    private static Course ahead(Facts facts, Instant now) {
        if (facts.bookingClosed) return BOOKING_CLOSED;
        if (Wib.date(now).isBefore(facts.opens)) return PLANNED;
        if (facts.left <= 0) return FULL;
        return facts.left <= FEW_LEFT ? FEW : OPEN;
    }

    public boolean isLate() {
        return this == LATE;
    }
}
