package id.edokter.booking;

/**
 * Who changes an appointment, and from where.
 *
 * @param who stable name for the history: "patient", "api:mobile-jkn", later an account
 */
public record Actor(String who, Channel channel) {

    public static final Actor PATIENT = new Actor("patient", Channel.WEB);

    public static Actor api(String client) {
        return new Actor("api:" + client, Channel.API);
    }

    public static Actor job() {
        return new Actor("job", Channel.JOB);
    }
}
