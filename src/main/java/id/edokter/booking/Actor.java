package id.edokter.booking;

/**
 * Who changes an appointment, and from where.
 *
 * @param who stable name for the history: "patient", "api:mobile-jkn", "family:12"
 * @param account of the family in whose name it is done; null without one
 */
public record Actor(String who, Channel channel, Long account) {

    public static final Actor PATIENT = new Actor("patient", Channel.WEB);

    public Actor(String who, Channel channel) {
        this(who, channel, null);
    }

    /** Somebody who signed in with the telephone of a family. */
    public static Actor family(long account) {
        return new Actor("family:" + account, Channel.WEB, account);
    }

    public static Actor api(String client) {
        return new Actor("api:" + client, Channel.API);
    }

    public static Actor job() {
        return new Actor("job", Channel.JOB);
    }
}
