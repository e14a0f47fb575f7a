package id.edokter.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What somebody wants of one schedule of the week.
 *
 * @param weeklySchedule which one; null for a new one
 * @param seenVersion how that one was when the form was opened
 * @param line of the draft that is written anew, a new schedule's; null for another
 * @param doctor id, and {@code day}: of a new one; the others have theirs
 * @param room name of the room
 * @param places all of them, those for JKN included
 * @param note null for none
 * @param from first day on which it is so
 * @param until last day; null for without end
 */
public record WeekChange(
        Long weeklySchedule,
        int seenVersion,
        Long line,
        long doctor,
        DayOfWeek day,
        String clinicCode,
        String room,
        LocalTime starts,
        LocalTime ends,
        int places,
        int jknPlaces,
        int minutesPerPlace,
        String note,
        LocalDate from,
        LocalDate until) {

    Hours hours() {
        return new Hours(starts, ends, places, jknPlaces, minutesPerPlace);
    }
}
