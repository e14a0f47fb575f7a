package id.edokter.schedule;

import id.edokter.shared.Wib;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalTime;

/**
 * One numbered place of a session (FHIR Slot), on pages "tempat" or "nomor", with the time it is planned for. It is
 * free or held by exactly one live appointment; a unique key of the database sees to that.
 */
@Entity
public class Slot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Session session;

    /** From 1, unique in the session, never reused for another place. */
    public int number;
    /** Planned time of day, WIB: session start + (number − 1) × minutes per patient. */
    public LocalTime starts;

    public LocalTime ends;

    @Enumerated(EnumType.STRING)
    public Pool pool;

    /** For whom it was planned; stays when the reserve is released. */
    @Enumerated(EnumType.STRING)
    public Pool plannedPool;

    public boolean blocked;
    /** Why nobody can have it; null for one that planning has no use for any more. */
    public String blockReason;

    protected Slot() {}

    Slot(Session session, int number, LocalTime starts, LocalTime ends, Pool pool) {
        this.session = session;
        this.number = number;
        this.starts = starts;
        this.ends = ends;
        this.pool = pool;
        this.plannedPool = pool;
    }

    public Instant startsAt() {
        return Wib.instant(session.date, starts);
    }

    public Instant endsAt() {
        return Wib.instant(session.date, ends);
    }

    /** Prefix and number, as called: "A-07". */
    public String label() {
        return session.clinic.label(number);
    }
}
