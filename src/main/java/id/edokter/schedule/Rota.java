package id.edokter.schedule;

import id.edokter.clinic.Clinics;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who practises where and when: schedules become dated sessions, sessions have numbered slots. Planning takes one
 * transaction per session, everything else is one.
 */
@ApplicationScoped
@Transactional
public class Rota {

    /** Nobody knows who practises in half a year. */
    public static final int FURTHEST_DAYS = 190;

    private final Sessions sessions;
    private final Slots slots;
    private final WeeklySchedules schedules;
    private final ScheduleExceptions exceptions;
    private final QuotaLedger ledger;
    private final Timetable timetable;
    private final Planner planner;
    private final Release release;
    private final Clinics clinics;
    private final ScheduleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    Rota(
            Sessions sessions,
            Slots slots,
            WeeklySchedules schedules,
            ScheduleExceptions exceptions,
            QuotaLedger ledger,
            Timetable timetable,
            Planner planner,
            Release release,
            Clinics clinics,
            ScheduleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.schedules = schedules;
        this.exceptions = exceptions;
        this.ledger = ledger;
        this.timetable = timetable;
        this.planner = planner;
        this.release = release;
        this.clinics = clinics;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A session with its doctor, clinic and room. */
    public Optional<Session> session(long id) {
        return sessions.whole(id);
    }

    /** A slot with its session, doctor, clinic and room. */
    public Optional<Slot> slot(long id) {
        return slots.withSession(id);
    }

    /** Whose a room is at these hours, as far as sessions are made; several may be meant to share it. */
    public List<RoomUse> inTheRoom(String room, LocalDate date, LocalTime from, LocalTime to) {
        return roomsOn(date).stream()
                .filter(use -> use.room().equals(room) && use.overlaps(from, to))
                .toList();
    }

    /** Who is in which room on a day, by time; where no room was named, nobody meets another. */
    public List<RoomUse> roomsOn(LocalDate date) {
        return sessions.takingPlaceOn(date).stream()
                .map(RoomUse::of)
                .filter(use -> !use.room().equals(ScheduleRow.NO_ROOM))
                .toList();
    }

    /** All slots of a session by number, blocked ones too. */
    public List<Slot> slots(long session) {
        return slots.of(session);
    }

    /** All slots of a day with their sessions, doctors, clinics and rooms; by time, clinic, doctor and number. */
    public List<Slot> slotsOn(LocalDate date) {
        return slots.on(date);
    }

    /** Which doctors practise in which clinics from a day on, as far as sessions are planned; by doctor's name. */
    public List<Practice> practices(LocalDate from) {
        return sessions.practices(from);
    }

    /**
     * Whether the session is still the one that was read, as the database has it now. Whoever puts somebody into a slot
     * asks after writing: planning changes a session only while it holds it alone.
     */
    public boolean isUnchanged(Session session) {
        return sessions.versionOf(session.id) == session.version;
    }

    /** The openings and closings of a session's places, oldest first. */
    public List<QuotaEntry> ledger(long session) {
        return ledger.of(session);
    }

    /** Whether it was given another room than it had at first. */
    public boolean isElsewhere(long session) {
        return ledger.hasOtherRoom(session);
    }

    /**
     * Writes a line of the ledger within the transaction under way.
     *
     * @param pool null when all pools are meant
     * @param places how many it is about
     * @param who user name of a member of staff
     * @param reason in that person's words; nothing about a patient
     */
    public void note(Session session, QuotaEntry.Act act, Pool pool, int places, String who, String reason) {
        ledger.persist(new QuotaEntry(session, act, pool, places, null, who, reason, clock.instant()));
    }

    /**
     * One place beyond the quota, for who takes it in the same transaction; the ledger says by whom and why. Two who do so
     * at once wait for each other, so that the bound holds.
     *
     * @param most how many a session may have
     * @param who user name
     * @param reason in that person's words; nothing about a patient
     * @throws OverbookedEnough when it has so many
     * @throws NotFoundException when there is no such session
     */
    public Slot overbook(long session, int most, String who, String reason) {
        sessions.lock(session);
        var full = sessions.whole(session).orElseThrow(NotFoundException::new);
        if (slots.overbooked(session) >= most) throw new OverbookedEnough(most);
        int number = slots.highestNumber(session) + 1;
        var starts = PlannedSession.startOf(full.starts, number, full.minutesPerPlace);
        var slot = Slot.beyond(full, number, starts, PlannedSession.endOf(starts, full.minutesPerPlace));
        slots.persist(slot);
        note(full, QuotaEntry.Act.OVERBOOKED, Pool.ANY, 1, who, reason);
        return slot;
    }

    /**
     * A number that is blocked by now and was given to somebody before, who takes it in the same transaction; it counts as
     * one beyond the quota. The ledger says by whom and why.
     */
    public Slot giveBlocked(Slot slot, String who, String reason) {
        sessions.lock(slot.session.id);
        slot.isGivenBeyond();
        note(slot.session, QuotaEntry.Act.OVERBOOKED, Pool.ANY, 1, who, reason);
        return slot;
    }

    // ---- planning

    /** Plans the rolling horizon, from today on; safe to run at any time and on several replicas. */
    @Transactional(TxType.NOT_SUPPORTED)
    public PlanReport plan() {
        var today = Wib.date(clock.instant());
        var last = lastDay(today);
        var report = planner.plan(today, last, false);
        report.lines().addAll(keepUpBeyond(last, LocalDate.MAX).lines());
        return report;
    }

    /**
     * The sessions of a clinic that are not made yet, since they lie further ahead; as week, leave and holidays have them
     * now. To look at them makes none of them, see {@link #make}.
     *
     * @param to last day; beyond {@link #FURTHEST_DAYS} there are none
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<SessionAhead> ahead(long clinic, LocalDate to) {
        var today = Wib.date(clock.instant());
        var first = lastDay(today).plusDays(1);
        var furthest = today.plusDays(FURTHEST_DAYS);
        var last = to.isAfter(furthest) ? furthest : to;
        if (last.isBefore(first)) return List.of();
        return planner.missing(first, last).stream()
                .filter(plan -> plan.clinic().id == clinic)
                .map(SessionAhead::of)
                .toList();
    }

    /**
     * Makes sessions further ahead, for who is to come back then. What the week, leave and holidays say by then changes
     * them as it changes all others.
     *
     * @return the ids of those that are there now; what the week no longer has is not among them
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Map<Source, Long> make(Collection<Source> sources) {
        var today = Wib.date(clock.instant());
        var dates = sources.stream()
                .map(Source::date)
                .filter(date -> date.isAfter(today) && !date.isAfter(today.plusDays(FURTHEST_DAYS)))
                .sorted()
                .toList();
        if (dates.isEmpty()) return Map.of();
        var first = dates.get(0);
        var last = dates.get(dates.size() - 1);
        planner.make(sources, first, last);
        return transactions.run(() -> sessions.plannedBetween(first, last).stream()
                .filter(session -> sources.contains(session.source()))
                .collect(Collectors.toMap(Session::source, session -> session.id)));
    }

    /** Sessions beyond the horizon that are there already. */
    private PlanReport keepUpBeyond(LocalDate horizon, LocalDate to) {
        var furthest = furthestSession(Wib.date(clock.instant()));
        var last = to.isBefore(furthest) ? to : furthest;
        return last.isAfter(horizon) ? planner.keepUp(horizon.plusDays(1), last) : new PlanReport();
    }

    /**
     * Plans these days. Days gone by get the sessions that they lack; a session that has begun is never changed.
     *
     * @param to last day
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public PlanReport plan(LocalDate from, LocalDate to) {
        return planner.plan(from, to, true);
    }

    /** Opens the reserves of sessions whose time has come, once each; returns in how many sessions. */
    @Transactional(TxType.NOT_SUPPORTED)
    public int releaseReserves() {
        return release.due();
    }

    /** Until when sessions are made. */
    @Transactional(TxType.NOT_SUPPORTED)
    public LocalDate plannedUntil() {
        return lastDay(Wib.date(clock.instant()));
    }

    /** Until when sessions are made, seen from a day. */
    @Transactional(TxType.NOT_SUPPORTED)
    LocalDate lastDay(LocalDate today) {
        int furthest = transactions.run(clinics::furthestOpening).orElse(0);
        return today.plusDays(Math.max(settings.horizonDays(), furthest));
    }

    /** The last day that has sessions: further ahead than they are made, some are made for who is to come back. */
    private LocalDate furthestSession(LocalDate today) {
        var last = lastDay(today);
        var furthest = transactions.run(sessions::lastDate).orElse(last);
        var bound = today.plusDays(FURTHEST_DAYS);
        return Stream.of(last, furthest.isAfter(bound) ? bound : furthest)
                .max(Comparator.naturalOrder())
                .get();
    }

    /** How far ahead whoever says what would come of something has to look. */
    @Transactional(TxType.NOT_SUPPORTED)
    Horizon horizon() {
        var today = Wib.date(clock.instant());
        return new Horizon(lastDay(today), furthestSession(today));
    }

    // ---- what differs from the week

    /** Enters an exception when its hours and places are possible and the doctor is free then. */
    void enter(ScheduleException exception, WeeklySchedule week) {
        var hours = exception.hours(week);
        hours.refuseImpossible();
        sessions.lockDoctor(exception.doctor.id);
        for (var other : timetable.between(exception.date, exception.date).byTime()) {
            boolean itself = week != null && week.id.equals(other.source().weeklySchedule());
            if (!itself
                    && other.doctor().id.equals(exception.doctor.id)
                    && other.overlaps(hours.starts(), hours.ends()))
                throw new DoctorIsElsewhere(other.clinic().name, exception.date, other.starts(), other.ends());
        }
        exceptions.persist(exception);
    }

    /** Of days that lie ahead; those gone by are history. */
    @Transactional(TxType.NOT_SUPPORTED)
    PlanReport planAhead(LocalDate from, LocalDate to) {
        var today = Wib.date(clock.instant());
        var last = lastDay(today);
        var first = from.isBefore(today) ? today : from;
        var end = to.isAfter(last) ? last : to;
        var report = end.isBefore(first) ? new PlanReport() : planner.plan(first, end, false);
        if (to.isAfter(last))
            report.lines()
                    .addAll(keepUpBeyond(first.isAfter(last) ? first.minusDays(1) : last, to)
                            .lines());
        return report;
    }
}
