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
        REOPENED
    }

    /** Who acts when no person does. */
    static final String PLANNING = "planning";

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

    public String reason;

    protected QuotaEntry() {}

    QuotaEntry(Session session, Act act, int places, String reason, Instant at) {
        this.sessionId = session.id;
        this.at = at;
        this.who = PLANNING;
        this.act = act;
        this.places = places;
        this.reason = reason.length() <= 200 ? reason : reason.substring(0, 200);
    }

    /** Whether it was the schedule's doing, and no person's. */
    public boolean isOfPlanning() {
        return who.equals(PLANNING);
    }
}
