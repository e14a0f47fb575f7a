package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.notification.Fate;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the patient of one appointment was last told of it, and what is to be told since. */
@Entity
@Table(name = "desk_news")
public class Telling {

    @Id
    @Column(name = "appointment_id")
    public Long appointmentId;

    /** Null when nothing was told. */
    @Convert(converter = Visit.InWords.class)
    public Visit known;

    /** On its way, or to be told by the desk; null when there is nothing else to tell. */
    @Convert(converter = Visit.InWords.class)
    public Visit said;

    /** The appointment whose message says so, of a series the first; null when the desk has to. */
    public Long via;

    /** Of one appointment and kind there is one message of each. */
    int rounds;

    @Column(name = "matters_until")
    LocalDate mattersUntil;

    public Instant calledAt;
    public String calledBy;

    protected Telling() {}

    /** @param known null for who knows nothing yet */
    Telling(Appointment appointment, Visit known) {
        this.appointmentId = appointment.id;
        this.known = known;
        this.rounds = appointment.version;
        matter(appointment);
    }

    /** What was said is known, unless nobody heard it. */
    void settle(Optional<Fate> fate) {
        if (said != null && (isCalled() || isHeard(fate))) known = said;
        if (said != null && !said.equals(known)) return;
        said = null;
        forgetTheCall();
    }

    private boolean isHeard(Optional<Fate> fate) {
        return via != null
                && fate.filter(one -> one == Fate.LOST || one == Fate.TAKEN_BACK)
                        .isEmpty();
    }

    /** Told some other way. */
    void knows(Visit now) {
        known = now;
        rest();
    }

    /** What was told last did not get there, and nobody can say what is known. */
    void knowsNothing() {
        known = null;
        rest();
    }

    /** There is nothing to tell. */
    void rest() {
        said = null;
        forgetTheCall();
    }

    /** Whatever message was to tell it, tells of others now. */
    void restAlone() {
        rest();
        via = appointmentId;
    }

    /** @param by the appointment whose message says so; null for the desk */
    void say(Appointment appointment, Long by) {
        said = Visit.of(appointment);
        via = by;
        matter(appointment);
        forgetTheCall();
    }

    /** Of the next message. */
    int next() {
        return rounds++;
    }

    private void matter(Appointment appointment) {
        var day = appointment.session.date;
        mattersUntil = known != null && known.date().isAfter(day) ? known.date() : day;
    }

    void called(String who, Instant now) {
        if (said == null || isCalled()) return;
        calledBy = who;
        calledAt = now;
    }

    void notCalled() {
        forgetTheCall();
    }

    private void forgetTheCall() {
        calledBy = null;
        calledAt = null;
    }

    boolean isToTell() {
        return said != null;
    }

    public boolean isCalled() {
        return calledAt != null;
    }
}
