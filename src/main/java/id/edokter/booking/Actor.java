package id.edokter.booking;

import id.edokter.audit.Witness;
import java.util.Locale;

/**
 * Who changes an appointment, and from where.
 *
 * @param who stable name for the history: "patient", "api:mobile-jkn", "family:12", or a user name of staff
 * @param account of the family in whose name it is done; null without one
 * @param address of the network; empty where there is none
 * @param language in which who books reads; Indonesian where nobody chose
 */
public record Actor(String who, Channel channel, Long account, String address, Locale language) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Whoever fills the form, or has the private link. */
    public static final Actor PATIENT = new Actor("patient", Channel.WEB);

    public Actor(String who, Channel channel) {
        this(who, channel, null, "");
    }

    private Actor(String who, Channel channel, Long account, String address) {
        this(who, channel, account, address, INDONESIAN);
    }

    /** Somebody who signed in with the telephone of a family. */
    public static Actor family(long account) {
        return new Actor("family:" + account, Channel.WEB, account, "");
    }

    public static Actor api(String client) {
        return new Actor("api:" + client, Channel.API);
    }

    /** A member of staff at the desk; the history and the trail tell the user name. */
    public static Actor staff(Witness witness) {
        return new Actor(witness.who(), Channel.DESK, null, witness.address());
    }

    /** Whether it may be told exactly what the register holds: whoever has a key or works here, not whoever has a browser. */
    boolean isTrusted() {
        return channel != Channel.WEB && !who.equals(PATIENT.who);
    }

    public static Actor job() {
        return new Actor("job", Channel.JOB);
    }

    public Actor from(String network) {
        return new Actor(who, channel, account, network, language);
    }

    /** The same, who reads this language. */
    public Actor reading(Locale language) {
        return new Actor(who, channel, account, address, language);
    }

    /** As the trail calls them. */
    Witness witness() {
        if (channel == Channel.JOB) return new Witness(Witness.SYSTEM, address);
        return new Witness(who.equals(PATIENT.who) ? Witness.LINK : who, address);
    }
}
