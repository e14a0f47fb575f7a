package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as schedule, exceptions and settings want it.
 *
 * @param exception id of the exception that adds or changes it, or null
 * @param places all of them; {@code jknPlaces} and {@code walkInPlaces} are among them
 */
record PlannedSession(
        Source source,
        Long exception,
        Doctor doctor,
        Clinic clinic,
        Room room,
        LocalTime starts,
        LocalTime ends,
        int places,
        int jknPlaces,
        int walkInPlaces,
        int minutesPerPlace,
        String note) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** A numbered place with its planned time. */
    record Place(int number, LocalTime starts, LocalTime ends, Pool pool) {}

    /** @param walkInWanted the reserve as set; {@link Places#walkIn} bounds it */
    static PlannedSession of(
            Source source,
            Long exception,
            Doctor doctor,
            Clinic clinic,
            Room room,
            Hours hours,
            int walkInWanted,
            String note) {
        int minutes = hours.minutesPerPlace();
        int places = Math.min(hours.places(), startingToday(hours.starts(), minutes));
        int jkn = Math.min(hours.jknPlaces(), places);
        int walkIn = Places.walkIn(places - jkn, walkInWanted);
        return new PlannedSession(
                source,
                exception,
                doctor,
                clinic,
                room,
                hours.starts(),
                hours.ends(),
                places,
                jkn,
                walkIn,
                minutes,
                note);
    }

    /** How many places start before midnight. */
    static int startingToday(LocalTime starts, int minutes) {
        return (MINUTES_OF_A_DAY - 1 - minuteOfDay(starts)) / minutes + 1;
    }

    LocalDate date() {
        return source.date();
    }

    Instant startsAt() {
        return Wib.instant(date(), starts);
    }

    Instant endsAt() {
        return Wib.instant(date(), ends);
    }

    int generalPlaces() {
        return places - jknPlaces - walkInPlaces;
    }

    /** Number n is planned for session start + (n−1) × minutes. */
    List<Place> numbered() {
        var pools = Places.interleaved(places, jknPlaces, walkInPlaces);
        var numbered = new ArrayList<Place>(places);
        for (int n = 1; n <= places; n++) {
            int from = minuteOfDay(starts) + (n - 1) * minutesPerPlace;
            int to = Math.min(from + minutesPerPlace, MINUTES_OF_A_DAY - 1);
            numbered.add(new Place(n, time(from), time(to), pools.get(n - 1)));
        }
        return numbered;
    }

    /** When number n is planned, also beyond those that were; all the same on that day. */
    static LocalTime startOf(LocalTime sessionStart, int number, int minutes) {
        return time(Math.min(minuteOfDay(sessionStart) + (number - 1) * minutes, MINUTES_OF_A_DAY - 2));
    }

    static LocalTime endOf(LocalTime start, int minutes) {
        return time(Math.min(minuteOfDay(start) + minutes, MINUTES_OF_A_DAY - 1));
    }

    /** Whether the same doctor does something else at these hours. */
    boolean isHinderedBy(Session other) {
        return other.status != Session.Status.CANCELLED
                && other.doctor.id.equals(doctor.id)
                && other.date.equals(date())
                && overlaps(other.starts, other.ends);
    }

    boolean overlaps(LocalTime from, LocalTime to) {
        return starts.isBefore(to) && from.isBefore(ends);
    }

    /** For the ledger. */
    String byPool() {
        return "JKN %d, GENERAL %d, WALK_IN %d".formatted(jknPlaces, generalPlaces(), walkInPlaces);
    }

    private static int minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
    }
}
