package id.edokter.queue;

import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.DoctorNote;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.Relocations;
import id.edokter.booking.VisitDay;
import id.edokter.booking.VisitType;
import id.edokter.clinic.Clinic;
import id.edokter.patient.Telephones;
import id.edokter.queue.QueueCall.Act;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionCourse;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.JknCard;
import id.edokter.shared.Transactions;
import id.edokter.shared.Transactions.StartOver;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The visit day: who comes is checked in, called, sent in, and done; a session begins and is closed. Every act is one
 * transaction that has the queue of its session to itself, a {@link QueueCall}, and a line of the appointment's history
 * and of the trail.
 *
 * <p>Who acts says what was seen: the entry's {@link QueueEntry#version}, or how many turns there were. The same press
 * sent twice is done once and answered twice; whoever was slower than somebody else is refused by name. So no form keys
 * are needed. The order of call is {@link CallOrder}; what is shown is read from {@link #queue} and costs two statements.
 */
@ApplicationScoped
public class QueueDesk {

    private static final Set<AppointmentStatus> IS_HERE =
            EnumSet.of(AppointmentStatus.CHECKED_IN, AppointmentStatus.CALLED, AppointmentStatus.IN_SERVICE);

    /** In the trail. */
    private static final String NOTED = "NOTED";

    /** Nobody sees who was called, and calls another, within so short a time: a second tap is still the first press. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(2);

    private final QueueRecords records;
    private final QueueReadings readings;
    private final Joining joining;
    private final Summaries summaries;
    private final VisitDay visits;
    private final SessionCourse course;
    private final Rota rota;
    private final Telephones telephones;
    private final AuditTrail trail;
    private final QueueSettings settings;
    private final Transactions transactions;
    private final EntityManager em;
    private final Event<QueueMoved> moved;
    private final Clock clock;

    QueueDesk(
            QueueRecords records,
            QueueReadings readings,
            Joining joining,
            Summaries summaries,
            VisitDay visits,
            SessionCourse course,
            Rota rota,
            Telephones telephones,
            AuditTrail trail,
            QueueSettings settings,
            Transactions transactions,
            EntityManager em,
            Event<QueueMoved> moved,
            Clock clock) {
        this.records = records;
        this.readings = readings;
        this.joining = joining;
        this.summaries = summaries;
        this.visits = visits;
        this.course = course;
        this.rota = rota;
        this.telephones = telephones;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
        this.em = em;
        this.moved = moved;
        this.clock = clock;
    }

    // ---- to come

    /**
     * Who came.
     *
     * @param again whether that was noted before; then nothing changed, and the time is the first
     */
    public record Arrival(Appointment appointment, QueueEntry entry, boolean again) {

        /** How long before the planned time; negative for who came after it. */
        public Duration early() {
            return Duration.between(appointment.arrivedAt, appointment.slot.startsAt());
        }
    }

    /**
     * Somebody comes to the desk or the kiosk, or says so by telephone at the door. A telephone number told to the desk is
     * written into the register; one told elsewhere is kept for this visit alone, since codes that prove who somebody is go
     * to the register's.
     *
     * @param actor {@link Channel#DESK}, {@link Channel#KIOSK}, or {@link Channel#WEB} for the own telephone
     * @throws CheckInTooEarly unless the desk says that it knows; {@link NotThatDay}, {@link DoctorIsAbsent},
     *     {@link QueueIsClosed}, also elsewhere than at the desk when {@link #isOver}; {@link VisitIsCancelled}
     * @throws NotFoundException when there is no such booking
     */
    public Arrival checkIn(Actor actor, CheckIn arrival) {
        return transactions.run(() -> {
            var one = alone(arrival.appointment());
            if (IS_HERE.contains(one.status)) return new Arrival(one, entry(one), true);
            boolean early = isEarly(one);
            if (actor.channel() != Channel.DESK && isOver(one.session)) throw new QueueIsClosed();
            if (early && !(arrival.early() && actor.channel() == Channel.DESK))
                throw new CheckInTooEarly(Wib.dateTime(opens(one.session)).toLocalTime());
            visits.confirm(one, arrival.phone(), arrival.papers(), actor);
            if (arrival.phone() != null && actor.channel() == Channel.DESK)
                telephones.told(new Witness(actor.who(), actor.address()), one.patient.id, arrival.phone());
            if (early) visits.arriveEarly(one, clock.instant(), actor);
            else visits.arrive(one, clock.instant(), actor);
            return new Arrival(one, entry(one), false);
        });
    }

    /** The desk has looked at the card of a patient, so that no visit of today waits for that. Done twice, it is done once. */
    public void identify(Witness by, long patient) {
        transactions.run(() -> {
            for (long visit : records.toCheck(patient, today())) {
                var one = alone(visit);
                visits.identify(one);
                trail.add(by, id.edokter.audit.Act.IDENTITY_CONFIRMED, patient, one.code, "card seen");
                records.alone(one.session.id).changes();
                moved.fire(new QueueMoved(one.session.id));
            }
            return null;
        });
    }

    /** How people queue at a clinic. */
    public QueueRule rule(Clinic clinic) {
        return QueueRule.of(clinic, settings);
    }

    /** From when on who comes to a session can check in. */
    public Instant opens(Session session) {
        return rule(session.clinic).opens(session);
    }

    /** Until when who comes is in time; later one waits behind others. */
    public Instant onTimeUntil(Appointment appointment) {
        return QueueEntry.onTimeUntil(appointment, joining.rule(appointment));
    }

    /**
     * Whether the hours of a session are over and nobody is left there, though nobody has closed it: {@link
     * QueueView#isOver}. Only the desk can know better.
     */
    public boolean isOver(Session session) {
        if (!clock.instant().isAfter(rule(session.clinic).ends(session.endsAt(), session.minutesLate))) return false;
        return transactions.run(() -> readings.queue(session.id, false).isOver());
    }

    /** Whether check-in opens later today; what cannot be checked in at all is refused. */
    private boolean isEarly(Appointment one) {
        switch (one.status) {
            case CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL -> throw new VisitIsCancelled();
            case COMPLETED, NO_SHOW -> throw new QueueIsClosed();
            default -> {}
        }
        var session = one.session;
        if (!session.date.equals(today())) throw new NotThatDay(session.date);
        if (session.status == Session.Status.CANCELLED) throw new DoctorIsAbsent();
        if (session.status == Session.Status.CLOSED) throw new QueueIsClosed();
        return clock.instant().isBefore(opens(session));
    }

    /** What the date of birth suggests for this visit; it counts when {@link #prioritise} confirms it. */
    public static Optional<Priority> proposed(Appointment appointment) {
        return Priority.proposed(appointment.patient.birthDate, appointment.session.date);
    }

    /**
     * The desk or the nurse confirms that somebody is called before others, or that not.
     *
     * @param priority null for nobody's
     * @param seen version of the entry
     */
    public QueueEntry prioritise(Witness by, long appointment, Priority priority, int seen) {
        var said = priority == null ? "" : priority.name();
        return act(by, appointment, seen, Act.PRIORITISED, said, IS_HERE, step -> {
            step.entry.isGiven(priority);
            trail(step, Act.PRIORITISED);
        });
    }

    /**
     * What the doctor and the nurse are to know about a visit, be it today or later; empty for nothing any more.
     *
     * @param seen version of the appointment
     * @throws id.edokter.booking.ChangedMeanwhile when it has another version now
     */
    public void note(Witness by, long appointment, DoctorNote note, int seen) {
        transactions.run(() -> {
            var one = alone(appointment);
            if (!visits.note(one, note, seen)) return null;
            // who shows the queue shows it anew
            records.alone(one.session.id).changes();
            moved.fire(new QueueMoved(one.session.id));
            trail.add(by, id.edokter.audit.Act.VISIT_CHANGED, one.patient.id, one.code, NOTED);
            return null;
        });
    }

    // ---- to call

    /**
     * Calls whose turn it is. Who has just called, and did nothing since, gets that turn again, whatever the page had
     * seen by then.
     *
     * @param seen how many turns there were when somebody looked: {@link QueueView#calls}
     * @throws AlreadyCalled when somebody else called meanwhile; nobody else is called then
     * @throws NobodyToCall {@link NotBegun}, {@link QueueIsClosed}, {@link DoctorIsAbsent}
     */
    public Turn callNext(Witness by, long session, int seen) {
        return transactions.run(
                () -> {
                    var queue = records.alone(session);
                    var held = session(session);
                    refuseNotRunning(held);
                    if (queue.calls != seen) return calledMeanwhile(queue, seen, by);
                    var justNow = justCalled(session, by);
                    if (justNow.isPresent()) return turn(justNow.get());
                    joining.adopt(queue);
                    var order = queue.order(rule(held.clinic));
                    var next = order.next(records.waitingIn(session)).orElseThrow(NobodyToCall::new);
                    var entry = records.findById(next.id());
                    var step = step(by, queue, entry, visits.booked(entry.appointmentId), Act.CALLED);
                    int turn = queue.give(order.after(entry.priority));
                    entry.isCalled(turn, by.who(), step.now);
                    visits.call(step.one, step.actor);
                    done(step, step.call.giving(turn));
                    return new Turn(step.one.id, step.one.slot.label(), turn);
                },
                Optional::empty,
                key -> null);
    }

    private Turn calledMeanwhile(SessionQueue queue, int seen, Witness by) {
        var last = records.lastTurn(queue.sessionId).orElseThrow(QueueMovedOn::new);
        boolean own = last.who.equals(by.who()) && last.act == Act.CALLED && seen == queue.calls - 1;
        if (records.isUndone(last.id) || seen > queue.calls) throw new QueueMovedOn();
        if (!own) throw new AlreadyCalled(turn(last).label(), last.who);
        return turn(last);
    }

    private Optional<QueueCall> justCalled(long session, Witness by) {
        var now = clock.instant();
        return records.lastOfHand(by.who(), session)
                .filter(last -> last.act == Act.CALLED && now.isBefore(last.at.plus(ONE_PRESS)));
    }

    private Turn turn(QueueCall call) {
        var called = visits.booked(call.appointmentId);
        return new Turn(called.id, called.slot.label(), call.callNumber);
    }

    /** Calls the same once more. */
    public QueueEntry recall(Witness by, long appointment, int seen) {
        return act(by, appointment, seen, Act.RECALLED, EnumSet.of(AppointmentStatus.CALLED), step -> {
            refuseNotRunning(step.one.session);
            step.entry.isCalledAgain();
            trail(step, Act.RECALLED);
        });
    }

    /** Was called and did not come: waits behind the next few. */
    public QueueEntry skip(Witness by, long appointment, int seen) {
        return act(by, appointment, seen, Act.SKIPPED, EnumSet.of(AppointmentStatus.CALLED), step -> {
            step.entry.didNotCome(joining.rule(step.one).behind(), step.queue.calls);
            visits.skip(step.one, step.actor);
        });
    }

    /** Is with the doctor now; who goes in without having been called takes a turn all the same. */
    public QueueEntry start(Witness by, long appointment, int seen) {
        var from = EnumSet.of(AppointmentStatus.CALLED, AppointmentStatus.CHECKED_IN);
        return act(by, appointment, seen, Act.STARTED, from, step -> {
            refuseNotRunning(step.one.session);
            takeTurn(step);
            step.entry.starts(step.now);
            visits.start(step.one, step.actor);
        });
    }

    /** The visit is done. When it began stays unknown if nobody noted it, and so does the end on a later day. */
    public QueueEntry finish(Witness by, long appointment, int seen) {
        return act(by, appointment, seen, Act.FINISHED, IS_HERE, step -> {
            takeTurn(step);
            if (step.one.session.date.equals(today())) step.entry.finishes(step.now);
            visits.complete(step.one, step.actor);
        });
    }

    /** Somebody who came goes away without having seen the doctor; no no-show, and the number is free for others. */
    public QueueEntry leave(Witness by, long appointment, int seen) {
        var from = EnumSet.of(AppointmentStatus.CALLED, AppointmentStatus.CHECKED_IN);
        return act(
                by, appointment, seen, Act.LEFT, from, step -> visits.leave(step.one, Joining.WENT_AWAY, step.actor));
    }

    private void sendHome(Step step) {
        visits.leave(step.one, Joining.WENT_AWAY, step.actor);
        done(step, step.call.saying(QueueCall.WITH_THE_CLOSING));
    }

    private void takeTurn(Step step) {
        if (step.one.status != AppointmentStatus.CHECKED_IN) return;
        int turn = step.queue.give(step.queue.order(joining.rule(step.one)).after(step.entry.priority));
        step.entry.takesTurn(turn);
        step.call.giving(turn);
    }

    /**
     * Sends somebody to another session of today, who gets a number there as a walk-in does.
     *
     * @param seen version of the entry here
     * @param payer null for what this visit is paid by, as an internal referral
     * @param isThere whether the patient goes there at once, and is checked in if that is open
     * @return the appointment there; the same for the same press
     * @throws id.edokter.booking.SessionFull {@link id.edokter.booking.RuleBroken}
     */
    public Appointment refer(
            Witness by, long appointment, int seen, long session, PayerDetails payer, boolean isThere) {
        return refer(by, appointment, seen, session, payer, isThere, new DoctorNote(""));
    }

    /** @param why for the doctor there; may be empty */
    public Appointment refer(
            Witness by, long appointment, int seen, long session, PayerDetails payer, boolean isThere, DoctorNote why) {
        var from = EnumSet.copyOf(IS_HERE);
        from.add(AppointmentStatus.COMPLETED);
        return transactions.run(
                () -> {
                    var one = alone(appointment);
                    var key = "refer:" + appointment + ":" + seen + ":" + session;
                    var entry = entry(one);
                    var last = records.lastAbout(appointment).filter(call -> call.act == Act.REFERRED);
                    if (entry.version != seen) {
                        return last.filter(call -> call.who.equals(by.who()))
                                .map(call -> visits.booked(Long.parseLong(call.detail)))
                                .filter(sent -> sent.session.id == session)
                                .orElseThrow(QueueMovedOn::new);
                    }
                    if (!from.contains(one.status)) throw new NotInTheQueue();
                    var step = step(by, records.alone(entry.sessionId), entry, one, Act.REFERRED);
                    var sent = visits.refer(one, session, payer == null ? asReferral(one) : payer, key, step.actor);
                    if (visits.note(sent, why, sent.version))
                        trail.add(by, id.edokter.audit.Act.VISIT_CHANGED, sent.patient.id, sent.code, NOTED);
                    if (isThere && !clock.instant().isBefore(opens(sent.session))) {
                        records.alone(session);
                        // not before the number was given, which tells whether it was given too late
                        visits.arrive(sent, clock.instant(), step.actor);
                    }
                    done(step, step.call.saying(String.valueOf(sent.id)));
                    return sent;
                },
                Optional::empty,
                Relocations::refusal);
    }

    private static PayerDetails asReferral(Appointment from) {
        if (from.payer != Payer.JKN) return new PayerDetails(from.payer, null, null, null, from.insurer);
        return new PayerDetails(
                Payer.JKN, new JknCard(from.jknCard), VisitType.INTERNAL_REFERRAL, from.reference, null);
    }

    // ---- what was just done

    /** What somebody did last in a session, if it can still be taken back. */
    public Optional<QueueCall> undoable(Witness by, long session) {
        return transactions.run(() -> records.lastStandingBy(by.who(), session).filter(call -> isUndoable(call, by)));
    }

    /** The number that an act was about; empty for one of the whole session. */
    public String label(QueueCall call) {
        if (call.appointmentId == null) return "";
        return transactions.run(() -> visits.booked(call.appointmentId).slot.label());
    }

    /**
     * Takes back what whoever asks has just done, while nothing followed. Pressed twice, it is done once.
     *
     * @param call id of the act
     * @throws CannotUndo too late, somebody else's, or something followed
     */
    public void undo(Witness by, long call) {
        transactions.run(
                () -> {
                    var act = records.call(call).orElseThrow(CannotUndo::new);
                    if (act.act == Act.BEGUN || act.act == Act.CLOSED) course.alone(act.sessionId);
                    var queue = records.alone(act.sessionId);
                    if (act.who.equals(by.who()) && records.isUndone(call)) return null;
                    if (!isUndoable(act, by)) throw new CannotUndo();
                    takeBack(act, queue, by);
                    return null;
                },
                () -> records.call(call).filter(act -> act.who.equals(by.who()) && records.isUndone(act.id)),
                // somebody else has the place by now
                key -> Relocations.refusal(key) == null ? null : new CannotUndo());
    }

    private boolean isUndoable(QueueCall call, Witness by) {
        if (!call.who.equals(by.who()) || clock.instant().isAfter(call.at.plus(settings.undo()))) return false;
        var last = call.appointmentId == null
                ? records.lastStandingOf(call.sessionId)
                : records.lastStandingAbout(call.appointmentId);
        if (last.filter(one -> one.id.equals(call.id)).isEmpty()) return false;
        return switch (call.act) {
            case UNDONE, NO_SHOW, REOPENED -> false;
            // a turn that was taken back is none
            case BEGUN -> records.lastStandingTurn(call.sessionId).isEmpty();
            default ->
                call.callNumber == null
                        || records.lastStandingTurn(call.sessionId)
                                .orElseThrow()
                                .id
                                .equals(call.id);
        };
    }

    private void takeBack(QueueCall act, SessionQueue queue, Witness by) {
        var actor = Actor.staff(by);
        var undone = act.appointmentId == null
                ? new QueueCall(act.sessionId, Act.UNDONE, actor, clock.instant())
                : QueueCall.about(act.sessionId, act.appointmentId, Act.UNDONE, actor, clock.instant());
        records.note(undone.undoing(act));
        queue.changes();
        moved.fire(new QueueMoved(act.sessionId));
        switch (act.act) {
            case BEGUN -> course.takeBackBeginning(session(act.sessionId), by);
            case CLOSED -> openAgain(session(act.sessionId), queue, "", by);
            default -> takeBack(act, queue, visits.booked(act.appointmentId), actor);
        }
    }

    private void takeBack(QueueCall act, SessionQueue queue, Appointment one, Actor actor) {
        // what was summed up stays so; who is sent elsewhere is not of this session
        if (one.session.status == Session.Status.CLOSED && act.act != Act.REFERRED) throw new CannotUndo();
        var entry = entry(one);
        entry.changes();
        switch (act.act) {
            case CHECKED_IN -> {
                visits.goBack(one, AppointmentStatus.BOOKED, actor);
                records.delete(entry);
            }
            case REFERRED -> {
                var sent = visits.booked(Long.parseLong(act.detail));
                if (!sent.isBooked() && sent.status != AppointmentStatus.CHECKED_IN) throw new CannotUndo();
                visits.withdraw(sent, actor);
            }
            case LEFT -> {
                // the patients of a session that is called off are decided about there
                if (one.session.status == Session.Status.CANCELLED || !visits.comeBack(one, act.wasStatus, actor))
                    throw new CannotUndo();
            }
            default -> {
                if (one.status != act.wasStatus) visits.goBack(one, act.wasStatus, actor);
                entry.goBack(act);
            }
        }
        if (act.callNumber != null) {
            queue.takeBack(act.wasPriorityRun);
            em.flush();
            records.turnWasNone(act);
        }
    }

    /**
     * An arrival was noted by mistake, whoever noted it: the appointment is as if nobody had come. Pressed twice, it is
     * done once.
     *
     * @param seen version of the entry
     * @throws CannotUndo for who was called
     */
    public void takeBackArrival(Witness by, long appointment, int seen) {
        transactions.run(() -> {
            var one = alone(appointment);
            if (one.isBooked()) return null;
            var entry = entry(one);
            if (entry.version != seen) throw new QueueMovedOn();
            if (one.status != AppointmentStatus.CHECKED_IN || entry.callNumber != null) throw new CannotUndo();
            var actor = Actor.staff(by);
            var undone = QueueCall.about(entry.sessionId, appointment, Act.UNDONE, actor, clock.instant());
            records.lastAbout(appointment)
                    .filter(last -> last.act == Act.CHECKED_IN)
                    .ifPresent(undone::undoing);
            records.note(undone);
            visits.goBack(one, AppointmentStatus.BOOKED, actor);
            records.delete(entry);
            records.alone(entry.sessionId).changes();
            moved.fire(new QueueMoved(entry.sessionId));
            return null;
        });
    }

    // ---- a session begins and ends

    /**
     * The doctor is there. Who says so again changes nothing.
     *
     * @throws NotToBegin {@link DoctorIsAbsent}, {@link QueueIsClosed}
     */
    public Session startSession(Witness by, long session) {
        return transactions.run(() -> {
            var begun = course.alone(session);
            if (begun.status == Session.Status.RUNNING) return begun;
            if (begun.status == Session.Status.CANCELLED) throw new DoctorIsAbsent();
            if (begun.status == Session.Status.CLOSED) throw new QueueIsClosed();
            var opens = opens(begun);
            if (!begun.date.equals(today()) || clock.instant().isBefore(opens))
                throw new NotToBegin(Wib.dateTime(opens).toLocalTime());
            var queue = records.alone(session);
            course.begin(begun, Duration.ofMinutes(settings.tellWhenLateMinutes()), by);
            of(queue, Act.BEGUN, by);
            return begun;
        });
    }

    /**
     * The session is over: who had a place and never came is a no-show, unless the session never began. Who is here has
     * to be decided about before: done, sent elsewhere, or gone.
     *
     * @param waiting {@link QueueView#stamp} of the queue in which somebody saw who waits, to send all of them home, or
     *     nobody when anything else is in the way; null when nobody is to go
     * @param reason for the ledger; may be empty
     * @return what became of the session; the same when it is closed already
     * @throws QueueMovedOn when the queue is another by now; {@link StillExpected} while somebody may still come in time
     * @throws id.edokter.schedule.SessionHasPatients {@link id.edokter.schedule.SessionChanged}, {@link
     *     id.edokter.schedule.SessionEnded}
     */
    public SessionSummary closeSession(SessionSeen seen, Long waiting, String reason, Witness by) {
        return transactions.run(() -> {
            var session = course.alone(seen.session());
            var queue = records.alone(session.id);
            var before = summaries.of(session.id);
            if (session.status == Session.Status.CLOSED && before.isPresent()) return before.get();
            course.refuseChanged(session, seen);
            if (waiting != null && session.version + queue.stamp != waiting) throw new QueueMovedOn();
            var coming = session.startedAt == null ? List.<Appointment>of() : visits.stillComing(session.id);
            refuseExpected(coming);
            if (waiting != null) sendHome(session, queue, by);
            course.close(session, reason, by);
            var actor = Actor.staff(by);
            for (var missing : coming) {
                visits.miss(missing, actor);
                records.note(QueueCall.about(session.id, missing.id, Act.NO_SHOW, actor, clock.instant()));
            }
            of(queue, Act.CLOSED, by);
            em.flush();
            return summaries.write(readings.queue(session.id, false), readings.gone(session.id));
        });
    }

    private void sendHome(Session session, SessionQueue queue, Witness by) {
        joining.adopt(queue);
        em.flush();
        var now = readings.queue(session.id, false);
        Stream.concat(now.called().stream(), now.waiting().stream()).forEach(line -> {
            var one = visits.booked(line.appointment());
            sendHome(step(by, queue, entry(one), one, Act.LEFT));
        });
    }

    private void refuseExpected(List<Appointment> coming) {
        var now = clock.instant();
        var inTime =
                coming.stream().filter(one -> onTimeUntil(one).isAfter(now)).toList();
        if (inTime.isEmpty()) return;
        var last =
                inTime.stream().map(this::onTimeUntil).max(Instant::compareTo).orElseThrow();
        throw new StillExpected(inTime.size(), Wib.dateTime(last).toLocalTime());
    }

    /**
     * Takes the closing of a session back, on its day; whom that made a no-show is expected again, and who was sent home
     * with it waits as before.
     *
     * @throws id.edokter.schedule.SessionChanged {@link id.edokter.schedule.SessionEnded}, {@link
     *     id.edokter.schedule.NothingToChange}
     */
    public void reopenSession(SessionSeen seen, String reason, Witness by) {
        transactions.run(() -> {
            var session = course.alone(seen.session());
            var queue = records.alone(session.id);
            course.refuseChanged(session, seen);
            openAgain(session, queue, reason, by);
            of(queue, Act.REOPENED, by);
            return null;
        });
    }

    private void openAgain(Session session, SessionQueue queue, String reason, Witness by) {
        var actor = Actor.staff(by);
        course.reopen(session, reason, by);
        visits.missing(session.id).forEach(one -> visits.goBack(one, AppointmentStatus.BOOKED, actor));
        records.sentHome(session.id).forEach(left -> callBack(left, queue, actor));
        summaries.forget(session.id);
    }

    /** Who was sent home with the closing waits again, unless there is another visit at that time by now. */
    private void callBack(QueueCall left, SessionQueue queue, Actor actor) {
        var one = visits.booked(left.appointmentId);
        if (one.status != AppointmentStatus.CANCELLED_BY_PATIENT || !visits.comeBack(one, left.wasStatus, actor))
            return;
        entry(one).changes();
        records.note(QueueCall.about(left.sessionId, one.id, Act.UNDONE, actor, clock.instant())
                .undoing(left));
        queue.changes();
    }

    // ---- to look

    /**
     * The queue of a session without names, for boards and telephones.
     *
     * @throws NotFoundException when there is no such session
     */
    public QueueView queue(long session) {
        return transactions.run(() -> readings.queue(session, false));
    }

    /**
     * The same with who it is, for staff. Lines of the trail are the page's to write, which knows what it shows: {@link
     * QueueView#patients}.
     */
    public QueueView queueWithNames(long session) {
        return transactions.run(() -> readings.queue(session, true));
    }

    /** Where somebody stands, for the own telephone; empty for whose appointment has no place in a session any more. */
    public Optional<QueueView.Place> place(long appointment) {
        return transactions.run(() -> records.sessionOf(appointment)
                .flatMap(session -> readings.queue(session, false).place(appointment)));
    }

    /**
     * Of those who were sent elsewhere from a session, by the appointment here, the last one there that stands; with its
     * session, clinic and room. One statement for all.
     */
    public Map<Long, Appointment> sentFrom(long session) {
        return transactions.run(() -> {
            var sent = new HashMap<Long, Appointment>();
            records.sentFrom(session).forEach(there -> sent.put(there.referredFrom, there));
            return sent;
        });
    }

    /** By session of a day, a number that grows with whatever changes in it; one statement for all. */
    public Map<Long, Long> stamps(LocalDate date) {
        return transactions.run(() -> readings.stamps(date));
    }

    /** Who came to a session, and went away without having seen the doctor. */
    public List<Gone> gone(long session) {
        return transactions.run(() -> readings.gone(session));
    }

    /** By session of a day, who holds a place there; one statement for all. */
    public Map<Long, QueueView.Holders> holders(LocalDate date) {
        return transactions.run(() -> readings.holders(date));
    }

    /**
     * The session alone.
     *
     * @throws NotFoundException when there is no such session
     */
    public QueueView.Head head(long session) {
        return transactions.run(() -> readings.head(session));
    }

    /** What became of a session that is closed. */
    public Optional<SessionSummary> summary(long session) {
        return transactions.run(() -> summaries.of(session));
    }

    // ---- steps

    /** One act on somebody, with the queue taken. */
    private static final class Step {
        final SessionQueue queue;
        final QueueEntry entry;
        final Appointment one;
        final QueueCall call;
        final Actor actor;
        final Instant now;

        Step(SessionQueue queue, QueueEntry entry, Appointment one, QueueCall call, Actor actor, Instant now) {
            this.queue = queue;
            this.entry = entry;
            this.one = one;
            this.call = call;
            this.actor = actor;
            this.now = now;
        }
    }

    private Step step(Witness by, SessionQueue queue, QueueEntry entry, Appointment one, Act act) {
        var actor = Actor.staff(by);
        var now = clock.instant();
        return new Step(queue, entry, one, QueueCall.of(entry, one.status, queue, act, actor, now), actor, now);
    }

    private QueueEntry act(
            Witness by, long appointment, int seen, Act act, Set<AppointmentStatus> from, Consumer<Step> work) {
        return act(by, appointment, seen, act, null, from, work);
    }

    /** @param said by which one press is told from another of the same act */
    private QueueEntry act(
            Witness by,
            long appointment,
            int seen,
            Act act,
            String said,
            Set<AppointmentStatus> from,
            Consumer<Step> work) {
        return transactions.run(() -> {
            var one = alone(appointment);
            var entry = entry(one);
            if (entry.version != seen) {
                var last = records.lastAbout(appointment).orElseThrow(QueueMovedOn::new);
                if (last.act != act || !last.who.equals(by.who()) || !Objects.equals(last.detail, said))
                    throw new QueueMovedOn();
                return entry;
            }
            if (!from.contains(one.status)) throw new NotInTheQueue();
            if (one.session.status == Session.Status.CLOSED) throw new QueueIsClosed();
            var step = step(by, records.alone(entry.sessionId), entry, one, act);
            step.call.saying(said);
            work.accept(step);
            done(step, step.call);
            return entry;
        });
    }

    private void done(Step step, QueueCall call) {
        records.note(call);
        step.entry.changes();
        step.queue.changes();
        moved.fire(new QueueMoved(step.entry.sessionId));
    }

    private void of(SessionQueue queue, Act act, Witness by) {
        records.note(new QueueCall(queue.sessionId, act, Actor.staff(by), clock.instant()));
        queue.changes();
        moved.fire(new QueueMoved(queue.sessionId));
    }

    private void trail(Step step, Act act) {
        trail.add(
                new Witness(step.actor.who(), step.actor.address()),
                id.edokter.audit.Act.VISIT_CHANGED,
                step.one.patient.id,
                step.one.code,
                act.name());
    }

    /** The appointment, with the queue of its session taken until the end of the transaction. */
    private Appointment alone(long appointment) {
        long session = records.sessionOf(appointment).orElseThrow(NotFoundException::new);
        records.alone(session);
        var one = visits.booked(appointment);
        // it was moved at this moment
        if (one.session.id != session) throw new StartOver();
        return one;
    }

    /** Where somebody who is or was here stands. */
    private QueueEntry entry(Appointment one) {
        return records.of(one.id).orElseGet(() -> {
            if (one.arrivedAt == null && !IS_HERE.contains(one.status)) throw new NotInTheQueue();
            return joining.join(one, records.alone(one.session.id));
        });
    }

    private Session session(long id) {
        return rota.session(id).orElseThrow(NotFoundException::new);
    }

    private void refuseNotRunning(Session session) {
        switch (session.status) {
            case CANCELLED -> throw new DoctorIsAbsent();
            case CLOSED -> throw new QueueIsClosed();
            case OPEN -> throw new NotBegun();
            default -> {
                if (!session.date.equals(today())) throw new QueueIsClosed();
            }
        }
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
