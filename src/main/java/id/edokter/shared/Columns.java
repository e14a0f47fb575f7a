package id.edokter.shared;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Dates and times out of SQL written by hand, whichever of the two types the driver hands over. */
public final class Columns {

    private Columns() {}

    public static LocalDate date(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    public static LocalTime time(Object column) {
        return column instanceof Time time ? time.toLocalTime() : (LocalTime) column;
    }

    /** A moment, which the database keeps in UTC. */
    public static Instant instant(Object column) {
        return UtcInstant.of(
                column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column);
    }
}
