package id.edokter.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;

/** One line of an appointment's history: who, when, why, from where. Never changed, never removed. */
@Entity
@Table(name = "appointment_history")
public class AppointmentChange {

    /** What was done. */
    public enum Act {
        HELD,
        BOOKED,
        MOVED,
        CHECKED_IN,
        CALLED,
        /** Was called and did not come; waits again. */
        SKIPPED,
        STARTED,
        COMPLETED,
        NO_SHOW,
        CANCELLED,
        /** Cancelled by mistake, and taken back. */
        RESTORED,
        /** The telephone of the booking was put right with that of the patient. */
        PHONE,
        EXPIRED,
        /** A step of the visit was noted by mistake, or the session was opened again. */
        TAKEN_BACK,
        /** Card and letter hold. */
        PAPERS_SEEN,
        /** Card or letter were put right. */
        PAPERS_RIGHT,
        /** Something of them changed or is not at hand. */
        PAPERS_OPEN;

        /** Whether it says how the visit is paid, and nothing of place or time. */
        public boolean isOfPapers() {
            return this == PAPERS_SEEN || this == PAPERS_RIGHT || this == PAPERS_OPEN;
        }
    }

    /** Why a time changed when nobody moved this appointment, but its session got other hours. */
    public static final String WITH_ITS_SESSION = "other hours of the session";

    /** Why somebody was noted as here whom no kiosk would have noted yet: the desk did it knowingly. */
    public static final String BEFORE_THE_WINDOW = "before check-in opened";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "appointment_id")
    public long appointmentId;

    public Instant at;
    public String who;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    @Enumerated(EnumType.STRING)
    public Act act;

    /** The status after it. */
    @Enumerated(EnumType.STRING)
    public AppointmentStatus status;

    /** The slot after it. */
    @Column(name = "slot_id")
    public long slotId;

    public String reason;
    /**
     * The planned time before a move, or before the session got other hours; null for all other changes, and from before
     * this was kept. The place itself may get another time.
     */
    @Column(name = "former_starts")
    public LocalTime formerStarts;

    /** Id of the change that this one takes back; null for all others. */
    public Long undoes;

    protected AppointmentChange() {}

    AppointmentChange(Appointment appointment, Act act, Actor actor, String reason, Instant at) {
        this.appointmentId = appointment.id;
        this.at = at;
        this.who = actor.who();
        this.channel = actor.channel();
        this.act = act;
        this.status = appointment.status;
        this.slotId = appointment.slot.id;
        this.reason = reason;
        if (act == Act.MOVED) this.formerStarts = appointment.leftStarts;
    }

    /** The session got other hours, and so the appointment another time. */
    static AppointmentChange withItsSession(Appointment appointment, LocalTime before, Actor actor, Instant at) {
        var change = new AppointmentChange(appointment, Act.MOVED, actor, WITH_ITS_SESSION, at);
        change.formerStarts = before;
        return change;
    }

    public boolean isWithItsSession() {
        return WITH_ITS_SESSION.equals(reason);
    }

    /** The desk noted an arrival before check-in opened. */
    public boolean isEarly() {
        return BEFORE_THE_WINDOW.equals(reason);
    }

    /** Whether its reason is what the desk gave; the other channels keep theirs in words of the code. */
    public boolean isTold() {
        return reason != null && channel == Channel.DESK && !isWithItsSession() && !isEarly();
    }

    AppointmentChange undoing(AppointmentChange other) {
        this.undoes = other.id;
        return this;
    }

    public boolean isUndoing() {
        return undoes != null;
    }
}
