package id.edokter.schedule;

import id.edokter.shared.InvalidValue;
import java.time.LocalTime;

/** From–to and places of a session, with what is possible at all; the tables' constraints say the same. */
record Hours(LocalTime starts, LocalTime ends, int places, int jknPlaces, int minutesPerPlace) {

    static final int MOST_PLACES = 500;
    static final int MOST_MINUTES = 240;

    /** @throws InvalidValue by name of what is wrong */
    void refuseImpossible() {
        if (!starts.isBefore(ends)) throw new InvalidValue("hours_run_backward");
        if (minutesPerPlace < 1 || minutesPerPlace > MOST_MINUTES)
            throw new InvalidValue("minutes_impossible", MOST_MINUTES);
        if (places < 1 || places > MOST_PLACES) throw new InvalidValue("places_impossible", MOST_PLACES);
        if (jknPlaces < 0 || jknPlaces > places) throw new InvalidValue("jkn_places_above_places", places);
        if (places > PlannedSession.startingToday(starts, minutesPerPlace))
            throw new InvalidValue("places_past_midnight");
    }
}
