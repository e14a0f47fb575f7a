package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session of the week that is otherwise on one date; null means as in the week.
 *
 * @param weeklySchedule id of the schedule
 * @param room name of the room
 */
public record ChangedSession(
        long weeklySchedule,
        LocalDate date,
        String room,
        LocalTime starts,
        LocalTime ends,
        Integer places,
        Integer jknPlaces,
        Integer minutesPerPlace,
        String reason) {}
