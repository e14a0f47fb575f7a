package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What somebody wants to be otherwise than the week has it, on one date or some.
 *
 * @param doctor id; of whom the week speaks, for a substitute as well
 * @param weeklySchedule which session of the week; null for a leave of whole days, and for an extra session
 * @param to last day of a leave; of everything else the same as {@code from}
 * @param clinicCode of an extra session; null otherwise
 * @param room name; this and the following of an extra or a changed session, null otherwise
 * @param substitute id of who practises instead; null otherwise
 */
public record Deviation(
        Kind kind,
        long doctor,
        Long weeklySchedule,
        LocalDate from,
        LocalDate to,
        String clinicCode,
        String room,
        LocalTime starts,
        LocalTime ends,
        Integer places,
        Integer jknPlaces,
        Integer minutesPerPlace,
        Long substitute,
        String reason) {

    /** @param weeklySchedule the one session of the week that it is of; null for whole days */
    public static Deviation leave(long doctor, Long weeklySchedule, LocalDate from, LocalDate to, String reason) {
        return new Deviation(
                Kind.LEAVE, doctor, weeklySchedule, from, to, null, null, null, null, null, null, null, null, reason);
    }

    public enum Kind {
        LEAVE,
        EXTRA,
        CHANGE,
        /** A leave of one session, and an extra session of somebody else in its place. */
        SUBSTITUTE
    }
}
