package id.edokter.booking;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The hospital's settings of booking; a clinic may have its own window and cut-offs. */
@ConfigMapping(prefix = "edokter.booking")
public interface BookingSettings {

    /** How many days ahead a place can be booked (1–365). */
    @WithDefault("30")
    @AtLeast(1)
    int opensDaysAhead();

    /** Booking ends so many minutes before the session starts (0 and more). */
    @WithDefault("60")
    int closesMinutesBefore();

    /** Whether a place can be booked on the day itself; if not, booking ends at midnight before. */
    @WithDefault("true")
    boolean sameDay();

    /** Moving ends so many minutes before the session starts; cancelling is possible until it starts. */
    @WithDefault("120")
    int moveMinutesBefore();

    /** Who cancels later than so many minutes before the session starts is counted as late, never refused. */
    @WithDefault("120")
    int lateCancelMinutesBefore();

    /** Who books is asked to come so many minutes before the planned time (0 and more). */
    @WithDefault("30")
    int arriveMinutesBefore();

    /** How many places beyond the quota an administrator may give in one session (0: none). */
    @WithDefault("3")
    int overbookPlaces();

    /** How long a chosen place is kept while the form is filled. */
    @WithDefault("PT5M")
    @AtLeast(1)
    Duration hold();

    /** How many coming appointments one patient may have. */
    @WithDefault("4")
    @AtLeast(1)
    int livePerPatient();

    /** How many coming appointments may stand on one telephone number (a family shares it; touts hoard). */
    @WithDefault("8")
    @AtLeast(1)
    int livePerPhone();

    /** How many places one network address may hold at the same time (many homes share one address). */
    @WithDefault("40")
    @AtLeast(1)
    int holdsPerAddress();

    /** How many days after the visit the private link still opens. */
    @WithDefault("30")
    int linkDaysAfterVisit();

    /** At least 32 characters, the same on all replicas; private links are derived from it. Made anew in a demo run. */
    Optional<String> linkSecret();
}
