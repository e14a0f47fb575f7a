package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What planning would do to one session of one date.
 *
 * @param session id; null for one that would be made
 * @param before null for one that would be made
 * @param after null for one that would not take place any more
 * @param booked live appointments, holds included; they stay where they are
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
        int booked,
        String inTheWay) {

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

    public boolean isKept() {
        return outcome == PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS;
    }
}
