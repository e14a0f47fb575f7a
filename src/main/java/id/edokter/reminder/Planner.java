package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.Relocations;
import id.edokter.clinic.Clinics;
import id.edokter.notification.Outbox;
import id.edokter.notification.Reachability;
import id.edokter.notification.Recipient;
import id.edokter.reminder.Reminder.Outcome;
import id.edokter.reminder.ReminderRecords.Due;
import id.edokter.reminder.ReminderRecords.Missed;
import id.edokter.schedule.Session;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds who is to be reminded and was not: what is due and not yet decided, whenever that is noticed. No hour is compared
 * for equality and no window is looked through, so that neither a server that was down nor a clock that jumps leaves
 * anybody out; a unique key keeps two replicas from deciding twice.
 */
@ApplicationScoped
class Planner {

    private static final Logger LOG = Logger.getLogger(Planner.class);
    private static final int AT_A_TIME = 200;

    private final ReminderRecords reminders;
    private final ReminderRules rules;
    private final AnswerKeys keys;
    private final VisitAnswers answers;
    private final Letter letter;
    private final Relocations appointments;
    private final Clinics clinics;
    private final Agreed agreed;
    private final Outbox outbox;
    private final Reachability reachability;
    private final Transactions transactions;
    private final Clock clock;

    Planner(
            ReminderRecords reminders,
            ReminderRules rules,
            AnswerKeys keys,
            VisitAnswers answers,
            Letter letter,
            Relocations appointments,
            Clinics clinics,
            Agreed agreed,
            Outbox outbox,
            Reachability reachability,
            Transactions transactions,
            Clock clock) {
        this.reminders = reminders;
        this.rules = rules;
        this.keys = keys;
        this.answers = answers;
        this.letter = letter;
        this.appointments = appointments;
        this.clinics = clinics;
        this.agreed = agreed;
        this.outbox = outbox;
        this.reachability = reachability;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What one round works with. */
    private record Round(RulesInForce rules, List<Long> clinics, Instant now) {}

    /**
     * Decides whatever is due.
     *
     * @return how many reminders were put into the outbox
     */
    int plan() {
        // when nothing can be sent from here it stays undecided, and is decided when something can
        if (!outbox.canReachPhones() && !outbox.canReachMailboxes()) return 0;
        var all = clinics.everyOne().stream().map(clinic -> clinic.id).toList();
        var round = new Round(rules.inForce(), all, clock.instant());
        int put = 0;
        for (var kind : ReminderKind.values()) put += plan(kind, round);
        return put;
    }

    private int plan(ReminderKind kind, Round round) {
        int put = 0;
        long after = 0;
        while (true) {
            long last = after;
            var due = transactions.run(() -> due(kind, round, last));
            for (var one : due) {
                if (decides(kind, one, round)) put++;
                after = one.appointment();
            }
            if (due.size() < AT_A_TIME) return put;
        }
    }

    private List<Due> due(ReminderKind kind, Round round, long after) {
        if (kind.isFollowing()) {
            var before = round.now.minus(Duration.ofMinutes(round.rules.fewest(round.clinics, kind)));
            return reminders.dueSince(kind, before, after, AT_A_TIME);
        }
        var today = Wib.date(round.now);
        var todays = round.rules.due(round.clinics, kind, today, round.now);
        var tomorrows = round.rules.due(round.clinics, kind, today.plusDays(1), round.now);
        if (todays.isEmpty() && tomorrows.isEmpty()) return List.of();
        var missed =
                kind.isAsking() ? new Missed(round.rules.fewestMissed(round.clinics), Releases.since(today)) : null;
        // who is not asked the day before is not asked on the day itself
        return reminders.dueByTheClock(
                kind,
                Wib.dateTime(round.now),
                kind.isAsking() ? List.of() : todays,
                tomorrows,
                missed,
                after,
                AT_A_TIME);
    }

    /** One that fails never stops the others, and is found again by the next round. */
    private boolean decides(ReminderKind kind, Due due, Round round) {
        try {
            return transactions.run(
                    () -> decide(kind, due.appointment(), agreed.to(kind, due.patient()), round),
                    // another replica was faster
                    () -> isDecided(kind, due.appointment()),
                    key -> null);
        } catch (TryAgain away) {
            throw away;
        } catch (RuntimeException failure) {
            // without its words, which may quote what it was about
            LOG.errorf(
                    "The reminder %s of appointment %d failed: %s",
                    kind, due.appointment(), failure.getClass().getSimpleName());
            return false;
        }
    }

    private Optional<Boolean> isDecided(ReminderKind kind, long appointment) {
        return reminders
                .placement(appointment)
                .filter(placement -> reminders.isDecided(appointment, kind, placement.times()))
                .map(placement -> false);
    }

    private boolean decide(ReminderKind kind, long id, boolean wanted, Round round) {
        var about = appointments.these(List.of(id)).stream().findFirst().orElse(null);
        var placement = reminders.placement(id).orElse(null);
        if (about == null || placement == null || !isMeant(kind, about)) {
            reminders.wantNoMore(id, kind);
            return false;
        }
        var clinic = about.session.clinic.id;
        var rule = round.rules.of(clinic, kind);
        var due = dueAt(kind, about, round, rule);
        if (due.isEmpty() || due.get().isAfter(round.now)) return false;
        if (kind.isFollowing()) reminders.wantNoMore(id, kind);
        var expires = Letter.expires(kind, about, due.get());
        if (!rule.on() || !expires.isAfter(round.now)) return false;
        if (reminders.isDecided(id, kind, placement.times())) return false;
        var ways = wanted(kind, outbox.ways(about.told()));
        var outcome = outcome(kind, about, ways, placement, due.get(), wanted, rule.audience(), round);
        var until = kind.isAsking() ? Releases.until(about, rule, round.now) : null;
        if (kind.isAsking() && outcome == Outcome.PLANNED) outcome = asked(about, rule, until);
        var reminder = new Reminder(id, kind, placement.times(), outcome, due.get(), round.now);
        if (kind.isAsking() && outcome == Outcome.PLANNED) reminder.asksUntil(until);
        reminders.persistAndFlush(reminder);
        if (outcome != Outcome.PLANNED) return false;
        var key = keys.make(id, reminder.id, round.now);
        // who reads the question after its hour would take the place for lost
        return outbox.put(letter.write(reminder, about, ways.get(), key, kind.isAsking() ? until : expires));
    }

    /** Whether enough was missed, and enough time is left to answer before the day of the visit. */
    private Outcome asked(Appointment about, RulesInForce.InForce rule, Instant until) {
        var day = about.session.date;
        if (reminders.missed(about.patient.id, Releases.since(day)) < rule.missed()) return Outcome.NOT_MEANT;
        return until.isBefore(Wib.instant(day, LocalTime.MIN)) ? Outcome.PLANNED : Outcome.OVERTAKEN;
    }

    /** Whether the appointment is as such reminders need it. */
    static boolean isMeant(ReminderKind kind, Appointment about) {
        if (about.isErased() || about.patient == null) return false;
        if (!kind.isBefore()) return about.status == AppointmentStatus.COMPLETED;
        return about.isBooked() && about.session.status != Session.Status.CANCELLED;
    }

    private Optional<Instant> dueAt(ReminderKind kind, Appointment about, Round round, RulesInForce.InForce rule) {
        if (!kind.isFollowing())
            return Optional.of(round.rules.dueAt(about.session.clinic.id, kind, about.session.date));
        return reminders.wantedSince(about.id, kind).map(since -> since.plus(Duration.ofMinutes(rule.minutes())));
    }

    private Outcome outcome(
            ReminderKind kind,
            Appointment about,
            Optional<List<Recipient>> ways,
            Placement placement,
            Instant due,
            boolean wanted,
            Audience audience,
            Round round) {
        if (kind == ReminderKind.DAY_BEFORE && round.rules.isMorning(about, round.now)) return Outcome.OVERTAKEN;
        if (!kind.isFollowing() && !placement.at().isBefore(due)) return Outcome.MADE_LATER;
        if (audience == Audience.SELF_BOOKED && about.channel != Channel.WEB && kind != ReminderKind.CONFIRMATION)
            return Outcome.NOT_MEANT;
        if ((audience == Audience.UNCONFIRMED || kind.isAsking())
                && answers.saysThatItComes(about, placement.times(), round.now)) return Outcome.CONFIRMED;
        if (!wanted || about.patient.restrictedAt != null) return Outcome.OPTED_OUT;
        if (ways.isEmpty()) return Outcome.OPTED_OUT;
        return ways.get().isEmpty() ? Outcome.NO_PHONE : Outcome.PLANNED;
    }

    /**
     * Where such a reminder may go: nowhere when somebody stopped them where they would go first, so that who says stop
     * to one way is not written to by the next. Empty for that.
     */
    private Optional<List<Recipient>> wanted(ReminderKind kind, List<Recipient> ways) {
        // a proof of what somebody did just now is no reminder, and neither is what a place depends on
        if (kind == ReminderKind.CONFIRMATION || kind.isAsking() || ways.isEmpty()) return Optional.of(ways);
        if (reachability.isStopped(ways.get(0))) return Optional.empty();
        return Optional.of(
                ways.stream().filter(way -> !reachability.isStopped(way)).toList());
    }
}
