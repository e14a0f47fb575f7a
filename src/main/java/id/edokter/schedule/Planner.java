package id.edokter.schedule;

import id.edokter.schedule.PlanReport.Outcome;
import id.edokter.schedule.QuotaEntry.Act;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes the dated sessions what the timetable asks for: compares, and changes only what differs, each session in a
 * transaction of its own, new ones some at once. Running twice, or on two replicas at once, does nothing twice.
 */
@ApplicationScoped
class Planner {

    private static final Logger LOG = Logger.getLogger(Planner.class);
    /** New sessions of one transaction: a hospital that begins has a thousand of them. */
    private static final int AT_ONCE = 50;

    private final Timetable timetable;
    private final Sessions sessions;
    private final Slots slots;
    private final QuotaLedger ledger;
    private final Transactions transactions;
    private final EntityManager em;
    private final Clock clock;

    Planner(
            Timetable timetable,
            Sessions sessions,
            Slots slots,
            QuotaLedger ledger,
            Transactions transactions,
            EntityManager em,
            Clock clock) {
        this.timetable = timetable;
        this.sessions = sessions;
        this.slots = slots;
        this.ledger = ledger;
        this.transactions = transactions;
        this.em = em;
        this.clock = clock;
    }

    /** What is, beside what is wanted. */
    private record Comparison(
            List<Session> unwanted,
            List<Revision> differing,
            List<Session> heldAgain,
            List<PlannedSession> missing,
            Set<Long> booked) {}

    private record Revision(Session session, PlannedSession plan) {}

    /**
     * @param withThoseOver also makes sessions that have ended by now, for a hospital that begins with a past
     */
    PlanReport plan(LocalDate from, LocalDate to, boolean withThoseOver) {
        return bringAbout(transactions.run(() -> compare(from, to, withThoseOver)));
    }

    /** Changes what is there already beyond the horizon, see {@link Rota#make}; makes nothing new. */
    PlanReport keepUp(LocalDate from, LocalDate to) {
        var found = transactions.run(() -> compare(from, to, false));
        found.missing().clear();
        return bringAbout(found);
    }

    /** The sessions that are missing on these days; makes none of them. */
    List<PlannedSession> missing(LocalDate from, LocalDate to) {
        return transactions.run(() -> compare(from, to, false)).missing();
    }

    /** Makes those of these sessions that are missing; changes nothing that is there. */
    PlanReport make(Collection<Source> sources, LocalDate from, LocalDate to) {
        var found = transactions.run(() -> compare(from, to, false));
        found.unwanted().clear();
        found.differing().clear();
        found.heldAgain().clear();
        found.missing().removeIf(plan -> !sources.contains(plan.source()));
        return bringAbout(found);
    }

    private PlanReport bringAbout(Comparison found) {
        var report = new PlanReport();
        var pending = new HashSet<Long>();
        found.unwanted().forEach(session -> pending.add(session.id));
        found.differing().forEach(revision -> pending.add(revision.session().id));
        pending.removeAll(found.booked());

        for (var unwanted : found.unwanted()) {
            each(unwanted.id, () -> report.lines().addAll(cancel(unwanted.id)));
            pending.remove(unwanted.id);
        }
        for (var revision : found.differing()) {
            each(revision.session().id, () -> report.lines().addAll(revise(revision, pending)));
            pending.remove(revision.session().id);
        }
        for (var session : found.heldAgain()) each(session.id, () -> openBooking(session.id));
        for (int i = 0; i < found.missing().size(); i += AT_ONCE) {
            var some = found.missing()
                    .subList(i, Math.min(i + AT_ONCE, found.missing().size()));
            report.lines().addAll(makeOrEachAlone(some));
        }
        report.lines().forEach(Planner::log);
        return report;
    }

    private Comparison compare(LocalDate from, LocalDate to, boolean withThoseOver) {
        var now = clock.instant();
        var wanted = timetable.between(from, to);
        var existing = sessions.plannedBetween(from, to);
        var comparison = new Comparison(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        var sources = new HashSet<Source>();
        for (var session : existing) {
            sources.add(session.source());
            if (!session.startsAt().isAfter(now)) continue;
            var plan = wanted.sessions().get(session.source());
            if (plan == null && session.isOpen()) comparison.unwanted().add(session);
            else if (plan != null && (session.isOpen() ? !session.follows(plan) : mayReopen(session)))
                comparison.differing().add(new Revision(session, plan));
            if (plan != null && session.isOpen() && isStopped(session))
                comparison.heldAgain().add(session);
        }
        for (var plan : wanted.byTime()) {
            if (!sources.contains(plan.source())
                    && (withThoseOver || plan.endsAt().isAfter(now)))
                comparison.missing().add(plan);
        }
        comparison
                .booked()
                .addAll(sessions.liveIn(
                                existing.stream().map(session -> session.id).toList(), now)
                        .keySet());
        return comparison;
    }

    /** Planning takes back what planning cancelled; what a person cancelled stays cancelled. */
    private boolean mayReopen(Session session) {
        return session.status == Session.Status.CANCELLED
                && ledger.lastOf(session.id)
                        .filter(entry -> entry.act == Act.CANCELLED && entry.isOfPlanning())
                        .isPresent();
    }

    /** Whether nobody can book it since it was not to be held; what a person closed stays closed. */
    private boolean isStopped(Session session) {
        return session.bookingClosed
                && ledger.lastAboutBooking(session.id)
                        .filter(QuotaEntry::isStop)
                        .isPresent();
    }

    private List<PlanReport.Line> makeOrEachAlone(List<PlannedSession> plans) {
        try {
            return make(plans);
        } catch (RuntimeException oneOfThem) {
            LOG.debugf("%d sessions are planned one by one: %s", plans.size(), oneOfThem);
            var lines = new ArrayList<PlanReport.Line>();
            plans.forEach(plan -> each(plan.source(), () -> lines.addAll(make(List.of(plan)))));
            return lines;
        }
    }

    private List<PlanReport.Line> make(List<PlannedSession> plans) {
        return transactions.run(() -> {
            var report = new PlanReport();
            var doctors = plans.stream().map(plan -> plan.doctor().id).collect(Collectors.toCollection(TreeSet::new));
            sessions.lockDoctors(doctors);
            var beside = sessions.of(
                    doctors, plans.get(0).date(), plans.get(plans.size() - 1).date());
            var made = new LinkedHashMap<Session, PlannedSession>();
            for (var plan : plans) {
                if (beside.stream().anyMatch(session -> session.source().equals(plan.source()))) continue;
                var other = beside.stream().filter(plan::isHinderedBy).findFirst();
                if (other.isPresent()) {
                    report.skip(plan, other.get());
                    continue;
                }
                var session = new Session(plan);
                sessions.persist(session);
                beside.add(session);
                made.put(session, plan);
            }
            em.flush();
            slots.number(made);
            made.forEach((session, plan) -> {
                enter(session, Act.PLANNED, plan.byPool());
                report.add(Outcome.PLANNED, session, 0, "");
            });
            return report.lines();
        });
    }

    private List<PlanReport.Line> revise(Revision revision, Set<Long> pending) {
        return transactions.run(() -> {
            var report = new PlanReport();
            var plan = revision.plan();
            sessions.lockDoctor(plan.doctor().id);
            var session = lock(revision.session().id);
            var reopens = session.status == Session.Status.CANCELLED;
            if (!session.startsAt().isAfter(clock.instant()) || !plan.startsAt().isAfter(clock.instant()))
                return report.lines();
            if (reopens ? !mayReopen(session) : !session.isOpen() || session.follows(plan)) return report.lines();
            int booked = booked(session);
            if (booked > 0 && !reopens && !session.changedByHand && session.growsTo(plan)) {
                grow(session, plan);
                report.add(Outcome.REPLANNED, session, booked, "");
                return report.lines();
            }
            if (booked > 0) {
                report.add(Outcome.LEFT_FOR_ITS_PATIENTS, session, booked, "the schedule has changed");
                return report.lines();
            }
            if (session.changedByHand && !reopens) {
                report.add(Outcome.LEFT_AS_CHANGED_BY_HAND, session, 0, "somebody changed it by hand");
                return report.lines();
            }
            var other = sessions.inTheWay(plan, session.id, pending);
            if (other.isPresent()) {
                report.skip(plan, other.get());
                return report.lines();
            }
            boolean opens = reopens && isStopped(session);
            session.follow(plan);
            if (reopens) session.reopen();
            if (opens) session.openBooking();
            em.lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            em.flush();
            slots.arrange(session, plan);
            enter(session, reopens ? Act.REOPENED : Act.REPLANNED, plan.byPool());
            if (opens) enter(session, Act.BOOKING_OPENED, Deviations.NOT_THERE);
            report.add(reopens ? Outcome.REOPENED : Outcome.REPLANNED, session, 0, "");
            return report.lines();
        });
    }

    /** Moves nobody. */
    private void grow(Session session, PlannedSession plan) {
        em.lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        slots.grow(session, plan);
        session.follow(plan);
        em.flush();
        enter(session, Act.REPLANNED, plan.byPool());
    }

    private List<PlanReport.Line> cancel(long id) {
        return transactions.run(() -> {
            var report = new PlanReport();
            var session = lock(id);
            var wanted = timetable.between(session.date, session.date);
            if (!session.isOpen() || wanted.sessions().containsKey(session.source())) return report.lines();
            var reason = wanted.whyNot(session.source());
            int booked = booked(session);
            if (booked > 0) {
                report.add(Outcome.LEFT_FOR_ITS_PATIENTS, session, booked, reason);
                if (!wanted.isOnlyAHoliday(session.source())) stopBooking(session);
                return report.lines();
            }
            session.cancel();
            enter(session, Act.CANCELLED, reason);
            report.add(Outcome.CANCELLED, session, 0, reason);
            return report.lines();
        });
    }

    /**
     * What stands only for its patients takes no more of them, unless a person has opened it all the same. On a holiday it
     * is a person who decides that.
     */
    private void stopBooking(Session session) {
        if (session.bookingClosed || ledger.isOpenedAllTheSame(session.id)) return;
        session.closeBooking();
        enter(session, Act.BOOKING_CLOSED, slots.unused(session.id, clock.instant()), Deviations.NOT_THERE);
    }

    /** It is held after all. */
    private void openBooking(long id) {
        transactions.run(() -> {
            var session = lock(id);
            var wanted = timetable.between(session.date, session.date);
            if (!session.isOpen() || !wanted.sessions().containsKey(session.source()) || !isStopped(session))
                return session;
            session.openBooking();
            enter(session, Act.BOOKING_OPENED, slots.unused(session.id, clock.instant()), Deviations.NOT_THERE);
            return session;
        });
    }

    /**
     * Takes the session until the end of the transaction. Who is booking in it either has done so, and is counted from
     * here on, or waits and then finds the session changed.
     */
    private Session lock(long id) {
        sessions.findById(id, LockModeType.PESSIMISTIC_WRITE);
        return sessions.whole(id).orElseThrow();
    }

    private int booked(Session session) {
        return sessions.liveIn(List.of(session.id), clock.instant()).getOrDefault(session.id, 0);
    }

    private void enter(Session session, Act act, String reason) {
        enter(session, act, session.places, reason);
    }

    private void enter(Session session, Act act, int places, String reason) {
        ledger.persist(new QuotaEntry(session, act, places, reason, clock.instant()));
    }

    /** One session that cannot be planned never stops the others. */
    private static void each(Object what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Session %s could not be planned", what);
        }
    }

    private static void log(PlanReport.Line line) {
        switch (line.outcome()) {
            case LEFT_FOR_ITS_PATIENTS ->
                LOG.warnf(
                        "Session %d (%s, %s %s) keeps %d patients, but: %s",
                        line.session(), line.doctor(), line.date(), line.starts(), line.booked(), line.reason());
            case SKIPPED_FOR_OVERLAP ->
                LOG.warnf("No session for %s on %s %s: %s", line.doctor(), line.date(), line.starts(), line.reason());
            default -> LOG.debugf("%s: session %d", line.outcome(), line.session());
        }
    }
}
