package id.edokter.schedule;

/**
 * A session as somebody looked at it.
 *
 * @param session id
 * @param version its number of changes then: whoever changes it does so knowing the ones before
 */
public record SessionSeen(long session, int version) {

    public static SessionSeen of(Session session) {
        return new SessionSeen(session.id, session.version);
    }
}
