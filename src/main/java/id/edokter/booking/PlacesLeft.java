package id.edokter.booking;

import id.edokter.shared.Refusal;
import java.time.LocalTime;

/** A number beyond the quota was asked for, though this patient can have one within it. */
public class PlacesLeft extends Refusal {

    /** Id of the first place that is free. */
    public final long slot;

    PlacesLeft(long slot, String label, LocalTime starts) {
        super("places_left", label, "%02d.%02d".formatted(starts.getHour(), starts.getMinute()));
        this.slot = slot;
    }
}
