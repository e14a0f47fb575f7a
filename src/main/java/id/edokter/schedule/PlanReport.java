package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What planning did, session by session. Sessions that were right already are not in it. */
public record PlanReport(List<Line> lines) {

    public enum Outcome {
        PLANNED,
        REPLANNED,
        CANCELLED,
        REOPENED,
        /** Schedule or calendar say otherwise, but patients have booked: left as it is, for a person to decide. */
        LEFT_FOR_ITS_PATIENTS,
        /** Schedule or calendar say otherwise, but somebody has changed its places, room or hours: left as it is. */
        LEFT_AS_CHANGED_BY_HAND,
        /** The doctor has another session at these hours. */
        SKIPPED_FOR_OVERLAP
    }

    /**
     * @param session id; null for a session that was not made
     * @param booked live appointments, holds included
     * @param reason why, in plain words; empty for the ordinary course
     */
    public record Line(
            Outcome outcome,
            Long session,
            LocalDate date,
            LocalTime starts,
            String doctor,
            String clinic,
            int booked,
            String reason) {}

    PlanReport() {
        this(new ArrayList<>());
    }

    void add(Outcome outcome, Session session, int booked, String reason) {
        lines.add(new Line(
                outcome,
                session.id,
                session.date,
                session.starts,
                session.doctor.name,
                session.clinic.name,
                booked,
                reason));
    }

    void skip(PlannedSession plan, Session other) {
        lines.add(new Line(
                Outcome.SKIPPED_FOR_OVERLAP,
                null,
                plan.date(),
                plan.starts(),
                plan.doctor().name,
                plan.clinic().name,
                0,
                "busy with session %d, %s–%s in %s".formatted(other.id, other.starts, other.ends, other.clinic.name)));
    }

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<Line> of(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }
}
