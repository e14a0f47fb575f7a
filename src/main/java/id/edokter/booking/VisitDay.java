package id.edokter.booking;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of an appointment on its day: the patient comes, is called, is with the doctor, is done, or does not come.
 * Always within the transaction under way; whose turn it is, is not asked here.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class VisitDay {

    private final Booking booking;
    private final Counter counter;
    private final Appointments appointments;
    private final EntityManager em;

    VisitDay(Booking booking, Counter counter, Appointments appointments, EntityManager em) {
        this.booking = booking;
        this.counter = counter;
        this.appointments = appointments;
        this.em = em;
    }

    /**
     * The appointment as it is now, with all that belongs to it.
     *
     * @throws NotFoundException also for places that were only held
     */
    public Appointment booked(long id) {
        return appointments.booked(id);
    }

    /** Who has a place in a session and has not come, by number. */
    public List<Appointment> stillComing(long session) {
        return appointments.inSession(session).stream()
                .filter(Appointment::isBooked)
                .toList();
    }

    /** Who did not come to a session that was closed. */
    public List<Appointment> missing(long session) {
        return appointments.inSession(session).stream()
                .filter(one -> one.status == AppointmentStatus.NO_SHOW)
                .toList();
    }

    /** Is here since then. */
    public void arrive(Appointment one, Instant at, Actor actor) {
        one.arrive(at);
        booking.tell(one, Act.CHECKED_IN, actor, null);
    }

    /** The desk notes it though check-in is not open yet, and knows that. */
    public void arriveEarly(Appointment one, Instant at, Actor actor) {
        one.arrive(at);
        booking.tell(one, Act.CHECKED_IN, actor, AppointmentChange.BEFORE_THE_WINDOW);
    }

    public void call(Appointment one, Actor actor) {
        one.call();
        booking.tell(one, Act.CALLED, actor, null);
    }

    /** Was called and did not come; waits again. */
    public void skip(Appointment one, Actor actor) {
        one.waitAgain();
        booking.tell(one, Act.SKIPPED, actor, null);
    }

    public void start(Appointment one, Actor actor) {
        one.start();
        booking.tell(one, Act.STARTED, actor, null);
    }

    public void complete(Appointment one, Actor actor) {
        one.complete();
        booking.tell(one, Act.COMPLETED, actor, null);
    }

    public void miss(Appointment one, Actor actor) {
        one.miss();
        booking.tell(one, Act.NO_SHOW, actor, null);
    }

    /** Went away before the turn: no doctor was seen, and yet somebody was here. */
    public void leave(Appointment one, String reason, Actor actor) {
        one.cancel(AppointmentStatus.CANCELLED_BY_PATIENT, reason, false);
        booking.tell(one, Act.CANCELLED, actor, reason);
    }

    /**
     * What the doctor is told about the visit; an empty one takes back what was told. The same once more changes nothing.
     *
     * @param seen version of the appointment
     * @return whether anything changed
     * @throws ChangedMeanwhile when it has another version now
     */
    public boolean note(Appointment one, DoctorNote note, int seen) {
        if (one.isErased()) throw new NotFoundException();
        if (Objects.equals(note.kept(), one.doctorNote)) return false;
        if (one.version != seen) throw new ChangedMeanwhile();
        one.isNoted(note);
        return true;
    }

    /** Got a place by mistake a moment ago. */
    public void withdraw(Appointment one, Actor actor) {
        one.cancel(AppointmentStatus.CANCELLED_BY_HOSPITAL, null, false);
        booking.tell(one, Act.CANCELLED, actor, null);
    }

    /** What was noted last was noted by mistake. */
    public void goBack(Appointment one, AppointmentStatus before, Actor actor) {
        one.goBack(before);
        booking.tell(one, Act.TAKEN_BACK, actor, null);
    }

    /**
     * Somebody who was here and went away is here again, with the same number.
     *
     * @param before the status then
     * @return false when the place is somebody else's by now, or the patient is somewhere else at that time
     */
    public boolean comeBack(Appointment one, AppointmentStatus before, Actor actor) {
        if (!counter.isFreeAgain(one)) return false;
        goBack(one, before, actor);
        em.flush();
        return true;
    }

    /** The desk looked at the card of who comes. */
    public void identify(Appointment one) {
        one.isIdentified();
    }

    /**
     * What was said at check-in; of the register nothing changes.
     *
     * @param phone null when nothing was asked, and so for papers
     */
    public void confirm(Appointment one, PhoneNumber phone, Papers papers, Actor actor) {
        if (phone != null) one.isReachedBy(phone);
        if (papers == null || papers.right() == null && !one.hasPapers()) return;
        one.hasPapers(papers);
        booking.tell(one, papers.act(), actor, null);
    }

    /**
     * Sends the patient to another session of the same day, as the desk gives a place to a walk-in.
     *
     * @param key the same for the same press
     * @throws SessionFull {@link RuleBroken}
     */
    public Appointment refer(Appointment from, long session, PayerDetails payer, String key, Actor actor) {
        var made = counter.walkInFrom(from, session, payer, key, actor);
        em.flush();
        return made;
    }
}
