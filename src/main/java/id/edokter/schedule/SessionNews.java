package id.edokter.schedule;

import id.edokter.audit.Witness;
import java.time.LocalTime;
import java.util.Map;

/**
 * News for those who are coming to a session, told within the transaction that makes it.
 *
 * @param entry id of the ledger's line: of one there is one round of messages
 * @param before the planned time that each slot had, by id; empty when times stay
 * @param reason why, in the words of whoever changed it; for the hospital, not for patients
 */
public record SessionNews(
        Kind kind, Session session, long entry, Map<Long, LocalTime> before, String reason, Witness by) {

    /** What there is to tell. */
    public enum Kind {
        /** The doctor comes later than planned, or not so late after all. */
        LATE,
        ROOM_CHANGED,
        HOURS_CHANGED,
        /** The doctor is there, at another time than was told. */
        STARTED
    }
}
