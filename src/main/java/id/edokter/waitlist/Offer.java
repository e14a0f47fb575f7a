package id.edokter.waitlist;

import id.edokter.schedule.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A place that is kept for one who waits, until a time; whether that is over is compared, never waited for. */
@Entity
@Table(name = "waitlist_offer")
class Offer {

    enum State {
        OPEN,
        TAKEN,
        DECLINED,
        /** Nobody answered. */
        EXPIRED,
        /** Nobody's fault: taken back, its place could not be had any more, the wish ended, or nobody knew of it. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Wish wish;

    @ManyToOne(fetch = FetchType.LAZY)
    public Slot slot;

    @Column(name = "hold_id")
    public long holdId;

    @Enumerated(EnumType.STRING)
    public State state;

    public String madeBy;
    public Instant madeAt;
    public Instant endsAt;
    public Instant answeredAt;
    /** Who told the patient at the telephone; null while nobody did. */
    public String calledBy;

    public Instant calledAt;

    @Version
    public int version;

    protected Offer() {}

    Offer(Wish wish, Slot slot, long hold, String who, Instant now, Instant ends) {
        this.wish = wish;
        this.slot = slot;
        this.holdId = hold;
        this.state = State.OPEN;
        this.madeBy = who;
        this.madeAt = now;
        this.endsAt = ends;
    }

    void becomes(State next, Instant now) {
        this.state = next;
        this.answeredAt = now;
    }

    void called(String who, Instant now) {
        this.calledBy = who;
        this.calledAt = now;
    }

    boolean isOpenAt(Instant now) {
        return state == State.OPEN && now.isBefore(endsAt) && canBeHad();
    }

    /** Not when the session was called off or closed meanwhile: then nobody gets in, offer or not. */
    boolean canBeHad() {
        return slot.session.isOpen() && !slot.session.bookingClosed && !slot.blocked;
    }

    boolean isLapsedAt(Instant now) {
        return state == State.OPEN && !now.isBefore(endsAt);
    }

    public boolean isCalled() {
        return calledAt != null;
    }
}
