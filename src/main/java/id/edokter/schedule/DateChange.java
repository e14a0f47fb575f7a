package id.edokter.schedule;

import id.edokter.shared.Secrets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What planning would do to one session of one date.
 *
 * @param session id; null for one that would be made
 * @param before null for one that would be made
 * @param after null for one that would not take place any more
 * @param appointments ids of the live ones, holds included; they stay where they are
 * @param inTheWay what else the doctor does at these hours, in plain words; empty for nothing
 */
public record DateChange(
        PlanReport.Outcome outcome,
        LocalDate date,
        Long session,
        String doctor,
        String clinic,
        Shape before,
        Shape after,
        List<Long> appointments,
        String inTheWay) {

    /** What {@link #touched} says of changes that touch nobody. */
    public static final String NOBODY = "0";

    static final int PRINT = 32;

    /** A session's hours, room and places. */
    public record Shape(
            String clinic,
            String room,
            LocalTime starts,
            LocalTime ends,
            int places,
            int jknPlaces,
            int minutesPerPlace) {

        static Shape of(Session session) {
            return new Shape(
                    session.clinic.name,
                    session.room.name,
                    session.starts,
                    session.ends,
                    session.places,
                    session.jknPlaces,
                    session.minutesPerPlace);
        }

        static Shape of(PlannedSession plan) {
            return new Shape(
                    plan.clinic().name,
                    plan.room().name,
                    plan.starts(),
                    plan.ends(),
                    plan.places(),
                    plan.jknPlaces(),
                    plan.minutesPerPlace());
        }
    }

    /** By when it is: as it stands, else as it would be. */
    LocalTime starts() {
        return before == null ? after.starts() : before.starts();
    }

    /** How many have booked. */
    public int booked() {
        return appointments.size();
    }

    /**
     * Who is touched by these changes, as a word that is another for other patients even when they are as many.
     *
     * @return {@value #NOBODY} when nobody is
     */
    public static String touched(Collection<DateChange> changes) {
        return touched(changes.stream()
                .filter(DateChange::isKept)
                .flatMap(change -> change.appointments.stream().map(id -> change.session + ":" + id)));
    }

    /** @param appointments each with its session */
    static String touched(Stream<String> appointments) {
        var all = appointments.sorted().toList();
        if (all.isEmpty()) return NOBODY;
        var print = Secrets.print(String.join(" ", all), PRINT);
        return all.size() + "-" + print;
    }

    /** These changes as they were seen: another word when any of them, or whom they touch, is another. */
    static String seen(Collection<DateChange> changes) {
        var all = changes.stream()
                .map(change -> List.of(
                                change.date,
                                String.valueOf(change.session),
                                change.doctor,
                                change.outcome,
                                String.valueOf(change.before),
                                String.valueOf(change.after))
                        .toString())
                .toList();
        var print = Secrets.print(String.join("\n", all), PRINT);
        return touched(changes) + "." + print;
    }

    /** Whether it would be in another room than it is. */
    public boolean isInAnotherRoom() {
        return !before.room().equals(after.room());
    }

    /** Whether it would be at other hours than it is. */
    public boolean isAtOtherHours() {
        return !before.starts().equals(after.starts())
                || !before.ends().equals(after.ends())
                || before.minutesPerPlace() != after.minutesPerPlace();
    }

    /** Whether it gets more places than it has, and whoever has booked stays. */
    public boolean isGrowing() {
        return outcome == PlanReport.Outcome.REPLANNED && !appointments.isEmpty();
    }

    /** Whether it should have more places than it was planned with, of whichever kind. */
    public boolean lacksPlaces() {
        return after.places() > before.places();
    }

    /** Whether all that differs is what the desk can make of it for whoever has booked: room, hours, more places. */
    boolean isForTheDesk() {
        boolean isAsMany = before.places() == after.places() && before.jknPlaces() == after.jknPlaces();
        boolean isMore = lacksPlaces()
                && before.jknPlaces() <= after.jknPlaces()
                && before.places() - before.jknPlaces() <= after.places() - after.jknPlaces();
        return before.clinic().equals(after.clinic()) && (isAsMany || isMore);
    }

    public boolean isKept() {
        return outcome == PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS;
    }
}
