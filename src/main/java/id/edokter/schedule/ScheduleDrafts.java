package id.edokter.schedule;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.ScheduleDraft.State;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the week is changed: in drafts, which say beforehand what would come of them and whom that touches, and which
 * are published as a whole or not at all. Nothing of a draft holds before.
 */
@ApplicationScoped
public class ScheduleDrafts {

    private static final int LATEST = 30;
    /** A hospital's whole week may be in one draft. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Drafts drafts;
    private final DraftLines lines;
    private final WeeklySchedules schedules;
    private final ScheduleExceptions exceptions;
    private final Sessions sessions;
    private final QuotaLedger ledger;
    private final Foresight foresight;
    private final WeekGrids grids;
    private final Rota rota;
    private final Clinics clinics;
    private final Doctors doctors;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final EntityManager em;
    private final Clock clock;

    ScheduleDrafts(
            Drafts drafts,
            DraftLines lines,
            WeeklySchedules schedules,
            ScheduleExceptions exceptions,
            Sessions sessions,
            QuotaLedger ledger,
            Foresight foresight,
            WeekGrids grids,
            Rota rota,
            Clinics clinics,
            Doctors doctors,
            AuditTrail trail,
            Transactions transactions,
            EntityManager em,
            Clock clock) {
        this.drafts = drafts;
        this.lines = lines;
        this.schedules = schedules;
        this.exceptions = exceptions;
        this.sessions = sessions;
        this.ledger = ledger;
        this.foresight = foresight;
        this.grids = grids;
        this.rota = rota;
        this.clinics = clinics;
        this.doctors = doctors;
        this.trail = trail;
        this.transactions = transactions;
        this.em = em;
        this.clock = clock;
    }

    // ---- looking

    /** Those in work, then the ones decided last. */
    public List<ScheduleDraft> latest() {
        return transactions.run(() -> drafts.latest(LATEST));
    }

    public Optional<ScheduleDraft> find(long id) {
        return transactions.run(() -> drafts.findByIdOptional(id));
    }

    /** A schedule of the week with its doctor, clinic and room. */
    public Optional<WeeklySchedule> schedule(long id) {
        return transactions.run(() -> schedules.whole(id));
    }

    /** The schedule itself, or, when it is over, the one as which it goes on; nothing when it does not. */
    public Optional<WeeklySchedule> goesOnAs(long id) {
        return transactions.run(() -> schedules
                .whole(id)
                .flatMap(found -> found.isOver(today())
                        ? schedules.heldFrom(today()).stream()
                                .filter(found::isFollowedBy)
                                .findFirst()
                        : Optional.of(found)));
    }

    /** All schedules that hold now or later, with their doctors, clinics and rooms; by weekday and hour. */
    public List<WeeklySchedule> inForce() {
        return transactions.run(() -> schedules.heldFrom(today()));
    }

    /** @throws NotFoundException when the draft has no such line */
    public DraftLine line(long draft, long line) {
        return transactions.run(() -> lines.one(draft, line).orElseThrow(NotFoundException::new));
    }

    /** What a draft says of a schedule, if anything. */
    public Optional<DraftLine> lineAbout(long draft, long weeklySchedule) {
        return transactions.run(() -> lines.about(draft, weeklySchedule));
    }

    /**
     * The week that begins on this Monday.
     *
     * @param draft as which it is to be shown; null for as it is
     * @throws NotFoundException when there is no such draft
     */
    public WeekGrid week(LocalDate monday, Long draft) {
        return transactions.run(() -> {
            if (draft == null || !found(draft).isOpen()) return grids.asItIs(monday);
            var from = monday.isBefore(today()) ? monday : today();
            return grids.asDrafted(
                    monday, ImaginedWeek.of(schedules.heldFrom(from), lines.of(draft), clinics::imagined));
        });
    }

    /** @throws NotFoundException when there is no such draft */
    public DraftPreview preview(long draft) {
        var horizon = rota.horizon();
        return transactions.runLong(LONGEST, () -> preview(found(draft), horizon));
    }

    /**
     * Sessions to come that are not as schedules, exceptions and holidays have them, since patients have booked them. What
     * the desk has made otherwise on purpose is not among them.
     */
    public List<DateChange> kept() {
        var horizon = rota.horizon();
        return transactions.runLong(
                LONGEST,
                () -> foresight
                        .changes(
                                doctors.everyOne().stream()
                                        .map(doctor -> doctor.id)
                                        .collect(Collectors.toSet()),
                                today(),
                                horizon.furthest(),
                                horizon.made(),
                                schedules.heldFrom(today()),
                                exceptions.holdingBetween(today(), horizon.furthest()),
                                (doctor, source) -> true)
                        .stream()
                        .filter(change -> change.isKept() && !isOnPurpose(change))
                        .toList());
    }

    /** Whether all that differs was changed at the desk by somebody who knew what the week has, or follows it by now. */
    private boolean isOnPurpose(DateChange change) {
        if (change.after() == null || !change.isForTheDesk()) return false;
        var entries = ledger.of(change.session());
        return (!change.isInAnotherRoom()
                        || entries.stream()
                                .anyMatch(
                                        entry -> entry.isAwayFrom(change.after().room())))
                && (!change.isAtOtherHours() || entries.stream().anyMatch(entry -> entry.isAwayFrom(change.after())))
                && (!change.lacksPlaces() || isAdded(change, entries));
    }

    /** Whether the desk has added what the session lacks; what is for everybody serves whoever is paid for as well. */
    private static boolean isAdded(DateChange change, List<QuotaEntry> entries) {
        int jkn = change.after().jknPlaces() - change.before().jknPlaces();
        int all = change.after().places() - change.before().places();
        var added = entries.stream()
                .filter(entry -> entry.act == QuotaEntry.Act.ADDED)
                .toList();
        return sum(added, entry -> true) >= all
                && sum(added, entry -> entry.pool == Pool.JKN || entry.pool == Pool.ANY) >= jkn
                && sum(added, entry -> entry.pool != Pool.JKN) >= all - jkn;
    }

    private static int sum(List<QuotaEntry> added, Predicate<QuotaEntry> which) {
        return added.stream().filter(which).mapToInt(entry -> entry.places).sum();
    }

    private DraftPreview preview(ScheduleDraft draft, Horizon horizon) {
        var all = lines.of(draft.id);
        if (!draft.isOpen())
            return new DraftPreview(draft, all, Map.of(), List.of(), List.of(), List.of(), List.of(), horizon.made());
        var inForce = schedules.heldFrom(today());
        var week = ImaginedWeek.of(inForce, all, clinics::imagined);
        var before = new HashMap<Long, WeeklySchedule>();
        inForce.forEach(schedule -> before.put(schedule.id, schedule));
        before.keySet()
                .retainAll(all.stream().map(line -> line.weeklyScheduleId).collect(Collectors.toSet()));
        var changes = foresight.changes(
                week.doctors(),
                today(),
                horizon.furthest(),
                horizon.made(),
                week.schedules(),
                exceptions.holdingBetween(today(), horizon.furthest()),
                (doctor, source) -> week.isTouched(source.weeklySchedule()));
        return new DraftPreview(
                draft,
                all,
                before,
                changes,
                week.ofDoctors(today()),
                week.ofRooms(today()),
                week.stale(),
                horizon.made());
    }

    // ---- drafting

    /**
     * Begins a draft with a change.
     *
     * @param formKey of the form: sent twice, it makes one draft
     * @return its id
     * @throws InvalidValue when hours, places, minutes or days are impossible
     * @throws ScheduleChangedSince when the schedule is not any more what the form showed
     */
    public long begin(Witness witness, String formKey, WeekChange change) {
        return transactions.run(
                () -> {
                    var draft = begun(witness, formKey);
                    write(draft, change);
                    return draft.id;
                },
                () -> drafts.madeBy(formKey).map(draft -> draft.id),
                key -> null);
    }

    /** The same of a draft's first end of a schedule. */
    public long beginWithEnd(Witness witness, String formKey, long weeklySchedule, int seenVersion, LocalDate lastDay) {
        return transactions.run(
                () -> {
                    var draft = begun(witness, formKey);
                    writeEnd(draft, weeklySchedule, seenVersion, lastDay);
                    return draft.id;
                },
                () -> drafts.madeBy(formKey).map(draft -> draft.id),
                key -> null);
    }

    /**
     * Adds a change to a draft, or writes the one about this schedule anew.
     *
     * @param version of the draft, as it was seen
     * @throws DraftChanged when somebody else changed it since
     * @throws DraftIsDecided when it was published or thrown away
     */
    public void put(Witness witness, long draft, int version, WeekChange change) {
        transactions.run(() -> {
            write(toChange(draft, version), change);
            tell(witness, draft, "EDITED");
            return null;
        });
    }

    /** The schedule ends with this day, once the draft is published. */
    public void putEnd(
            Witness witness, long draft, int version, long weeklySchedule, int seenVersion, LocalDate lastDay) {
        transactions.run(() -> {
            writeEnd(toChange(draft, version), weeklySchedule, seenVersion, lastDay);
            tell(witness, draft, "EDITED");
            return null;
        });
    }

    /** Takes a line out of a draft. */
    public void drop(Witness witness, long draft, int version, long line) {
        transactions.run(() -> {
            toChange(draft, version);
            tell(witness, draft, "EDITED");
            lines.delete(lines.one(draft, line).orElseThrow(NotFoundException::new));
            return null;
        });
    }

    private ScheduleDraft begun(Witness witness, String formKey) {
        var draft = new ScheduleDraft(formKey, witness.who(), clock.instant());
        drafts.persist(draft);
        tell(witness, draft.id, "BEGUN");
        return draft;
    }

    private void tell(Witness witness, long draft, String what) {
        trail.add(witness, Act.SCHEDULE_CHANGED, null, "draft " + draft, what);
    }

    private void write(ScheduleDraft draft, WeekChange change) {
        change.hours().refuseImpossible();
        if (change.from().isBefore(today())) throw new InvalidValue("valid_from_past");
        if (change.until() != null && change.until().isBefore(change.from()))
            throw new InvalidValue("valid_until_early");
        var clinic = clinics.byCode(change.clinicCode()).orElseThrow(NotFoundException::new);
        var line = line(draft, change);
        line.become(clinic, change.room(), change.hours(), change.note(), change.from(), change.until());
        keep(line);
    }

    private void writeEnd(ScheduleDraft draft, long weeklySchedule, int seenVersion, LocalDate lastDay) {
        if (lastDay.isBefore(today().minusDays(1))) throw new InvalidValue("valid_end_past");
        var line = lineAbout(draft, weeklySchedule, seenVersion);
        line.end(lastDay);
        keep(line);
    }

    private DraftLine line(ScheduleDraft draft, WeekChange change) {
        if (change.weeklySchedule() != null) return lineAbout(draft, change.weeklySchedule(), change.seenVersion());
        if (change.line() != null)
            return lines.one(draft.id, change.line())
                    .filter(line -> line.act == DraftLine.Act.ADD)
                    .orElseThrow(NotFoundException::new);
        var doctor = doctors.find(change.doctor()).orElseThrow(NotFoundException::new);
        return DraftLine.adding(draft, doctor, change.day());
    }

    private DraftLine lineAbout(ScheduleDraft draft, long weeklySchedule, int seenVersion) {
        var schedule = schedules.whole(weeklySchedule).orElseThrow(NotFoundException::new);
        if (schedule.version != seenVersion || schedule.isOver(today())) throw new ScheduleChangedSince();
        var line = lines.about(draft.id, weeklySchedule).orElseGet(() -> DraftLine.about(draft, schedule));
        line.seen(schedule);
        return line;
    }

    /** Only once it says something: a line that says nothing is none. */
    private void keep(DraftLine line) {
        if (line.id == null) lines.persist(line);
    }

    // ---- deciding

    /** Throws a draft away; a second time does nothing more. */
    public void discard(Witness witness, long draft, int version) {
        transactions.run(
                () -> {
                    toChange(draft, version).decide(State.DISCARDED, witness.who(), clock.instant());
                    tell(witness, draft, "DISCARDED");
                    return draft;
                },
                () -> decidedSo(draft, State.DISCARDED, witness.who()),
                key -> null);
    }

    /**
     * Does what the draft says, all of it in one transaction, and plans the sessions that follow from it. Whoever has
     * booked keeps the place.
     *
     * @param version of the draft and {@code touched}: whom it touches, as both were seen
     * @throws DraftChanged when somebody else changed the draft since
     * @throws DraftIsDecided when somebody else decided it
     * @throws MorePatientsNow when other patients are touched than were seen
     * @throws ScheduleChangedSince when a schedule of it was changed since
     * @throws ScheduleClash when a doctor would be at two places at once
     * @throws SchedulesStartTwice when a doctor's schedule of that hour begins on that very day already
     */
    public PlanReport publish(Witness witness, long draft, int version, String touched) {
        var horizon = rota.horizon();
        transactions.run(
                () -> {
                    publish(toChange(draft, version), touched, witness.who(), horizon);
                    tell(witness, draft, "PUBLISHED");
                    return draft;
                },
                () -> decidedSo(draft, State.PUBLISHED, witness.who()),
                key -> key.equals(SchedulesStartTwice.KEY) ? new SchedulesStartTwice() : null);
        return rota.plan();
    }

    private void publish(ScheduleDraft draft, String touched, String who, Horizon horizon) {
        var all = lines.of(draft.id);
        if (all.isEmpty()) throw new DraftIsEmpty();
        sessions.lockDoctors(all.stream().map(line -> line.doctor.id).collect(Collectors.toCollection(TreeSet::new)));
        var preview = preview(draft, horizon);
        if (!preview.stale().isEmpty()) throw new ScheduleChangedSince();
        if (!preview.clashes().isEmpty())
            throw new ScheduleClash(preview.clashes().get(0));
        if (!preview.touched().equals(touched)) throw new MorePatientsNow(preview.booked());
        for (var line : all) {
            var about = line.act == DraftLine.Act.ADD
                    ? null
                    : schedules.whole(line.weeklyScheduleId).orElseThrow();
            var held = line.applyTo(about, clinics::room);
            if (held == about) continue;
            if (about != null) em.flush();
            schedules.persist(held);
            if (about != null) handOver(about, held);
        }
        draft.decide(State.PUBLISHED, who, clock.instant());
    }

    /**
     * What goes on from a day takes its sessions and exceptions with it: so a session that changes is the same session,
     * with its patients, its number and its ledger.
     */
    private void handOver(WeeklySchedule from, WeeklySchedule to) {
        em.flush();
        sessions.handOver(from.id, to.id, to.validFrom);
        exceptions.handOver(from.id, to.id, to.validFrom);
    }

    private ScheduleDraft toChange(long id, int version) {
        var draft = drafts.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (draft == null) throw new NotFoundException();
        if (!draft.isOpen()) throw new DraftIsDecided(draft.decidedBy);
        if (draft.version != version) throw new DraftChanged();
        em.lock(draft, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return draft;
    }

    private Optional<Long> decidedSo(long id, State decision, String who) {
        return drafts.findByIdOptional(id)
                .filter(draft -> draft.wasDecided(decision, who))
                .map(draft -> draft.id);
    }

    private ScheduleDraft found(long id) {
        return drafts.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
