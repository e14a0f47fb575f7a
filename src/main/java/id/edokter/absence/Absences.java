package id.edokter.absence;

import id.edokter.absence.AbsenceCase.State;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.doctor.Doctors;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.schedule.CallOff;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Deviations.InTheWay;
import id.edokter.schedule.Session;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The absences of doctors: noted, looked at, taken back; and who has been called. */
@ApplicationScoped
class Absences {

    /** Of those that are finished. */
    private static final int NEWEST = 40;
    /** So long a message may still fail to arrive. */
    private static final Duration MESSAGES_LAST = Duration.ofDays(30);

    private final AbsenceRecords records;
    private final AbsenceCases cases;
    private final CallOff callOff;
    private final Deviations deviations;
    private final Relocations relocations;
    private final Doctors doctors;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final AbsenceSettings settings;
    private final Transactions transactions;
    private final EntityManager em;
    private final Clock clock;

    Absences(
            AbsenceRecords records,
            AbsenceCases cases,
            CallOff callOff,
            Deviations deviations,
            Relocations relocations,
            Doctors doctors,
            Outbox outbox,
            AuditTrail trail,
            AbsenceSettings settings,
            Transactions transactions,
            EntityManager em,
            Clock clock) {
        this.records = records;
        this.cases = cases;
        this.callOff = callOff;
        this.deviations = deviations;
        this.relocations = relocations;
        this.doctors = doctors;
        this.outbox = outbox;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
        this.em = em;
        this.clock = clock;
    }

    /** A session that could be called off, and how many patients wait for it. */
    record Ahead(Session session, int waiting) {}

    /** What a doctor would hold in these days and is not over. */
    List<Ahead> ahead(long doctor, LocalDate from, LocalDate to) {
        return transactions.run(() -> {
            var sessions = callOff.ahead(doctor, from, to);
            var waiting = relocations.waitingIn(sessions.stream().map(s -> s.id).toList()).stream()
                    .collect(Collectors.groupingBy(a -> a.session.id, Collectors.counting()));
            return sessions.stream()
                    .map(s -> new Ahead(s, waiting.getOrDefault(s.id, 0L).intValue()))
                    .toList();
        });
    }

    /**
     * The act that a note led to.
     *
     * @param known whether it was there before: somebody else had noted the same
     */
    record Begun(long absence, boolean known) {}

    /**
     * Calls the sessions off, so that nobody books there any more, and gathers whoever waits for them. Sessions that are
     * in another act stay there; when all are, that is the act.
     *
     * @throws NothingToCallOff when none of them can be
     */
    Begun begin(Witness witness, long doctor, Collection<Long> wanted, Reason reason, String said) {
        return transactions.run(
                () -> {
                    var absent = doctors.find(doctor).orElseThrow(NotFoundException::new);
                    var off = callOff.callOff(doctor, wanted, witness.who(), said);
                    // asked only now: a second clerk has waited for the first
                    if (off.isEmpty())
                        return records.holding(wanted)
                                .map(there -> new Begun(there, true))
                                .orElseThrow(NothingToCallOff::new);
                    var absence = new Absence(absent, reason, witness.who(), clock.instant());
                    records.persistAndFlush(absence);
                    off.forEach(session -> em.persist(new AbsentSession(absence.id, session)));
                    var waiting =
                            relocations.waitingIn(off.stream().map(s -> s.id).toList());
                    waiting.forEach(one -> cases.persist(new AbsenceCase(absence.id, one)));
                    trail.add(witness, Act.ABSENCE_NOTED, null, subject(absence.id), "");
                    return new Begun(absence.id, false);
                },
                Optional::empty,
                key -> null);
    }

    /** One patient of an act, as it stands. */
    record Line(AbsenceCase one, Appointment appointment, Reach reach, boolean undelivered) {

        /** Whether somebody has to call, or had to. */
        public boolean isForTheTelephone() {
            if (one.heldAfterAll) return !one.isGone();
            return (one.isDone() || one.isChoosing()) && !one.isOwnDoing() && (!one.message || undelivered);
        }

        public boolean isToCall() {
            return isForTheTelephone() && !one.isCalled() && isStillSo();
        }

        /** Whether the appointment is what this absence made of it: who changed it since, knows better. */
        private boolean isStillSo() {
            if (!one.isDone()) return one.isAbout(appointment);
            if (one.toSlot == null) return !appointment.isWaiting();
            return appointment.isBooked() && appointment.slot.id.equals(one.toSlot.id);
        }

        public boolean isOwnDoing() {
            return one.isOwnDoing();
        }

        /** Whether the patient has come already. */
        public boolean isHere() {
            return appointment.isWaiting() && !appointment.isBooked();
        }

        public boolean isRestricted() {
            return appointment.patient.restrictedAt != null;
        }
    }

    /** An act in full, its patients in the order of their visits. */
    record Whole(Absence absence, List<Session> sessions, List<Line> lines) {}

    /** Acts, the newest first: all in which something is left to do, and the latest of the others. */
    List<Whole> newest() {
        return transactions.run(() -> {
            var all = new LinkedHashMap<Long, Absence>();
            records.unfinished(withLostMessages()).forEach(absence -> all.put(absence.id, absence));
            records.newest(NEWEST).forEach(absence -> all.putIfAbsent(absence.id, absence));
            settle(all.keySet());
            return whole(all.values().stream()
                    .sorted(Comparator.<Absence, Instant>comparing(absence -> absence.begunAt)
                            .thenComparing(absence -> absence.id)
                            .reversed())
                    .toList());
        });
    }

    private Set<Long> withLostMessages() {
        var told = cases.toldByMessage(clock.instant().minus(MESSAGES_LAST));
        var lost = undelivered(told);
        return told.stream()
                .filter(one -> lost.contains(one.subject()))
                .map(one -> one.absenceId)
                .collect(Collectors.toSet());
    }

    Whole look(long id) {
        return transactions.run(
                () -> {
                    settle(List.of(id));
                    var absence = records.whole(id).orElseThrow(NotFoundException::new);
                    keepPlaces(id);
                    return whole(List.of(absence)).get(0);
                },
                Optional::empty,
                // somebody took the place at this moment: seen when it starts over
                key -> null);
    }

    /** Whoever helped themselves meanwhile is affected no more, and what was kept for them is anybody's. */
    private void settle(Collection<Long> ids) {
        if (ids.isEmpty()) return;
        cases.holdsToGive(ids).forEach(hold -> relocations.letGo(hold, Actor.job()));
        cases.settle(ids);
    }

    /** Places stay kept while somebody looks; one that lapsed is taken again, or said to be lost. */
    private void keepPlaces(long id) {
        var until = clock.instant().plus(settings.keep());
        var holds = cases.holdsOf(id);
        relocations.keepLonger(holds, until);
        var lapsed = relocations.lapsed(holds);
        if (lapsed.isEmpty()) return;
        for (var number : cases.idsIn(id, State.PLANNED)) {
            var one = cases.locked(number);
            if (!one.isPlanned() || one.holdId == null || !lapsed.contains(one.holdId)) continue;
            var again = relocations.keepAgain(one.holdId, until, Actor.job());
            if (again.isPresent()) one.keepAgain(again.get());
            else one.loseThePlace();
        }
    }

    private List<Whole> whole(List<Absence> absences) {
        if (absences.isEmpty()) return List.of();
        var ids = absences.stream().map(a -> a.id).toList();
        var all = cases.of(ids);
        Map<Long, Appointment> appointments = new HashMap<>();
        relocations
                .these(all.stream().map(c -> c.appointmentId).toList())
                .forEach(appointment -> appointments.put(appointment.id, appointment));
        var lost = undelivered(all);
        var sessions = records.sessions(ids).stream().collect(Collectors.groupingBy(s -> s.absenceId));
        return absences.stream()
                .map(absence -> new Whole(
                        absence,
                        sessions.getOrDefault(absence.id, List.of()).stream()
                                .filter(s -> absence.isTakenBack() || !s.takenBack)
                                .map(s -> s.session)
                                .toList(),
                        all.stream()
                                .filter(one -> one.absenceId == absence.id)
                                .filter(one -> absence.isTakenBack()
                                        || sessions.getOrDefault(absence.id, List.of()).stream()
                                                .noneMatch(s -> s.takenBack && s.isOf(one)))
                                .map(one -> line(one, appointments.get(one.appointmentId), lost))
                                .toList()))
                .toList();
    }

    private Line line(AbsenceCase one, Appointment appointment, Set<String> lost) {
        return new Line(one, appointment, Reach.of(appointment, outbox), lost.contains(one.subject()));
    }

    private Set<String> undelivered(List<AbsenceCase> all) {
        return outbox.undelivered(all.stream()
                .filter(one -> one.message)
                .map(AbsenceCase::subject)
                .toList());
    }

    /**
     * The doctor comes after all: the sessions are held, and everybody keeps the place. What is over by then was not held:
     * who waited for it stays in the act, to be decided about. Who was moved, cancelled or asked already stays where that
     * led to, and is called: only the patient knows whether the old place is wanted again. A leave of those days is taken
     * back with it: planning would close or cancel the sessions again.
     *
     * @param leaves ids of the days of leave that were seen, see {@link #leaves}
     * @return whether that is the end of the act
     * @throws PatientsAreTold when somebody was told already and some of the sessions are over
     * @throws TooLateToHold when everything somebody waits for is over
     * @throws LeaveInTheWay when there is another leave than was seen, or somebody stands in
     */
    boolean takeBack(Witness witness, long id, Set<Long> leaves, String said) {
        boolean isTheEnd = transactions.run(() -> {
            var absence = records.locked(id);
            if (absence.isTakenBack()) return true;
            deviations.hold(absence.doctor.id);
            withdraw(witness, deviations.inTheWay(toHold(id)), leaves);
            settle(List.of(id));
            var told =
                    cases.of(List.of(id)).stream().filter(AbsenceCase::isTold).toList();
            var sessions = records.sessions(List.of(id)).stream()
                    .filter(one -> !one.takenBack)
                    .toList();
            var over = callOff.takeBack(sessions.stream().map(s -> s.session.id).toList(), witness.who(), said);
            var undone = cases.of(List.of(id)).stream()
                    .filter(AbsenceCase::isUndone)
                    .collect(Collectors.partitioningBy(one -> over.contains(one.fromSlot.session.id)));
            boolean all = undone.get(true).isEmpty();
            if (!all && over.size() == sessions.size()) throw new TooLateToHold();
            if (!all && !told.isEmpty()) throw new PatientsAreTold(told.size());
            told.stream().filter(one -> !over.contains(one.fromSlot.session.id)).forEach(this::isHeldAfterAll);
            for (var one : undone.get(false)) {
                if (one.holdId != null) relocations.letGo(one.holdId, Actor.staff(witness));
                if (all) one.reopen();
                else one.leave();
            }
            sessions.stream()
                    .filter(one -> all || !over.contains(one.session.id))
                    .forEach(AbsentSession::takeBack);
            if (all) absence.takeBack(witness.who(), clock.instant());
            trail.add(witness, Act.ABSENCE_TAKEN_BACK, null, subject(id), all ? "" : "in part");
            return all;
        });
        var held = transactions.run(() -> records.sessions(List.of(id)).stream()
                .filter(one -> one.takenBack && !isOver(one.session))
                .map(one -> one.session)
                .toList());
        deviations.followHeld(witness, held, !leaves.isEmpty());
        return isTheEnd;
    }

    private void withdraw(Witness witness, List<InTheWay> found, Set<Long> seen) {
        if (found.stream().anyMatch(InTheWay::substituted)) throw LeaveInTheWay.substituted();
        if (!found.stream().allMatch(one -> seen.contains(one.leave().id))) throw LeaveInTheWay.unseen();
        deviations.withdraw(witness, found);
    }

    /** The days of leave that would be taken back with it. */
    List<InTheWay> leaves(long id) {
        return transactions.run(() -> deviations.inTheWay(toHold(id)));
    }

    private List<Session> toHold(long id) {
        return records.sessions(List.of(id)).stream()
                .filter(one -> !one.takenBack && !isOver(one.session))
                .map(one -> one.session)
                .toList();
    }

    private boolean isOver(Session session) {
        return !session.endsAt().isAfter(clock.instant());
    }

    private void isHeldAfterAll(AbsenceCase one) {
        // as the patient's own answer does: the case before its messages
        cases.locked(one.id);
        if (one.isUndone()) outbox.withdraw(MessageKind.ABSENCE_CHOOSE, one.subject(), "the doctor comes after all");
        one.isHeldAfterAll();
    }

    /** Who waited for what is over by now, should the doctor come after all. */
    boolean isTooLate(AbsenceCase one) {
        return isOver(one.fromSlot.session);
    }

    // ---- the call list

    /** These patients were reached by telephone; who was before, stays so. */
    void called(Witness witness, long id, Collection<Long> which) {
        transactions.run(() -> {
            for (long number : new TreeSet<>(which)) {
                var one = cases.locked(number);
                if (one.absenceId != id) throw new NotFoundException();
                if (one.isCalled()) continue;
                one.called(witness.who(), clock.instant());
                tellOfCall(witness, one, "");
            }
            return null;
        });
    }

    /** A slip: this patient was not reached. */
    void notCalled(Witness witness, long id, long which) {
        transactions.run(() -> {
            var one = cases.locked(which);
            if (one.absenceId != id) throw new NotFoundException();
            if (!one.isCalled()) return null;
            one.notCalled();
            tellOfCall(witness, one, "taken back");
            return null;
        });
    }

    private void tellOfCall(Witness witness, AbsenceCase one, String how) {
        var appointment = relocations.these(List.of(one.appointmentId)).get(0);
        trail.add(witness, Act.PATIENT_CALLED, appointment.patient.id, appointment.code, how);
    }

    static String subject(long id) {
        return "absence:" + id;
    }
}
