package id.edokter.queue;

import id.edokter.booking.Actor;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** One act of a queue: who, when, from where. Never changed, never removed. */
@Entity
public class QueueCall {

    /** What was done. */
    public enum Act {
        CHECKED_IN,
        PRIORITISED,
        CALLED,
        RECALLED,
        SKIPPED,
        STARTED,
        FINISHED,
        /** Sent to another clinic. */
        REFERRED,
        /** Went away before the turn. */
        LEFT,
        NO_SHOW,
        /** Took another act back. */
        UNDONE,
        /** The session began, and the next two are of it too. */
        BEGUN,
        CLOSED,
        REOPENED
    }

    /** Detail of {@link Act#LEFT} when somebody was sent home because the session was closed. */
    static final String WITH_THE_CLOSING = "closing";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "session_id")
    public long sessionId;

    /** Null for what is of the whole session. */
    @Column(name = "appointment_id")
    public Long appointmentId;

    public Instant at;
    public String who;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    @Enumerated(EnumType.STRING)
    public Act act;

    /** Which turn of the session this gave; null for all else. */
    public Integer callNumber;
    /** Data, never personal: the priority, the session that somebody was sent to. */
    public String detail;
    /** Id of the act that this one takes back. */
    public Long undoes;

    @Enumerated(EnumType.STRING)
    AppointmentStatus wasStatus;

    Integer wasCallableAfter;
    Integer wasPriorityRun;
    Integer wasCallNumber;
    Instant wasCalledAt;
    String wasCalledBy;
    Integer wasRecalls;

    @Enumerated(EnumType.STRING)
    Priority wasPriority;

    protected QueueCall() {}

    QueueCall(long session, Act act, Actor actor, Instant at) {
        this.sessionId = session;
        this.act = act;
        this.who = actor.who();
        this.channel = actor.channel();
        this.at = at;
    }

    /** @param before the entry as it is until this act changes it */
    static QueueCall of(
            QueueEntry before, AppointmentStatus status, SessionQueue queue, Act act, Actor actor, Instant at) {
        var call = new QueueCall(before.sessionId, act, actor, at);
        call.appointmentId = before.appointmentId;
        call.wasStatus = status;
        call.wasCallableAfter = before.callableAfter;
        call.wasPriorityRun = queue.priorityRun;
        call.wasCallNumber = before.callNumber;
        call.wasCalledAt = before.calledAt;
        call.wasCalledBy = before.calledBy;
        call.wasRecalls = before.recalls;
        call.wasPriority = before.priority;
        return call;
    }

    static QueueCall about(long session, long appointment, Act act, Actor actor, Instant at) {
        var call = new QueueCall(session, act, actor, at);
        call.appointmentId = appointment;
        return call;
    }

    QueueCall giving(int turn) {
        this.callNumber = turn;
        return this;
    }

    QueueCall saying(String what) {
        this.detail = what;
        return this;
    }

    /** Which was confirmed, by such an act; empty when none was, or it is forgotten. */
    Optional<Priority> priority() {
        return act != Act.PRIORITISED || detail == null || detail.isEmpty()
                ? Optional.empty()
                : Optional.of(Priority.valueOf(detail));
    }

    QueueCall undoing(QueueCall other) {
        this.undoes = other.id;
        return this;
    }
}
