package id.edokter.practice;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.ScheduleDrafts;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leave that doctors ask for: asked, taken back while nobody has decided, refused with a word, or granted. Granting
 * enters a deviation from the week; what becomes of those who have a place is the absence's to decide.
 */
@ApplicationScoped
public class LeaveRequests {

    private static final int LONGEST_DAYS = 92;

    private final LeaveRecords records;
    private final Deviations deviations;
    private final ScheduleDrafts drafts;
    private final Doctors doctors;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    LeaveRequests(
            LeaveRecords records,
            Deviations deviations,
            ScheduleDrafts drafts,
            Doctors doctors,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.deviations = deviations;
        this.drafts = drafts;
        this.doctors = doctors;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The doctor's own, the latest first. */
    public List<LeaveRequest> of(long doctor) {
        return transactions.run(() -> records.of(doctor));
    }

    /** Those about which somebody has to decide, the soonest first. */
    public List<LeaveRequest> pending() {
        return transactions.run(records::pending);
    }

    /** By session of a day, the request by which its doctor asks not to hold it, about which nobody has decided. */
    public Map<Long, Long> pendingOn(LocalDate day) {
        return transactions.run(() -> records.pendingOn(day));
    }

    /** Decided ones that are not over, the latest decision first. */
    public List<LeaveRequest> decided() {
        return transactions.run(() -> records.decidedFrom(today()));
    }

    /** @throws NotFoundException when there is none */
    public LeaveRequest get(long id) {
        return transactions.run(() -> records.whole(id).orElseThrow(NotFoundException::new));
    }

    /** The session of the week that is meant; empty for whole days. */
    public Optional<WeeklySchedule> session(LeaveRequest request) {
        return Optional.ofNullable(request.weeklyScheduleId).flatMap(drafts::schedule);
    }

    /** The doctor's week, as it holds today and later; by day and time. */
    public List<WeeklySchedule> week(long doctor) {
        return drafts.inForce().stream().filter(one -> one.doctor.id == doctor).toList();
    }

    /**
     * Asks. The same form sent twice asks once.
     *
     * @throws InvalidValue {@code leave_first_day}, {@code leave_last_day}, {@code leave_not_that_day}
     * @throws NotFoundException when the session of the week is another doctor's
     */
    public LeaveRequest ask(Witness by, long doctor, LeaveWish wish, String formKey) {
        refuseImpossible(doctor, wish);
        var key = Secrets.hash("leave:" + by.who() + ":" + formKey);
        return transactions.run(
                () -> {
                    var before = records.ofForm(key);
                    if (before.isPresent()) return before.get();
                    var asking = doctors.find(doctor).orElseThrow(NotFoundException::new);
                    var request = new LeaveRequest(asking, wish, key, by.who(), clock.instant());
                    records.persist(request);
                    tell(by, request, "LEAVE_ASKED");
                    return request;
                },
                () -> records.ofForm(key),
                duplicate -> null);
    }

    private void refuseImpossible(long doctor, LeaveWish wish) {
        if (wish.from().isBefore(today())) throw new InvalidValue("leave_first_day");
        if (wish.to().isBefore(wish.from())
                || wish.from().plusDays(LONGEST_DAYS).isBefore(wish.to()))
            throw new InvalidValue("leave_last_day", LONGEST_DAYS);
        if (wish.weeklySchedule() == null) return;
        if (!wish.from().equals(wish.to())) throw new InvalidValue("leave_not_that_day");
        refuseNotThatDay(doctor, wish.weeklySchedule(), wish.from());
    }

    private void refuseNotThatDay(long doctor, long schedule, LocalDate day) {
        var week =
                drafts.schedule(schedule).filter(one -> one.doctor.id == doctor).orElseThrow(NotFoundException::new);
        if (!week.practisesOn(day)) throw new InvalidValue("leave_not_that_day");
    }

    /**
     * The doctor asks no more; a second time does nothing.
     *
     * @throws LeaveIsDecided when somebody decided meanwhile
     * @throws NotFoundException for another doctor's
     */
    public void withdraw(Witness by, long doctor, long id) {
        transactions.run(() -> {
            var request =
                    records.alone(id).filter(one -> one.doctor.id == doctor).orElseThrow(NotFoundException::new);
            if (request.state == LeaveRequest.State.WITHDRAWN) return null;
            request.withdraw(by.who(), clock.instant());
            tell(by, request, "LEAVE_WITHDRAWN");
            return null;
        });
    }

    // ---- who decides

    /**
     * What would come of granting it, session by session.
     *
     * @throws InvalidValue when its days are over, or the week has no such session any more
     */
    public List<DateChange> foresee(LeaveRequest request) {
        return deviations.foresee(deviation(request));
    }

    /**
     * Grants it: the deviation is entered in the same transaction, and sessions in which somebody has a place take no more
     * of them. Granted once more by the same person, what was to follow follows, should it have been left undone.
     *
     * @param seen version of the request
     * @param touched whom it touches, as it was seen: {@link DateChange#touched}
     * @throws LeaveIsDecided {@link id.edokter.schedule.MorePatientsNow}, {@link
     *     id.edokter.schedule.DoctorIsElsewhere}
     * @throws InvalidValue when its days are over
     */
    public void grant(Witness by, long id, int seen, String touched) {
        var request = get(id);
        if (isGrantedBy(by, request)) deviations.follow(by, deviation(request));
        else enter(by, request, seen, touched);
    }

    private void enter(Witness by, LeaveRequest wanted, int seen, String touched) {
        try {
            deviations.enter(by, deviation(wanted), touched, () -> {
                var request = seen(wanted.id, seen);
                request.grant(by.who(), clock.instant());
                tell(by, request, "LEAVE_GRANTED");
            });
        } catch (LeaveIsDecided decided) {
            // by the same press, a moment ago
            if (!isGrantedBy(by, get(wanted.id))) throw decided;
        }
    }

    private static boolean isGrantedBy(Witness by, LeaveRequest request) {
        return request.isGranted() && by.who().equals(request.decidedBy);
    }

    /** @param why in the words of who decides; the doctor reads them */
    public void refuse(Witness by, long id, int seen, String why) {
        transactions.run(() -> {
            var request = seen(id, seen);
            if (request.state == LeaveRequest.State.REFUSED && by.who().equals(request.decidedBy)) return null;
            request.refuse(why, by.who(), clock.instant());
            tell(by, request, "LEAVE_REFUSED");
            return null;
        });
    }

    private LeaveRequest seen(long id, int seen) {
        var request = records.alone(id).orElseThrow(NotFoundException::new);
        if (request.isPending() && request.version != seen) throw new LeaveIsDecided();
        return request;
    }

    /** @throws InvalidValue also, before it is decided, when the week has changed and has that session no more on that day */
    private Deviation deviation(LeaveRequest request) {
        if (request.isPending() && request.weeklyScheduleId != null)
            refuseNotThatDay(request.doctor.id, request.weeklyScheduleId, request.firstDay);
        return Deviation.leave(
                request.doctor.id, request.weeklyScheduleId, request.firstDay, request.lastDay, request.reason);
    }

    private void tell(Witness by, LeaveRequest request, String what) {
        var subject = "doctor " + request.doctor.id + " " + request.firstDay;
        trail.add(by, Act.SCHEDULE_CHANGED, null, subject, what);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
