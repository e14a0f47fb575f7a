package id.edokter.schedule;

import id.edokter.schedule.DateChange.Shape;
import id.edokter.schedule.PlanReport.Outcome;
import id.edokter.schedule.QuotaEntry.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what the {@link Planner} would do for a week that is only thought of. Looks, and changes nothing. */
@ApplicationScoped
class Foresight {

    private static final Comparator<DateChange> BY_TIME =
            Comparator.comparing(DateChange::date).thenComparing(DateChange::starts);

    private final Timetable timetable;
    private final Sessions sessions;
    private final QuotaLedger ledger;
    private final Clock clock;

    Foresight(Timetable timetable, Sessions sessions, QuotaLedger ledger, Clock clock) {
        this.timetable = timetable;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether a session of this source is what was asked about. */
    interface Asked {
        boolean about(long doctor, Source source);
    }

    /** Some hours of a doctor's day that are spoken for. */
    private record Taken(long doctor, LocalDate date, LocalTime starts, LocalTime ends, String clinic) {

        boolean hinders(PlannedSession plan) {
            return doctor == plan.doctor().id && date.equals(plan.date()) && plan.overlaps(starts, ends);
        }

        String told() {
            return "%s–%s %s".formatted(ImportReport.time(starts), ImportReport.time(ends), clinic);
        }
    }

    private record Wish(Outcome outcome, Session session, PlannedSession plan) {}

    private record Found(long doctor, Source source, DateChange change) {

        static Found of(
                Outcome outcome, Session session, PlannedSession plan, List<Long> appointments, String inTheWay) {
            var date = session == null ? plan.date() : session.date;
            var doctor = session == null ? plan.doctor() : session.doctor;
            return new Found(
                    doctor.id,
                    session == null ? plan.source() : session.source(),
                    new DateChange(
                            outcome,
                            date,
                            session == null ? null : session.id,
                            doctor.name,
                            session == null ? plan.clinic().name : session.clinic.name,
                            session == null ? null : Shape.of(session),
                            plan == null ? null : Shape.of(plan),
                            appointments,
                            inTheWay));
        }
    }

    /**
     * @param doctors whose days are looked at
     * @param weekly their schedules; {@code differing}: what differs from them on some dates
     * @param made until when sessions are made: later, only what is there already is told of
     * @param asked which sessions are told of
     */
    List<DateChange> changes(
            Set<Long> doctors,
            LocalDate from,
            LocalDate to,
            LocalDate made,
            List<WeeklySchedule> weekly,
            List<ScheduleException> differing,
            Asked asked) {
        if (doctors.isEmpty() || to.isBefore(from)) return List.of();
        var ofThem = weekly.stream()
                .filter(week -> doctors.contains(week.doctor.id) && week.doctor.active && week.clinic.active)
                .toList();
        var exceptions = differing.stream()
                .filter(exception -> doctors.contains(exception.doctor.id))
                .toList();
        var wanted = timetable.between(from, to, ofThem, exceptions);
        var existing = sessions.of(doctors, from, to);
        return new Look(wanted, existing, made)
                .all().stream()
                        .filter(found -> asked.about(found.doctor(), found.source()))
                        .map(Found::change)
                        .sorted(BY_TIME)
                        .toList();
    }

    /** One look at some days, in the order in which the planner goes: what falls away, what changes, what is new. */
    private class Look {

        private final WantedSessions wanted;
        private final List<Session> existing;
        private final LocalDate made;
        private final Instant now = clock.instant();
        private final Map<Long, List<Long>> live;
        private final List<Found> found = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private final List<Wish> wishes = new ArrayList<>();
        private final Set<Source> there = new HashSet<>();

        Look(WantedSessions wanted, List<Session> existing, LocalDate made) {
            this.made = made;
            this.wanted = wanted;
            this.existing = existing;
            this.live = sessions.livingIn(existing.stream().map(x -> x.id).toList(), now);
        }

        List<Found> all() {
            existing.forEach(this::compare);
            for (var plan : wanted.byTime()) {
                boolean isMade = !plan.date().isAfter(made) && plan.endsAt().isAfter(now);
                if (isMade && !there.contains(plan.source())) wishes.add(new Wish(Outcome.PLANNED, null, plan));
            }
            wishes.forEach(this::grant);
            return found;
        }

        private void compare(Session session) {
            boolean stays = session.weeklyScheduleId == null && session.exceptionId == null || !isPlannedFor(session);
            if (stays && session.status != Session.Status.CANCELLED)
                taken.add(
                        new Taken(session.doctor.id, session.date, session.starts, session.ends, session.clinic.name));
        }

        /** Whether something else becomes of it, so that its hours are not taken. */
        private boolean isPlannedFor(Session session) {
            there.add(session.source());
            var plan = wanted.sessions().get(session.source());
            if (!session.startsAt().isAfter(now)) return false;
            if (!session.isOpen()) {
                if (plan == null || !mayReopen(session)) return false;
                wishes.add(new Wish(Outcome.REOPENED, session, plan));
                return true;
            }
            if (plan != null && session.follows(plan)) return false;
            var booked = live.getOrDefault(session.id, List.of());
            if (!booked.isEmpty() && plan != null && !session.changedByHand && session.growsTo(plan)) {
                found.add(Found.of(Outcome.REPLANNED, session, plan, booked, ""));
                return false;
            }
            if (!booked.isEmpty()) {
                found.add(Found.of(Outcome.LEFT_FOR_ITS_PATIENTS, session, plan, booked, ""));
                return false;
            }
            if (plan != null && session.changedByHand) {
                found.add(Found.of(Outcome.LEFT_AS_CHANGED_BY_HAND, session, plan, List.of(), ""));
                return false;
            }
            if (plan == null) found.add(Found.of(Outcome.CANCELLED, session, null, List.of(), ""));
            else wishes.add(new Wish(Outcome.REPLANNED, session, plan));
            return true;
        }

        private void grant(Wish wish) {
            var plan = wish.plan();
            var hindered = taken.stream().filter(other -> other.hinders(plan)).findFirst();
            found.add(Found.of(
                    hindered.isPresent() ? Outcome.SKIPPED_FOR_OVERLAP : wish.outcome(),
                    wish.session(),
                    plan,
                    List.of(),
                    hindered.map(Taken::told).orElse("")));
            if (hindered.isEmpty())
                taken.add(new Taken(plan.doctor().id, plan.date(), plan.starts(), plan.ends(), plan.clinic().name));
        }
    }

    private boolean mayReopen(Session session) {
        return session.status == Session.Status.CANCELLED
                && ledger.lastOf(session.id)
                        .filter(entry -> entry.act == Act.CANCELLED && entry.isOfPlanning())
                        .isPresent();
    }
}
