package id.edokter.notice;

import id.edokter.booking.Appointment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One who was coming when there was news of the session: told by a message, or to be called. */
@Entity
public class SessionNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The ledger's line that is the news. */
    @Column(name = "ledger_id")
    public long ledgerId;

    @Column(name = "session_id")
    public long sessionId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Appointment appointment;

    /** Whether a message was put into the outbox; otherwise the desk calls. */
    public boolean byMessage;

    public Instant calledAt;
    public String calledBy;

    protected SessionNotice() {}

    SessionNotice(long ledgerId, Appointment appointment, boolean byMessage) {
        this.ledgerId = ledgerId;
        this.sessionId = appointment.session.id;
        this.appointment = appointment;
        this.byMessage = byMessage;
    }

    void called(String who, Instant now) {
        if (calledAt != null) return;
        this.calledBy = who;
        this.calledAt = now;
    }

    void notCalled() {
        calledAt = null;
        calledBy = null;
    }

    /** To this session, and not there yet. */
    boolean isStillComing() {
        return appointment.isBooked() && appointment.session.id == sessionId && !appointment.isErased();
    }

    public boolean isCalled() {
        return calledAt != null;
    }
}
