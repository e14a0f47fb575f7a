package id.edokter.queue;

import java.util.Map;
import java.util.Optional;

/**
 * Of one session at one moment.
 *
 * @param turns by appointment; whoever is not there, or is most likely not to come, has none
 * @param end when the last one leaves; null when nobody is left
 * @param minutesEach how long one takes now, from a start to the next
 */
public record Estimates(Map<Long, Estimate> turns, Estimate end, int minutesEach) {

    /** Where nothing is to be expected any more, or not today. */
    public static final Estimates NONE = new Estimates(Map.of(), null, 0);

    public Optional<Estimate> turnOf(long appointment) {
        return Optional.ofNullable(turns.get(appointment));
    }
}
