package id.edokter.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the ledger of places: who opened, changed or closed them, when and why. Never changed, never removed. */
@Entity
@Table(name = "quota_ledger")
public class QuotaEntry {

    public enum Act {
        PLANNED,
        REPLANNED,
        RELEASED,
        CANCELLED,
        REOPENED,
        ADDED,
        BLOCKED,
        UNBLOCKED,
        POOL_CHANGED,
        ROOM_CHANGED,
        HOURS_CHANGED,
        /** No more bookings; the session takes place. */
        BOOKING_CLOSED,
        BOOKING_OPENED,
        /** The session is over. */
        CLOSED,
        /** A number beyond the places of the session. */
        OVERBOOKED,
        /** Nothing of the places: the doctor comes later than planned. */
        LATE,
        STARTED,
        /** It was said to have begun by mistake. */
        START_UNDONE;

        /** Whether there may be places now for whom there were none. */
        boolean opensPlaces() {
            return switch (this) {
                case ADDED, UNBLOCKED, POOL_CHANGED, RELEASED, BOOKING_OPENED -> true;
                default -> false;
            };
        }

        /** Whether places came, went, or are for others than before. */
        public boolean isOfPlaces() {
            return switch (this) {
                case LATE, ROOM_CHANGED, HOURS_CHANGED, STARTED, START_UNDONE -> false;
                default -> true;
            };
        }
    }

    /** Who acts when no person does. */
    static final String PLANNING = "planning";

    /** How the reason of a number begins that was given on paper. */
    public static final String PAPER = "lembar cadangan";

    /** The detail of what follows from leave and holidays. */
    static final String TIMETABLE = "timetable";

    /** Between what was and what is. */
    static final String TO = " > ";

    private static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "session_id")
    public long sessionId;

    public Instant at;
    public String who;

    @Enumerated(EnumType.STRING)
    public Act act;

    /** Null when all pools are meant. */
    @Enumerated(EnumType.STRING)
    public Pool pool;

    /** How many places it is about. */
    public int places;

    /** What exactly, as data and never personal: "A-03, A-04", "R1 > R2"; null when the act says all. */
    public String detail;

    public String reason;

    /** Fingerprint of the form that asked for it; null for what no form did. */
    byte[] asked;

    protected QuotaEntry() {}

    QuotaEntry(Session session, Act act, int places, String reason, Instant at) {
        this(session, act, null, places, null, PLANNING, reason, at);
    }

    QuotaEntry(Session session, Act act, Pool pool, int places, String detail, String who, String reason, Instant at) {
        this.sessionId = session.id;
        this.at = at;
        this.who = who;
        this.act = act;
        this.pool = pool;
        this.places = places;
        this.detail = detail == null ? null : shortened(detail);
        this.reason = shortened(reason);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    void isAskedBy(byte[] form) {
        asked = form;
    }

    /** Whether somebody moved the session out of this room. */
    boolean isAwayFrom(String room) {
        return act == Act.ROOM_CHANGED && detail.startsWith(room + TO);
    }

    /** Whether somebody gave the session other hours than these. */
    boolean isAwayFrom(DateChange.Shape shape) {
        var hours = NewHours.written(shape.starts(), shape.ends(), shape.minutesPerPlace());
        return act == Act.HOURS_CHANGED && detail.startsWith(hours + TO);
    }

    /** Whether it is about a session that is not to be held, and no other wish of somebody, whatever words they chose. */
    boolean isOfTheTimetable() {
        return isOfPlanning() || TIMETABLE.equals(detail);
    }

    /** Whether nobody can book since, as the session is not to be held. */
    boolean isStop() {
        return act == Act.BOOKING_CLOSED && isOfTheTimetable();
    }

    public LedgerCause cause() {
        return LedgerCause.of(reason);
    }

    /** What a person wrote; empty when nobody did. */
    public String said() {
        return cause().said(reason);
    }

    /** Whether it was the schedule's doing, and no person's. */
    public boolean isOfPlanning() {
        return who.equals(PLANNING);
    }
}
