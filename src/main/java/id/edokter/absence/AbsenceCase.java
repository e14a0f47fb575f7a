package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.schedule.Slot;
import id.edokter.web.Reading;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One patient of an absence: what was decided, what came of it, and how the patient came to know. */
@Entity
class AbsenceCase {

    enum State {
        /** Nobody decided. */
        OPEN,
        /** Decided, and if there is to be another place, it is kept. */
        PLANNED,
        /** It was tried, and was not possible. */
        FAILED,
        /** The patient has been asked. */
        CHOOSING,
        DONE,
        /** The appointment was moved or cancelled elsewhere, by the patient or at the desk. */
        GONE
    }

    private static final String SUBJECT = "absence-case:";

    /** Who did it, when it was the patient. */
    static final String PATIENT = "patient";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "absence_id")
    public long absenceId;

    @Column(name = "appointment_id")
    public long appointmentId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Slot fromSlot;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public WayOut choice;

    /** The only session the clerk wanted; null for the first that has a place. */
    @Column(name = "wanted_session_id")
    public Long wantedSession;

    /** Where the appointment goes or went; null when it goes nowhere. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Slot toSlot;

    /** The appointment that keeps the place; null without one. */
    @Column(name = "hold_id")
    public Long holdId;

    @Enumerated(EnumType.STRING)
    public Problem problem;

    public String doneBy;
    public Instant doneAt;
    /** SHA-256 of the patient's key. */
    public byte[] choiceKey;

    public Instant chooseUntil;
    /** Whether a message was put when it was done. */
    public boolean message;

    /** When the patient was first moved, cancelled or asked; stays when it is decided otherwise. */
    public Instant toldAt;

    public String calledBy;
    public Instant calledAt;

    /** The patient was told otherwise, and the session is held after all: somebody has to say so. */
    @Column(name = "held_after_all")
    public boolean heldAfterAll;

    @Version
    public int version;

    protected AbsenceCase() {}

    AbsenceCase(long absence, Appointment appointment) {
        this.absenceId = absence;
        this.appointmentId = appointment.id;
        this.fromSlot = appointment.slot;
        this.state = State.OPEN;
    }

    /** Whether it still can be decided, or decided otherwise. */
    boolean isUndone() {
        return state != State.DONE && state != State.GONE;
    }

    /** Whether the appointment is still where the absence found it. */
    boolean isAbout(Appointment appointment) {
        return appointment.isWaiting() && appointment.slot.id.equals(fromSlot.id);
    }

    /** @param hold keeps the place; null for what needs none */
    void plan(WayOut choice, Long wanted, Appointment hold) {
        become(State.PLANNED, choice, null);
        wantedSession = wanted;
        toSlot = hold == null ? null : hold.slot;
        holdId = hold == null ? null : hold.id;
    }

    void findNoPlace(WayOut choice, Long wanted) {
        become(State.OPEN, choice, Problem.NO_PLACE);
        wantedSession = wanted;
        forgetThePlace();
    }

    /** @param hold keeps the same place once more */
    void keepAgain(Appointment hold) {
        holdId = hold.id;
    }

    /** The place that was kept is another's by now; where it was, is still told. */
    void loseThePlace() {
        become(State.FAILED, choice, Problem.PLACE_TAKEN);
        holdId = null;
    }

    void fail(Problem why) {
        become(State.FAILED, choice, why);
    }

    void ask(byte[] key, Instant until, Instant now, boolean told) {
        become(State.CHOOSING, choice, null);
        choiceKey = key;
        chooseUntil = until;
        message = told;
        tell(now);
        notCalled();
    }

    private void tell(Instant now) {
        if (toldAt == null) toldAt = now;
    }

    /** Whether the patient may know of it. */
    public boolean isTold() {
        return toldAt != null;
    }

    /** Whether the patient's key still opens the question: also while the desk thinks about it anew. */
    boolean isAsked(Instant now) {
        return isUndone() && !heldAfterAll && choiceKey != null && now.isBefore(chooseUntil);
    }

    /** @param to null when the appointment was cancelled */
    void finish(Slot to, String who, Instant now, boolean told) {
        end(to, who, now, told);
        // who was called about the question was not called about this
        notCalled();
    }

    void answer(Slot to, Instant now) {
        end(to, PATIENT, now, false);
    }

    private void end(Slot to, String who, Instant now, boolean told) {
        become(State.DONE, choice, null);
        toSlot = to;
        holdId = null;
        doneBy = who;
        doneAt = now;
        message = told;
        tell(now);
    }

    /** Somebody else was faster, mostly the patient. */
    void leave() {
        become(State.GONE, choice, null);
        forgetThePlace();
    }

    /** Undecided again. */
    void reopen() {
        become(State.OPEN, null, null);
        wantedSession = null;
        forgetThePlace();
    }

    /** The doctor comes after all, and the patient knows it otherwise. What was done is not undone by itself. */
    void isHeldAfterAll() {
        if (isOwnDoing() || isGone()) return;
        heldAfterAll = true;
        notCalled();
    }

    /** The key of a question stays: it opens until something is done, and afterwards is answered in plain words. */
    private void become(State next, WayOut choice, Problem problem) {
        this.state = next;
        this.choice = choice;
        this.problem = problem;
    }

    private void forgetThePlace() {
        toSlot = null;
        holdId = null;
    }

    /** Whoever was asked is nobody any more. */
    void forgetTheKey() {
        choiceKey = null;
        chooseUntil = null;
    }

    /** A message was to tell it, and does not go. */
    void leaveToTheTelephone() {
        message = false;
    }

    void called(String who, Instant now) {
        calledBy = who;
        calledAt = now;
        tell(now);
    }

    void notCalled() {
        calledBy = null;
        calledAt = null;
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isChoosing() {
        return state == State.CHOOSING;
    }

    public boolean isGone() {
        return state == State.GONE;
    }

    /** The patient was asked, and did not answer in time. */
    boolean isUnanswered(Instant now) {
        return isChoosing() && (chooseUntil == null || !now.isBefore(chooseUntil));
    }

    /** Whether somebody has to decide. */
    boolean isToDecide(Instant now) {
        return state == State.OPEN || state == State.FAILED || isUnanswered(now);
    }

    /** Whether the patient did it, and so knows. */
    boolean isOwnDoing() {
        return isDone() && PATIENT.equals(doneBy);
    }

    public boolean isCalled() {
        return calledAt != null;
    }

    /** What messages about it are about. */
    String subject() {
        return SUBJECT + id;
    }

    /** The id of the case that this subject is about; empty for a subject of somebody else's. */
    static Optional<Long> ofSubject(String subject) {
        return subject.startsWith(SUBJECT) ? Reading.id(subject.substring(SUBJECT.length())) : Optional.empty();
    }
}
