package id.edokter.api;

import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Dates and times as they are written in answers. */
final class Iso {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Iso() {}

    /** For instance 2026-11-30T08:00:00+07:00. */
    static String moment(LocalDate date, LocalTime time) {
        return moment(Wib.instant(date, time));
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(Wib.ZONE).toOffsetDateTime());
    }

    /** For instance 08:00, WIB. */
    static String time(LocalTime time) {
        return TIME.format(time);
    }
}
