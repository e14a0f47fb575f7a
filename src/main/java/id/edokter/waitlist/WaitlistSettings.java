package id.edokter.waitlist;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How places are offered to those who wait. */
@ConfigMapping(prefix = "edokter.waitlist")
public interface WaitlistSettings {

    /** How long an offered place is kept; close to the visit a third of the time that is left, if that is shorter. */
    @WithDefault("PT60M")
    @AtLeast(1)
    Duration offer();

    /** However close the visit is, an offer is good for so long, or is not made. */
    @WithDefault("PT10M")
    @AtLeast(1)
    Duration shortestOffer();

    /** How long a place is kept beyond its offer, so that it is passed on and not lost to whoever comes by. */
    @WithDefault("PT3M")
    Duration passOn();

    /** Within how many days whoever waits has a place, or a word from the desk. */
    @WithDefault("7")
    @AtLeast(1)
    int answerDays();

    /** How many days ahead a wish may reach. */
    @WithDefault("60")
    @AtLeast(1)
    int daysAhead();

    /** How many wishes may stand on one telephone number (a family shares it). */
    @WithDefault("8")
    @AtLeast(1)
    int wishesPerPhone();

    /** How many days after its end the page of a wish still opens. */
    @WithDefault("30")
    int linkDaysAfterEnd();

    /** How often offers that ran out are passed on and free places are looked for. */
    @WithDefault("20s")
    String every();
}
