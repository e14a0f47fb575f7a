package id.edokter.reminder;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.booking.Relocations;
import id.edokter.notification.Reachability;
import id.edokter.notification.Recipient;
import id.edokter.reminder.VisitAnswer.Kind;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.schedule.Session;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What a patient says to a reminder, with the key of its message and without signing in. Looking changes nothing. Moving and
 * cancelling go through the door of booking, so that its rules hold and a place that is given up is given on with it.
 */
@ApplicationScoped
class Answering {

    /** After the visit the page only still asks how it was. */
    private static final Duration RATED_WITHIN = Duration.ofDays(14);

    private static final String PATIENT = "patient";

    private static final Duration KEYS_KEPT = Duration.ofDays(120);

    private final AnswerKeys keys;
    private final VisitAnswers answers;
    private final ReminderRecords reminders;
    private final Relocations appointments;
    private final Booking booking;
    private final Reachability reachability;
    private final DecidedAnew decidedAnew;
    private final ReminderSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    Answering(
            AnswerKeys keys,
            VisitAnswers answers,
            ReminderRecords reminders,
            Relocations appointments,
            Booking booking,
            Reachability reachability,
            DecidedAnew decidedAnew,
            ReminderSettings settings,
            Transactions transactions,
            Clock clock) {
        this.keys = keys;
        this.answers = answers;
        this.reminders = reminders;
        this.appointments = appointments;
        this.booking = booking;
        this.reachability = reachability;
        this.decidedAnew = decidedAnew;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where a visit stands for who answers. */
    enum State {
        /** It can be answered. */
        OPEN,
        CONFIRMED,
        /** Cancelled by the patient. */
        CANCELLED,
        /** The patient is here, or was, or the time is over. */
        BEGUN,
        /** The hospital does not hold it, or cancelled it. */
        OFF,
        /** It was, and can be rated. */
        DONE
    }

    /**
     * What the page shows.
     *
     * @param placed which place of the appointment this is, to be sent back with the answer
     * @param undoable whether that it was cancelled can be taken back here
     * @param movable whether it still can be moved from home
     * @param stars what was given before; null for nothing
     * @param stopped whether no reminders go to where this visit is told of first; null when it is told of nowhere
     */
    record Question(
            Appointment appointment,
            Reminder reminder,
            State state,
            int placed,
            boolean undoable,
            boolean movable,
            Integer stars,
            Boolean stopped) {

        public boolean tellsOfStopping() {
            return stopped != null;
        }

        public boolean isStopped() {
            return Boolean.TRUE.equals(stopped);
        }
    }

    /** @throws NotFoundException for a key that was never made, or is of no use any more */
    Question open(String key) {
        return transactions.run(() -> question(found(key)));
    }

    private Question question(AnswerKey key) {
        var about = appointment(key);
        var reminder = key.reminderId == null ? null : reminders.findById(key.reminderId);
        int placed = placed(about);
        var state = state(about, placed);
        var now = clock.instant();
        return new Question(
                about,
                reminder,
                state,
                placed,
                state == State.CANCELLED && isUndoable(about, placed, now),
                about.isBooked() && now.isBefore(booking.moveUntil(about)),
                answers.of(about.id, placed, Kind.RATED).map(one -> one.stars).orElse(null),
                stopped(Recipient.all(about.told())));
    }

    /** Null where there is nothing to stop. */
    private Boolean stopped(List<Recipient> addresses) {
        return addresses.isEmpty() ? null : reachability.isStopped(addresses.get(0));
    }

    /** No more reminders to wherever this visit is told of, whoever's visits they are of; or again. */
    void stop(String key, boolean stops) {
        transactions.run(() -> {
            for (var address : Recipient.all(appointment(found(key)).told())) {
                if (stops) reachability.stop(address, Reachability.How.LINK, PATIENT);
                else reachability.startAgain(address, Reachability.How.LINK, PATIENT);
            }
            // of a mailbox nobody can tell whose visits it is told of, but this one
            if (!stops) decidedAnew.of(List.of(found(key).appointmentId));
            return null;
        });
    }

    private State state(Appointment about, int placed) {
        if (about.status == AppointmentStatus.CANCELLED_BY_PATIENT) return State.CANCELLED;
        if (about.status == AppointmentStatus.CANCELLED_BY_HOSPITAL || about.session.status == Session.Status.CANCELLED)
            return State.OFF;
        if (about.status == AppointmentStatus.COMPLETED) return State.DONE;
        boolean isAhead = about.isBooked() && clock.instant().isBefore(about.session.startsAt());
        if (!isAhead) return State.BEGUN;
        return answers.saysThatItComes(about, placed, clock.instant()) ? State.CONFIRMED : State.OPEN;
    }

    /** Only what was cancelled here, and a moment ago: whatever else the page is for, it opens no old bookings again. */
    private boolean isUndoable(Appointment about, int placed, Instant now) {
        return now.isBefore(about.session.startsAt())
                && answers.of(about.id, placed, Kind.CANCELLED)
                        .filter(said -> now.isBefore(said.answeredAt.plus(settings.undo())))
                        .isPresent();
    }

    // ---- to answer

    /**
     * The patient comes; said again, it stays so.
     *
     * @param seen the place that was on the page
     * @throws AnswerOutdated {@link AnswerOver}
     */
    void comes(String key, int seen, Via via) {
        transactions.run(
                () -> {
                    if (Secrets.isToken(key))
                        keys.findByIdOptional(Secrets.hash(key)).ifPresent(one -> reminders.lock(one.appointmentId));
                    var asked = question(found(key));
                    if (asked.state == State.CONFIRMED && asked.placed == seen) return null;
                    refuseUnlessOpen(asked, seen);
                    answers.of(asked.appointment.id, asked.placed, Kind.COMES)
                            .ifPresentOrElse(
                                    before -> before.saidAgain(via, idOf(asked.reminder), clock.instant()),
                                    () -> note(asked, Kind.COMES, null, via));
                    return null;
                },
                Optional::empty,
                // the same press twice
                name -> null);
    }

    /**
     * The patient does not come: the place is free at once.
     *
     * @throws AnswerOutdated {@link AnswerOver}
     */
    void cancel(String key, int seen, Via via, Actor actor) {
        var asked = open(key);
        if (asked.state == State.CANCELLED) return;
        refuseUnlessOpen(asked, seen);
        booking.cancel(link(asked.appointment), "answered a reminder", actor);
        transactions.run(
                () -> {
                    var cancelled = question(found(key));
                    answers.of(cancelled.appointment.id, cancelled.placed, Kind.CANCELLED)
                            .ifPresent(answers::delete);
                    answers.flush();
                    note(cancelled, Kind.CANCELLED, null, via);
                    return null;
                },
                Optional::empty,
                name -> null);
    }

    /**
     * The patient comes after all.
     *
     * @throws UndoOver when it was not cancelled here, or too long ago; and whatever stands against the place
     */
    void undo(String key, Actor actor) {
        var asked = open(key);
        if (asked.appointment.isBooked()) return;
        if (!asked.undoable) throw new UndoOver();
        booking.restore(link(asked.appointment), actor);
    }

    /**
     * The key of the page on which the appointment is moved.
     *
     * @throws AnswerOver when it cannot be moved any more
     */
    String move(String key) {
        var asked = open(key);
        if (!asked.movable) throw new AnswerOver();
        return link(asked.appointment);
    }

    /** How the visit was, one to five; given again, the last holds. */
    void rate(String key, int stars) {
        transactions.run(
                () -> {
                    var asked = question(found(key));
                    if (asked.state != State.DONE) throw new AnswerOver();
                    answers.of(asked.appointment.id, asked.placed, Kind.RATED)
                            .ifPresentOrElse(
                                    before -> before.rate(stars, clock.instant()),
                                    () -> note(asked, Kind.RATED, stars, Via.LINK));
                    return null;
                },
                Optional::empty,
                name -> null);
    }

    private static void refuseUnlessOpen(Question asked, int seen) {
        if (asked.state != State.OPEN && asked.state != State.CONFIRMED) throw new AnswerOver();
        if (asked.placed != seen) throw new AnswerOutdated();
    }

    private void note(Question asked, Kind kind, Integer stars, Via via) {
        answers.persist(new VisitAnswer(
                asked.appointment.id, asked.placed, kind, stars, via, idOf(asked.reminder), clock.instant()));
    }

    private static Long idOf(Reminder reminder) {
        return reminder == null ? null : reminder.id;
    }

    // ---- what a key opens

    private AnswerKey found(String key) {
        if (!Secrets.isToken(key)) throw new NotFoundException();
        var found = keys.findByIdOptional(Secrets.hash(key)).orElseThrow(NotFoundException::new);
        var about = appointment(found);
        boolean isErased = about.isErased() || about.patient == null || about.patient.isErased();
        if (isErased || isOver(about)) throw new NotFoundException();
        return found;
    }

    /** With the day of the visit; for who was there, some days after it. */
    private boolean isOver(Appointment about) {
        var after = Wib.instant(about.session.date.plusDays(1), LocalTime.MIN);
        if (about.status == AppointmentStatus.COMPLETED) after = after.plus(RATED_WITHIN);
        return !clock.instant().isBefore(after);
    }

    private Appointment appointment(AnswerKey key) {
        return appointments.these(List.of(key.appointmentId)).get(0);
    }

    private int placed(Appointment about) {
        return reminders.placement(about.id).map(Placement::times).orElse(0);
    }

    private String link(Appointment about) {
        return transactions.run(() -> appointments.openLink(about)).orElseThrow(NotFoundException::new);
    }

    /** Forgets keys that open nothing any more. */
    void tidy() {
        transactions.run(() -> keys.forgetThoseBefore(clock.instant().minus(KEYS_KEPT)));
    }
}
