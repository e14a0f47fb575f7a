package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * One week of all doctors, day by day, as it is or as a draft would have it.
 *
 * @param holidays why a day is closed, by date
 * @param doctors by name; those without a session too
 */
public record WeekGrid(
        LocalDate monday, List<LocalDate> days, Map<LocalDate, String> holidays, List<DoctorWeek> doctors) {

    /** @param days as those of the grid */
    public record DoctorWeek(long doctor, String name, List<Day> days) {}

    /** @param sessions by time */
    public record Day(LocalDate date, List<Cell> sessions) {}

    public enum State {
        /** As the week has it. */
        HELD,
        /** A session of the week, otherwise on this date. */
        CHANGED,
        /** Beside those of the week. */
        EXTRA,
        /** Not on this date: the doctor is away. */
        AWAY,
        /** Not on this date: a holiday. */
        CLOSED,
        /** Not any more, once the draft is published. */
        ENDING
    }

    /**
     * @param schedule its number, below zero for one that only a draft has; null for an extra session
     * @param drafted whether the draft makes it so
     * @param line of the draft; null when it says nothing of this
     * @param clash with whom, when the room or the doctor is needed elsewhere at this time; empty for nobody
     */
    public record Cell(
            Long schedule,
            Long line,
            boolean drafted,
            State state,
            String clinicCode,
            String clinic,
            String room,
            LocalTime starts,
            LocalTime ends,
            int places,
            String reason,
            String clash) {

        Cell clashing(String other) {
            return new Cell(
                    schedule, line, drafted, state, clinicCode, clinic, room, starts, ends, places, reason, other);
        }

        public boolean isHeld() {
            return state == State.HELD || state == State.CHANGED || state == State.EXTRA;
        }

        boolean overlaps(Cell other) {
            return isHeld() && other.isHeld() && starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }
    }

    /** How many sessions have somebody in their way. */
    public long clashes() {
        return doctors.stream()
                .flatMap(doctor -> doctor.days().stream())
                .flatMap(day -> day.sessions().stream())
                .filter(cell -> !cell.clash().isEmpty())
                .count();
    }
}
