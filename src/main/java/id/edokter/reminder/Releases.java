package id.edokter.reminder;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.Outbox;
import id.edokter.reminder.VisitAnswer.Kind;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The soft rule for who missed several visits: asked the day before to say that they come, or the place goes to somebody else.
 * Nobody loses a place whom the question did not reach in time, and nobody on the day itself; the desk may let it be.
 */
@ApplicationScoped
class Releases {

    /** So long at least there has to be to answer. */
    static final Duration TO_ANSWER = Duration.ofHours(2);

    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final int MONTHS = 6;
    private static final Duration SHOWN = Duration.ofDays(2);
    private static final String WHY = "not confirmed after missed visits";

    private final ReminderRecords reminders;
    private final VisitAnswers answers;
    private final Relocations appointments;
    private final Letter letter;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Releases(
            ReminderRecords reminders,
            VisitAnswers answers,
            Relocations appointments,
            Letter letter,
            Outbox outbox,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.reminders = reminders;
        this.answers = answers;
        this.appointments = appointments;
        this.letter = letter;
        this.outbox = outbox;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** From which day on missed visits count. */
    static LocalDate since(LocalDate day) {
        return day.minusMonths(MONTHS);
    }

    /** Until when somebody who is asked now may answer: the deadline, or later when little time is left to it. */
    static Instant until(Appointment about, RulesInForce.InForce rule, Instant now) {
        var deadline = Wib.instant(about.session.date.minusDays(1), rule.until());
        var least = now.plus(TO_ANSWER);
        return deadline.isAfter(least) ? deadline : least;
    }

    /** One who was asked. */
    record Asked(Reminder reminder, Appointment appointment) {

        public long id() {
            return reminder.id;
        }

        public Instant until() {
            return reminder.answerUntil;
        }

        /** When its place was released. */
        public Instant since() {
            return reminder.releasedAt;
        }
    }

    /** Who was asked and has not answered, the nearest deadline first. */
    List<Asked> open() {
        return transactions.run(() -> {
            var all = new ArrayList<Asked>();
            for (var one : reminders.asked(Wib.date(clock.instant()))) {
                var about = appointment(one);
                if (isOpen(one, about)) all.add(new Asked(one, about));
            }
            return List.copyOf(all);
        });
    }

    /** Whose place was released in the last two days. */
    List<Asked> released() {
        return transactions.run(() -> reminders.releasedSince(clock.instant().minus(SHOWN)).stream()
                .map(one -> new Asked(one, appointment(one)))
                .filter(one -> !one.appointment.isErased())
                .toList());
    }

    private boolean isOpen(Reminder one, Appointment about) {
        return Planner.isMeant(one.kind, about)
                && reminders.placement(about.id).map(Placement::times).orElse(0) == one.placed
                && !answers.saysThatItComes(about, one.placed, clock.instant());
    }

    /** Somebody at the desk lets it be: the place stays, as if the patient had answered. A second time changes nothing. */
    void lift(Witness witness, long id) {
        transactions.run(
                () -> {
                    var one = asked(id);
                    reminders.lock(one.appointmentId);
                    var about = appointment(one);
                    if (!isOpen(one, about)) return null;
                    answers.of(about.id, one.placed, Kind.COMES)
                            .ifPresentOrElse(
                                    before -> before.saidAgain(Via.DESK, one.id, clock.instant()),
                                    () -> answers.persist(new VisitAnswer(
                                            about.id,
                                            one.placed,
                                            Kind.COMES,
                                            null,
                                            Via.DESK,
                                            one.id,
                                            clock.instant())));
                    trail.add(witness, Act.VISIT_CHANGED, about.patient.id, about.code, "confirmation lifted");
                    return null;
                },
                Optional::empty,
                name -> null);
    }

    private Reminder asked(long id) {
        return reminders
                .findByIdOptional(id)
                .filter(one -> one.answerUntil != null)
                .orElseThrow(NotFoundException::new);
    }

    /** @return how many places were released */
    int release() {
        var now = clock.instant();
        // what was not released on the day before is not released any more
        var today = Wib.instant(Wib.date(now), LocalTime.MIN);
        int released = 0;
        for (var id : transactions.run(() -> reminders.overdue(now, today))) {
            try {
                if (transactions.run(() -> release(id, now))) released++;
            } catch (TryAgain away) {
                throw away;
            } catch (RuntimeException failure) {
                LOG.errorf(
                        "The place of reminder %d was not released: %s",
                        id, failure.getClass().getSimpleName());
            }
        }
        return released;
    }

    private boolean release(long id, Instant now) {
        var one = asked(id);
        reminders.lock(one.appointmentId);
        var about = appointment(one);
        if (one.releasedAt != null || !isOpen(one, about)) return false;
        boolean isTomorrow = about.session.date.isAfter(Wib.date(now));
        boolean isReached = reminders
                .arrivedAt(one)
                .filter(there -> !there.plus(TO_ANSWER).isAfter(now))
                .isPresent();
        if (!isTomorrow || !isReached) return false;
        var cancelled = appointments.cancel(about.id, WHY, Actor.job());
        one.released(now);
        var ways = outbox.ways(cancelled.told());
        // whom no message reaches stands on the list of the desk already
        if (!ways.isEmpty()) outbox.put(letter.released(one, cancelled, ways, now));
        return true;
    }

    private Appointment appointment(Reminder one) {
        return appointments.these(List.of(one.appointmentId)).get(0);
    }
}
