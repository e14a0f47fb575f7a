package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session that the week does not have. It is held on a holiday too: whoever adds it means it.
 *
 * @param room name of the room
 * @param places all places, those for JKN included
 */
public record ExtraSession(
        long doctor,
        String clinicCode,
        String room,
        LocalDate date,
        LocalTime starts,
        LocalTime ends,
        int places,
        int jknPlaces,
        int minutesPerPlace,
        String reason) {}
