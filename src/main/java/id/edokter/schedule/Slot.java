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
    /** Beyond the quota, made for one patient; blocked again as soon as that one gives it up. */
    public boolean overbooked;

    protected Slot() {}

    Slot(Session session, int number, LocalTime starts, LocalTime ends, Pool pool) {
        this.session = session;
        this.number = number;
        this.starts = starts;
        this.ends = ends;
        this.pool = pool;
        this.plannedPool = pool;
    }

    /** A place beyond the quota: the next number, at the time that it would be planned for. */
    static Slot beyond(Session session, int number, LocalTime starts, LocalTime ends) {
        var slot = new Slot(session, number, starts, ends, Pool.ANY);
        slot.overbooked = true;
        return slot;
    }

    /** Whoever had the place gave it up: one beyond the quota is nobody's from then on. */
    public void giveUp() {
        if (overbooked) blocked = true;
    }

    /** The same patient has it after all. */
    public void takeBack() {
        if (overbooked) blocked = false;
    }

    /** Was given to somebody on paper though nobody was to have it any more: one beyond the quota, and blocked after. */
    void isGivenBeyond() {
        this.overbooked = true;
        this.blocked = false;
    }

    void block(String reason) {
        this.blocked = true;
        this.blockReason = reason;
    }

    void unblock() {
        this.blocked = false;
        this.blockReason = null;
    }

    void keepFor(Pool other) {
        this.pool = other;
        this.plannedPool = other;
    }

    /** A number that planning had left unused is of use again. */
    void serve(Pool other, NewHours hours) {
        unblock();
        overbooked = false;
        keepFor(other);
        retime(hours);
    }

    /** The reserves are open to everybody by now. */
    void release() {
        this.pool = released(plannedPool);
    }

    static Pool released(Pool pool) {
        return pool == Pool.WALK_IN ? pool : Pool.ANY;
    }

    void retime(NewHours hours) {
        this.starts = hours.startOf(number);
        this.ends = hours.endOf(number);
    }

    /** Whether it is there only because numbers are never given away: planning has no use for it. */
    public boolean isIdle() {
        return blocked && blockReason == null;
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
