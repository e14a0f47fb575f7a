package id.edokter.schedule;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What differs from the week on some dates: leave, extra sessions, other hours or rooms, substitutes. Says beforehand
 * what comes of it and whom it touches; whoever has booked keeps the place until a person decides.
 */
@ApplicationScoped
public class Deviations {

    private static final int LONGEST_LEAVE_DAYS = 366;

    /** So often a session that others change at this moment is looked at again. */
    private static final int TRIES = 5;

    /** For the ledger, in the words of who reads it. */
    static final String NOT_THERE = "Dokter tidak praktik";

    private final ScheduleExceptions exceptions;
    private final WeeklySchedules schedules;
    private final Timetable timetable;
    private final Sessions sessions;
    private final Stoppages stoppages;
    private final SessionDesk desk;
    private final Foresight foresight;
    private final Rota rota;
    private final Clinics clinics;
    private final Doctors doctors;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Deviations(
            ScheduleExceptions exceptions,
            WeeklySchedules schedules,
            Timetable timetable,
            Sessions sessions,
            Stoppages stoppages,
            SessionDesk desk,
            Foresight foresight,
            Rota rota,
            Clinics clinics,
            Doctors doctors,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.exceptions = exceptions;
        this.schedules = schedules;
        this.timetable = timetable;
        this.sessions = sessions;
        this.stoppages = stoppages;
        this.desk = desk;
        this.foresight = foresight;
        this.rota = rota;
        this.clinics = clinics;
        this.doctors = doctors;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of today and later that hold, by date, with doctor, clinic and room. */
    public List<ScheduleException> coming() {
        return transactions.run(() -> exceptions.holdingFrom(today()));
    }

    /**
     * Sessions that anybody can still book though week, leave and extra sessions have them no more: somebody has opened
     * them since, or planning has not got to them. On a holiday that is decided with the holiday.
     */
    public List<Session> stillBooked() {
        var horizon = rota.horizon();
        return transactions.run(() -> {
            var now = clock.instant();
            var wanted = timetable.between(today(), horizon.furthest());
            return sessions.plannedBetween(today(), horizon.furthest()).stream()
                    .filter(session -> session.isOpen() && !session.bookingClosed)
                    .filter(session -> session.startsAt().isAfter(now))
                    .filter(session -> !wanted.sessions().containsKey(session.source()))
                    .filter(session -> !wanted.isOnlyAHoliday(session.source()))
                    .toList();
        });
    }

    /** @throws NotFoundException when there is none, or it was taken back */
    public ScheduleException get(long id) {
        return transactions.run(() -> holding(id));
    }

    /** What would come of it, session by session. */
    public List<DateChange> foresee(Deviation wanted) {
        var horizon = rota.horizon();
        return transactions.run(() -> foresee(made(wanted, null), Set.of(), horizon));
    }

    /**
     * Who else is in the rooms of what would be, at the same hours; that may be meant. Whom these changes take away from
     * there is not.
     */
    public List<RoomUse> alsoInTheRoom(List<DateChange> changes) {
        var leaving = changes.stream()
                .filter(change -> change.after() == null || !change.isKept())
                .map(DateChange::session)
                .collect(Collectors.toSet());
        return transactions.run(() -> changes.stream()
                .filter(change -> change.after() != null && !change.isKept())
                .flatMap(change -> rota
                        .inTheRoom(
                                change.after().room(),
                                change.date(),
                                change.after().starts(),
                                change.after().ends())
                        .stream()
                        .filter(use -> !use.doctor().equals(change.doctor()) && !leaving.contains(use.session())))
                .distinct()
                .toList());
    }

    /** How much of a leave of several days is taken back. */
    public enum Span {
        /** The one day. */
        DAY,
        /** That day and those after it. */
        REST,
        WHOLE
    }

    /**
     * What would come of taking something back.
     *
     * @param days of the whole leave, from today on; one for whatever is no leave of several days
     * @param taken those of them that would be taken back
     * @param seen for {@link #withdraw}
     */
    public record Withdrawal(
            List<ScheduleException> days, List<ScheduleException> taken, List<DateChange> changes, String seen) {}

    /** What would come of taking it back. */
    public Withdrawal foreseeWithdrawal(long id, Span span) {
        var horizon = rota.horizon();
        return transactions.run(() -> foreseeWithdrawal(holding(id), span, horizon));
    }

    private Withdrawal foreseeWithdrawal(ScheduleException found, Span span, Horizon horizon) {
        var days = daysOf(found);
        var taken = days.stream().filter(day -> isWithin(day, found, span)).toList();
        var ids = taken.stream().flatMap(day -> together(day).stream()).collect(Collectors.toSet());
        var changes = foresee(List.of(), ids, horizon);
        var seen = DateChange.seen(changes) + "." + taken.size();
        return new Withdrawal(days, taken, changes, seen);
    }

    private static boolean isWithin(ScheduleException day, ScheduleException found, Span span) {
        return switch (span) {
            case DAY -> day.id.equals(found.id);
            case REST -> !day.date.isBefore(found.date);
            case WHOLE -> true;
        };
    }

    /** The days that were entered as one leave; whatever else it is, is alone. */
    private List<ScheduleException> daysOf(ScheduleException found) {
        var days = exceptions.holdingFrom(today()).stream()
                .filter(found::isOfTheSameLeave)
                .toList();
        return days.contains(found) ? days : List.of(found);
    }

    /**
     * Enters it and plans the sessions that follow; what stands there already is not entered twice, but what was to follow
     * from it does, should that have been left undone. Who cannot be kept from booking is in {@link #stillBooked}.
     *
     * @param touched whom it touches, as it was seen: see {@link DateChange#touched}
     * @throws MorePatientsNow when it touches others by now
     * @throws DoctorIsElsewhere when a doctor has another session at these hours
     * @throws InvalidValue when dates, hours or places are impossible
     */
    public PlanReport enter(Witness witness, Deviation wanted, String touched) {
        return enter(witness, wanted, touched, () -> {});
    }

    /**
     * The same together with what is decided by it: both are done, or neither.
     *
     * @param with in the same transaction, before anything is entered; may be run again, and may refuse
     */
    public PlanReport enter(Witness witness, Deviation wanted, String touched, Runnable with) {
        var horizon = rota.horizon();
        var kept = transactions.run(() -> {
            sessions.lockDoctors(doctorsOf(wanted));
            with.run();
            var all = made(wanted, witness);
            var changes = foresee(all, Set.of(), horizon);
            if (all.stream().allMatch(this::stands)) return notHeld(changes);
            if (!DateChange.touched(changes).equals(touched)) throw new MorePatientsNow(booked(changes));
            ScheduleException leave = null;
            for (var one : all) {
                if (one.kind == ScheduleException.Kind.LEAVE) {
                    exceptions.persist(one);
                    one.isEnteredWith(all.get(0));
                } else rota.enter(leave == null ? one : one.insteadOf(leave), week(one));
                if (wanted.kind() == Deviation.Kind.SUBSTITUTE && leave == null) leave = one;
            }
            tell(witness, all.get(0), wanted.kind());
            return notHeld(changes);
        });
        return follow(witness, wanted, kept);
    }

    /** What follows from one that stands is done, should that have been left undone; one that was taken back stays so. */
    public void follow(Witness witness, Deviation entered) {
        var horizon = rota.horizon();
        transactions
                .run(() -> {
                    var all = made(entered, null);
                    return all.stream().allMatch(this::stands)
                            ? Optional.of(notHeld(foresee(all, Set.of(), horizon)))
                            : Optional.<List<Long>>empty();
                })
                .ifPresent(kept -> follow(witness, entered, kept));
    }

    /** In transactions of their own: each may be repeated. */
    private PlanReport follow(Witness witness, Deviation entered, List<Long> kept) {
        kept.forEach(session -> stopBooking(witness, session));
        return rota.planAhead(entered.from(), entered.to());
    }

    /** Sessions that stand only for their patients. */
    private static List<Long> notHeld(List<DateChange> changes) {
        return changes.stream()
                .filter(change -> change.isKept() && change.after() == null)
                .map(DateChange::session)
                .toList();
    }

    /**
     * A session that stands only for its patients takes no more of them. It is a transaction of its own; no person has
     * seen the session for it, so whatever somebody else changes just then is no reason to leave it.
     */
    private void stopBooking(Witness witness, long session) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = transactions.run(() -> rota.session(session).orElseThrow());
            if (!found.isOpen() || found.bookingClosed) return;
            SessionDesk.orLeave(found, () -> desk.stopBooking(SessionSeen.of(found), NOT_THERE, witness));
        }
    }

    /** Where it was stopped for a leave of this doctor, and nothing keeps the doctor away any more. */
    private void takeBookings(Witness witness, long doctor, LocalDate date) {
        stoppages.end(date, session -> session.doctor.id == doctor, NOT_THERE, witness);
    }

    /**
     * Takes it back, with what stands in for it; a second time does nothing more.
     *
     * @param seen what would come of it, as it was looked at: see {@link Withdrawal}
     * @throws MorePatientsNow when it touches others by now
     * @throws ScheduleChangedSince when something else would come of it, or other days are left of the leave
     */
    public PlanReport withdraw(Witness witness, long id, Span span, String seen) {
        var horizon = rota.horizon();
        var back = transactions.run(() -> {
            var found = exceptions.whole(id).orElseThrow(NotFoundException::new);
            // it may not have been followed by what was to follow
            if (found.withdrawn) return found.withdrawnAt == null ? List.of(found) : exceptions.withdrawnWith(found);
            sessions.lockDoctor(found.doctor.id);
            var now = foreseeWithdrawal(found, span, horizon);
            if (!now.seen().equals(seen)) {
                if (seen.startsWith(DateChange.touched(now.changes()) + ".")) throw new ScheduleChangedSince();
                throw new MorePatientsNow(booked(now.changes()));
            }
            var ids =
                    now.taken().stream().flatMap(day -> together(day).stream()).collect(Collectors.toSet());
            var all = exceptions.holdingFrom(now.taken().get(0).date).stream()
                    .filter(one -> ids.contains(one.id))
                    .toList();
            var at = clock.instant();
            all.forEach(one -> one.withdraw(witness.who(), at));
            now.taken().forEach(day -> trail.add(witness, Act.SCHEDULE_CHANGED, null, subject(day), "WITHDRAWN"));
            return all;
        });
        back.stream()
                .filter(one -> one.kind == ScheduleException.Kind.LEAVE)
                .forEach(day -> takeBookings(witness, day.doctor.id, day.date));
        return rota.planAhead(back.get(0).date, back.get(back.size() - 1).date);
    }

    /**
     * A day of leave because of which sessions are not held that somebody wants to be held.
     *
     * @param substituted whether somebody stands in: then it is looked at before it is taken back
     */
    public record InTheWay(ScheduleException leave, boolean substituted) {

        /** Whether the doctor is away the whole day, and comes back for all of it. */
        public boolean isOfTheWholeDay() {
            return leave.weeklyScheduleId == null;
        }
    }

    /** Why the timetable does not have these sessions, as far as that is leave; by date. */
    @Transactional(TxType.MANDATORY)
    public List<InTheWay> inTheWay(Collection<Session> wanted) {
        if (wanted.isEmpty()) return List.of();
        var first = wanted.stream().map(session -> session.date).min(LocalDate::compareTo);
        return exceptions.holdingFrom(first.get()).stream()
                .filter(one -> wanted.stream().anyMatch(one::keepsFrom))
                .map(leave -> new InTheWay(leave, together(leave).size() > 1))
                .toList();
    }

    /** Nobody else enters or takes back leave of this doctor until the end of the transaction under way. */
    @Transactional(TxType.MANDATORY)
    public void hold(long doctor) {
        sessions.lockDoctor(doctor);
    }

    /** Takes days of leave back together with what else is done in this transaction; see {@link #followHeld}. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(Witness witness, Collection<InTheWay> days) {
        var at = clock.instant();
        for (var day : days) {
            day.leave().withdraw(witness.who(), at);
            trail.add(witness, Act.SCHEDULE_CHANGED, null, subject(day.leave()), "WITHDRAWN");
        }
    }

    /**
     * What follows when sessions are held after all: they can be booked again, where a leave was why they could not.
     *
     * @param isBack whether leave was taken back for it: then others of those days are held as well
     */
    public void followHeld(Witness witness, Collection<Session> held, boolean isBack) {
        var days = held.stream().map(session -> session.date).collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) return;
        var doctors = held.stream().map(session -> session.doctor.id).collect(Collectors.toSet());
        for (var day : days) stoppages.end(day, session -> doctors.contains(session.doctor.id), NOT_THERE, witness);
        if (isBack) rota.planAhead(days.first(), days.last());
    }

    /** Sessions of those who stand in for the doctors of these sessions on that day, by id: to be offered first. */
    public Set<Long> substitutesOf(Collection<Session> absent) {
        return transactions.run(() -> absent.stream()
                .filter(session -> session.weeklyScheduleId != null)
                .flatMap(session -> exceptions.standingIn(session.weeklyScheduleId, session.date).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    // ---- what is wanted

    /** @param witness null for what is only looked at */
    private List<ScheduleException> made(Deviation wanted, Witness witness) {
        if (wanted.from().isBefore(today())) throw new InvalidValue("valid_from_past");
        if (wanted.to().isBefore(wanted.from())) throw new InvalidValue("valid_until_early");
        if (wanted.from().plusDays(LONGEST_LEAVE_DAYS).isBefore(wanted.to()))
            throw new InvalidValue("too_many_days", LONGEST_LEAVE_DAYS);
        var all = new ArrayList<ScheduleException>();
        switch (wanted.kind()) {
            case LEAVE -> all.addAll(leave(wanted));
            case EXTRA -> all.add(extra(wanted, room(wanted, witness)));
            case CHANGE -> all.add(change(wanted, room(wanted, witness)));
            case SUBSTITUTE -> all.addAll(substitute(wanted));
        }
        var now = clock.instant();
        for (var one : all) {
            if (one.kind != ScheduleException.Kind.LEAVE) one.hours(week(one)).refuseImpossible();
            if (witness != null) one.by(witness.who(), now);
        }
        return all;
    }

    /** A new room is noted once it is needed, and not by looking. */
    private Room room(Deviation wanted, Witness witness) {
        return witness == null ? clinics.imagined(wanted.room()) : clinics.room(wanted.room());
    }

    private List<ScheduleException> leave(Deviation wanted) {
        if (wanted.weeklySchedule() != null) {
            var week = week(wanted);
            return List.of(ScheduleException.leave(week.doctor, wanted.from(), week.id, wanted.reason()));
        }
        var doctor = doctors.find(wanted.doctor()).orElseThrow(NotFoundException::new);
        return wanted.from()
                .datesUntil(wanted.to().plusDays(1))
                .map(date -> ScheduleException.leave(doctor, date, null, wanted.reason()))
                .toList();
    }

    private ScheduleException extra(Deviation wanted, Room room) {
        var doctor = doctors.find(wanted.doctor()).orElseThrow(NotFoundException::new);
        var clinic = clinics.byCode(wanted.clinicCode()).orElseThrow(NotFoundException::new);
        var extra = new ExtraSession(
                doctor.id,
                clinic.code,
                wanted.room(),
                wanted.from(),
                wanted.starts(),
                wanted.ends(),
                wanted.places(),
                wanted.jknPlaces(),
                wanted.minutesPerPlace(),
                wanted.reason());
        return ScheduleException.extra(doctor, clinic, room, extra);
    }

    private ScheduleException change(Deviation wanted, Room room) {
        var week = week(wanted);
        var changed = new ChangedSession(
                week.id,
                wanted.from(),
                wanted.room(),
                wanted.starts(),
                wanted.ends(),
                wanted.places(),
                wanted.jknPlaces(),
                wanted.minutesPerPlace(),
                wanted.reason());
        return ScheduleException.change(week, room, changed);
    }

    /** As the week has it, by somebody else. */
    private List<ScheduleException> substitute(Deviation wanted) {
        var week = week(wanted);
        var other = doctors.find(wanted.substitute())
                .filter(doctor -> doctor.active && !doctor.id.equals(week.doctor.id))
                .orElseThrow(() -> new InvalidValue("substitute_missing"));
        var extra = new ExtraSession(
                other.id,
                week.clinic.code,
                week.room.name,
                wanted.from(),
                week.starts,
                week.ends,
                week.places,
                week.jknPlaces,
                week.minutesPerPlace,
                wanted.reason());
        return List.of(
                ScheduleException.leave(week.doctor, wanted.from(), week.id, wanted.reason()),
                ScheduleException.extra(other, week.clinic, week.room, extra));
    }

    /** The session of the week that is meant; one that is not held on this date is none. */
    private WeeklySchedule week(Deviation wanted) {
        return schedules
                .whole(wanted.weeklySchedule())
                .filter(week -> week.practisesOn(wanted.from()))
                .orElseThrow(NotFoundException::new);
    }

    private WeeklySchedule week(ScheduleException of) {
        return of.weeklyScheduleId == null
                ? null
                : schedules.whole(of.weeklyScheduleId).orElseThrow();
    }

    private static TreeSet<Long> doctorsOf(Deviation wanted) {
        var all = new TreeSet<>(Set.of(wanted.doctor()));
        if (wanted.substitute() != null) all.add(wanted.substitute());
        return all;
    }

    private boolean stands(ScheduleException wanted) {
        return exceptions.holdingBetween(wanted.date, wanted.date).stream().anyMatch(wanted::isSameAs);
    }

    // ---- what comes of it

    private List<DateChange> foresee(List<ScheduleException> added, Set<Long> withdrawn, Horizon horizon) {
        var days = new TreeSet<LocalDate>();
        var whose = new HashSet<Long>();
        for (var one : added) {
            days.add(one.date);
            whose.add(one.doctor.id);
        }
        for (var one : exceptions.holdingFrom(today())) {
            if (!withdrawn.contains(one.id)) continue;
            days.add(one.date);
            whose.add(one.doctor.id);
        }
        if (days.isEmpty()) return List.of();
        var last = days.last().isAfter(horizon.furthest()) ? horizon.furthest() : days.last();
        var all = new ArrayList<>(exceptions.holdingBetween(days.first(), last));
        all.removeIf(one -> withdrawn.contains(one.id));
        all.addAll(added);
        return foresight.changes(
                whose,
                days.first(),
                last,
                horizon.made(),
                schedules.heldFrom(today()),
                all,
                (doctor, source) -> days.contains(source.date()));
    }

    private static int booked(List<DateChange> changes) {
        return changes.stream()
                .filter(DateChange::isKept)
                .mapToInt(DateChange::booked)
                .sum();
    }

    private ScheduleException holding(long id) {
        return exceptions.whole(id).filter(one -> !one.withdrawn).orElseThrow(NotFoundException::new);
    }

    /** A leave and the session of its substitute are one decision. */
    private Set<Long> together(ScheduleException one) {
        var leave = one.standsInFor == null ? one.id : one.standsInFor;
        return exceptions.holdingFrom(one.date).stream()
                .filter(other ->
                        other.id.equals(one.id) || other.id.equals(leave) || Objects.equals(other.standsInFor, leave))
                .map(other -> other.id)
                .collect(Collectors.toSet());
    }

    private void tell(Witness witness, ScheduleException first, Deviation.Kind kind) {
        var what = switch (kind) {
            case LEAVE -> "LEAVE";
            case EXTRA -> "EXTRA_SESSION";
            case CHANGE -> "OTHER_HOURS";
            case SUBSTITUTE -> "SUBSTITUTE";
        };
        trail.add(witness, Act.SCHEDULE_CHANGED, null, subject(first), what);
    }

    private static String subject(ScheduleException exception) {
        return "doctor " + exception.doctor.id + " " + exception.date;
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
