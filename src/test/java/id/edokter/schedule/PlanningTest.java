package id.edokter.schedule;

import static id.edokter.schedule.Weeks.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SlotChoice;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.Holidays;
import id.edokter.schedule.Deviations.Span;
import id.edokter.schedule.PlanReport.Outcome;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanningTest {

    private static final Hours MORNING = hours("08:00", "12:00", 30, 22, 8);

    @Inject
    SessionDesk desk;

    @Inject
    Rota rota;

    @Inject
    Weeks weeks;

    @Inject
    Holidays holidays;

    @Inject
    Deviations deviations;

    @Inject
    Booking booking;

    @Inject
    Given given;

    @Inject
    DataSource database;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private LocalDate next(DayOfWeek day) {
        return given.today().plusDays(1).with(TemporalAdjusters.next(day));
    }

    private long sessions(WeeklySchedule schedule) {
        return given.count("select count(*) from session where weekly_schedule_id = ?", schedule.id);
    }

    private long session(WeeklySchedule schedule, LocalDate date) {
        return given.count("select id from session where weekly_schedule_id = ? and date = ?", schedule.id, date);
    }

    private long open(WeeklySchedule schedule, LocalDate date) {
        return given.count(
                "select count(*) from session where weekly_schedule_id = ? and date = ? and status = 'OPEN'",
                schedule.id,
                date);
    }

    private long slots(long session) {
        return given.count("select count(*) from slot where session_id = ? and blocked = false", session);
    }

    private long ledger(long session, String act) {
        return given.count("select count(*) from quota_ledger where session_id = ? and act = ?", session, act);
    }

    private List<PlanReport.Line> of(PlanReport report, WeeklySchedule schedule) {
        return report.lines().stream()
                .filter(line -> line.doctor().equals(schedule.doctor.name))
                .toList();
    }

    private String book(long session) {
        return booking.hold(new SlotChoice(null, session, null), Payer.JKN, "10.1.1." + Given.next(), Actor.PATIENT);
    }

    @Test
    void aWeekBecomesDatedSessionsWithNumberedSlots() {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        rota.plan();
        assertThat(sessions(schedule)).isBetween(4L, 5L);
        var session = session(schedule, next(DayOfWeek.MONDAY));
        assertThat(slots(session)).isEqualTo(30);
        assertThat(given.count("select count(*) from slot where session_id = ? and pool = 'JKN'", session))
                .isEqualTo(22);
        assertThat(given.count("select count(*) from slot where session_id = ? and pool = 'WALK_IN'", session))
                .isEqualTo(2);
        assertThat(given.count(
                        "select count(*) from slot s join session x on x.id = s.session_id where x.id = ? and s.starts"
                                + " <> addtime(x.starts, sec_to_time((s.number - 1) * 8 * 60))",
                        session))
                .isZero();
        assertThat(rota.ledger(session)).singleElement().satisfies(entry -> {
            assertThat(entry.act).isEqualTo(QuotaEntry.Act.PLANNED);
            assertThat(entry.places).isEqualTo(30);
            assertThat(entry.reason).isEqualTo("JKN 22, GENERAL 6, WALK_IN 2");
        });
    }

    @Test
    void planningTwiceChangesNothing() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        rota.plan();
        var before = sessions(schedule);
        var versions = given.count("select sum(version) from session");
        var ledger = given.count("select count(*) from quota_ledger");
        assertThat(of(rota.plan(), schedule)).isEmpty();
        assertThat(sessions(schedule)).isEqualTo(before);
        assertThat(given.count("select sum(version) from session")).isEqualTo(versions);
        assertThat(given.count("select count(*) from quota_ledger")).isEqualTo(ledger);
    }

    @Test
    void replicasThatPlanAtOncePlanOnce() throws Exception {
        var schedules = IntStream.range(0, 5)
                .mapToObj(i -> weeks.on(DayOfWeek.of(1 + i), MORNING))
                .toList();
        together(6, () -> rota.plan());
        for (var schedule : schedules) {
            var session = session(schedule, next(DayOfWeek.of(schedule.dayOfWeek)));
            assertThat(slots(session)).isEqualTo(30);
            assertThat(ledger(session, "PLANNED")).isEqualTo(1);
            assertThat(sessions(schedule)).isBetween(4L, 5L);
        }
    }

    private <T> List<T> together(int threads, Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> {
                        barrier.await();
                        return work.call();
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var done : pool.invokeAll(tasks)) results.add(done.get());
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void nobodyPractisesOnAHolidayUnlessItIsOpened() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        var day = next(DayOfWeek.WEDNESDAY).plusWeeks(1);
        holidays.add(day, "Libur uji " + Given.next(), Holiday.Kind.LOCAL_CLOSURE, "uji");
        rota.plan();
        assertThat(open(schedule, day)).isZero();
        given.opens(day);
        rota.plan();
        assertThat(open(schedule, day)).isEqualTo(1);
    }

    @Test
    void aNewHolidayCancelsWhatNobodyBookedAndReportsWhatSomebodyDid() {
        var day = next(DayOfWeek.THURSDAY).plusWeeks(2);
        var free = weeks.on(DayOfWeek.THURSDAY, MORNING);
        var taken = weeks.on(DayOfWeek.THURSDAY, MORNING);
        rota.plan();
        book(session(taken, day));
        var name = "Libur uji " + Given.next();
        holidays.add(day, name, Holiday.Kind.LOCAL_CLOSURE, "uji");
        var report = rota.plan();
        assertThat(open(free, day)).isZero();
        assertThat(ledger(session(free, day), "CANCELLED")).isEqualTo(1);
        assertThat(of(report, free)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(line.reason()).contains(name);
        });
        assertThat(open(taken, day)).isEqualTo(1);
        assertThat(of(report, taken)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.LEFT_FOR_ITS_PATIENTS);
            assertThat(line.booked()).isEqualTo(1);
        });
        given.opens(day);
        rota.plan();
        assertThat(open(free, day)).isEqualTo(1);
        assertThat(ledger(session(free, day), "REOPENED")).isEqualTo(1);
        assertThat(slots(session(free, day))).isEqualTo(30);
    }

    @Test
    void aLeaveTakesTheWholeDayOrOneSession() {
        var morning = weeks.on(DayOfWeek.FRIDAY, MORNING);
        var afternoon = weeks.alsoOn(morning, DayOfWeek.FRIDAY, hours("13:00", "15:00", 10, 5, 12));
        var first = next(DayOfWeek.FRIDAY);
        rota.plan();
        weeks.skip(afternoon, first);
        assertThat(open(morning, first)).isEqualTo(1);
        assertThat(open(afternoon, first)).isZero();
        weeks.leave(morning, first.plusWeeks(1), first.plusWeeks(1), "cuti");
        assertThat(open(morning, first.plusWeeks(1))).isZero();
        assertThat(open(afternoon, first.plusWeeks(1))).isZero();
        assertThat(open(morning, first.plusWeeks(2))).isEqualTo(1);
    }

    @Test
    void aLeaveThatIsTakenBackOpensTheSessionAgain() {
        var schedule = weeks.on(DayOfWeek.FRIDAY, MORNING);
        var day = next(DayOfWeek.FRIDAY);
        rota.plan();
        weeks.leave(schedule, day, day, "cuti");
        assertThat(open(schedule, day)).isZero();
        long leave = given.count("select id from schedule_exception where doctor_id = ?", schedule.doctor.id);
        deviations.withdraw(
                new Witness("uji", ""),
                leave,
                Span.DAY,
                deviations.foreseeWithdrawal(leave, Span.DAY).seen());
        assertThat(open(schedule, day)).isEqualTo(1);
    }

    private boolean stopped(long session) {
        return given.count("select count(*) from session where id = ? and booking_closed", session) == 1;
    }

    @Test
    void anExtraSessionThatIsWithdrawnStandsForItsPatientsOnly() {
        var schedule = weeks.on(DayOfWeek.FRIDAY, MORNING);
        var day = next(DayOfWeek.FRIDAY);
        rota.plan();
        weeks.extra(schedule, day, "13:00", "14:00");
        long extra = given.count("select id from schedule_exception where doctor_id = ?", schedule.doctor.id);
        long session = given.count("select id from session where exception_id = ?", extra);
        book(session);

        deviations.withdraw(
                new Witness("uji", ""),
                extra,
                Span.DAY,
                deviations.foreseeWithdrawal(extra, Span.DAY).seen());

        assertThat(given.count("select count(*) from session where id = ? and status = 'OPEN'", session))
                .isOne();
        assertThatThrownBy(() -> book(session)).isInstanceOf(RuleBroken.class);
        assertThat(deviations.stillBooked()).extracting(one -> one.id).doesNotContain(session);
        rota.plan();
        assertThat(ledger(session, "BOOKING_CLOSED")).as("once").isOne();

        // who opens it all the same is told so, and not overruled by night
        desk.openBooking(
                SessionSeen.of(rota.session(session).orElseThrow()), "dokter bersedia", new Witness("uji", ""));
        rota.plan();
        assertThat(stopped(session)).isFalse();
        assertThat(deviations.stillBooked()).extracting(one -> one.id).contains(session);
    }

    @Test
    void aWeekThatEndsStopsBookingWhereItHasPatientsAndOpensItWhenItGoesOn() {
        var schedule = weeks.on(DayOfWeek.FRIDAY, MORNING);
        var first = next(DayOfWeek.FRIDAY);
        rota.plan();
        long busy = session(schedule, first.plusWeeks(1));
        long closedByHand = session(schedule, first.plusWeeks(2));
        book(busy);
        book(closedByHand);
        desk.closeBooking(
                SessionSeen.of(rota.session(closedByHand).orElseThrow()),
                // a person may say it in the words of planning
                Deviations.NOT_THERE,
                new Witness("uji", ""));
        weeks.end(schedule, first);
        assertThat(deviations.stillBooked()).as("not yet planned").anyMatch(one -> one.id == busy);
        rota.plan();
        assertThat(stopped(busy)).isTrue();
        assertThat(rota.ledger(busy)).last().satisfies(entry -> {
            assertThat(entry.cause()).isEqualTo(LedgerCause.NOT_THERE);
            assertThat(entry.places).isEqualTo(29);
        });

        given.change("update weekly_schedule set valid_until = null where id = ?", schedule.id);
        rota.plan();
        assertThat(stopped(busy)).as("held after all").isFalse();
        assertThat(stopped(closedByHand)).as("that is another reason").isTrue();

        // and when its patients have left meanwhile, so that it was cancelled
        weeks.end(schedule, first);
        rota.plan();
        given.change("update appointment set held_until = '2020-01-01' where session_id = ?", busy);
        rota.plan();
        assertThat(open(schedule, first.plusWeeks(1))).isZero();
        given.change("update weekly_schedule set valid_until = null where id = ?", schedule.id);
        rota.plan();
        assertThat(open(schedule, first.plusWeeks(1))).isOne();
        assertThat(stopped(busy)).isFalse();
    }

    @Test
    void aHolidayLeavesItToAPersonWhetherWhatStaysIsBookedUnlessTheDoctorIsAway() {
        var day = next(DayOfWeek.THURSDAY).plusWeeks(1);
        var stays = weeks.on(DayOfWeek.THURSDAY, MORNING);
        var away = weeks.on(DayOfWeek.THURSDAY, MORNING);
        rota.plan();
        book(session(stays, day));
        book(session(away, day));
        holidays.add(day, "Libur uji " + Given.next(), Holiday.Kind.LOCAL_CLOSURE, "uji");
        given.change(
                "insert into schedule_exception (kind, doctor_id, date, reason) values ('LEAVE', ?, ?, 'cuti')",
                away.doctor.id,
                day);
        rota.plan();
        assertThat(stopped(session(stays, day))).isFalse();
        assertThat(stopped(session(away, day))).isTrue();
        assertThat(deviations.stillBooked()).extracting(one -> one.id).doesNotContain(session(stays, day));
        given.opens(day);
    }

    @Test
    void aSessionThatAPersonCancelledStaysCancelled() {
        var schedule = weeks.on(DayOfWeek.FRIDAY, MORNING);
        var day = next(DayOfWeek.FRIDAY);
        rota.plan();
        given.change("update session set status = 'CANCELLED' where id = ?", session(schedule, day));
        given.change(
                "insert into quota_ledger (session_id, at, who, act, places, reason)"
                        + " values (?, utc_timestamp(3), 'desk:sari', 'CANCELLED', 30, 'dokter sakit')",
                session(schedule, day));
        rota.plan();
        assertThat(open(schedule, day)).isZero();
    }

    @Test
    void anExtraSessionIsHeldOnAHolidayToo() {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var day = next(DayOfWeek.TUESDAY).plusWeeks(3);
        holidays.add(day, "Libur uji " + Given.next(), Holiday.Kind.LOCAL_CLOSURE, "uji");
        weeks.extra(schedule, day, "09:00", "10:00");
        var id = given.count("select id from session where doctor_id = ? and date = ?", schedule.doctor.id, day);
        assertThat(slots(id)).isEqualTo(5);
        rota.plan();
        assertThat(given.count(
                        "select count(*) from session where doctor_id = ? and date = ?", schedule.doctor.id, day))
                .isEqualTo(1);
        given.opens(day);
    }

    @Test
    void aDoctorIsNeverInTwoSessionsAtOnce() {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var day = next(DayOfWeek.MONDAY);
        assertThatThrownBy(() -> weeks.extra(schedule, day, "11:00", "13:00")).isInstanceOf(DoctorIsElsewhere.class);
        assertThat(of(weeks.extra(schedule, day, "12:00", "13:00"), schedule))
                .as("adjacent is no overlap")
                .hasSize(2);
        var clashing = weeks.alsoOn(schedule, DayOfWeek.MONDAY, hours("11:30", "14:00", 10, 5, 12));
        assertThat(of(rota.plan(), schedule))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.outcome()).isIn(Outcome.SKIPPED_FOR_OVERLAP, Outcome.PLANNED));
        assertThat(sessions(clashing)).isZero();
    }

    @Test
    void aChangeHoldsOnItsDateOnly() {
        var schedule = weeks.on(DayOfWeek.THURSDAY, MORNING);
        var day = next(DayOfWeek.THURSDAY);
        rota.plan();
        weeks.otherwise(schedule, day, "Ruang lain", hours("09:00", "12:00", 12, 5, 10));
        assertThat(given.count(
                        "select count(*) from session x join room r on r.id = x.room_id where x.id = ?"
                                + " and x.starts = '09:00' and x.ends = '12:00' and r.name = 'Ruang lain'",
                        session(schedule, day)))
                .isEqualTo(1);
        assertThat(slots(session(schedule, day))).isEqualTo(12);
        assertThat(slots(session(schedule, day.plusWeeks(1)))).isEqualTo(30);
        assertThat(ledger(session(schedule, day), "REPLANNED")).isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedByHandIsLeftAlone() {
        var schedule = weeks.on(DayOfWeek.FRIDAY, MORNING);
        var day = next(DayOfWeek.FRIDAY);
        rota.plan();
        var changed = session(schedule, day);
        desk.addPlaces(
                SessionSeen.of(rota.session(changed).orElseThrow()), 2, Pool.ANY, "ramai", new Witness("nisa", ""));
        weeks.change(schedule, hours("09:00", "11:00", 10, 5, 12));
        var report = of(rota.plan(), schedule);
        assertThat(report)
                .extracting(PlanReport.Line::outcome)
                .contains(Outcome.LEFT_AS_CHANGED_BY_HAND, Outcome.REPLANNED);
        assertThat(slots(changed)).isEqualTo(32);
        assertThat(slots(session(schedule, day.plusWeeks(1)))).isEqualTo(10);
    }

    @Test
    void anEditedScheduleIsFollowedWhereNobodyHasBooked() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        var first = next(DayOfWeek.WEDNESDAY);
        rota.plan();
        var untouched =
                given.count("select min(id) from slot where session_id = ?", session(schedule, first.plusWeeks(1)));
        book(session(schedule, first));
        weeks.change(schedule, hours("09:00", "11:00", 10, 5, 12));
        var report = of(rota.plan(), schedule);
        assertThat(report.stream().map(PlanReport.Line::outcome))
                .contains(Outcome.LEFT_FOR_ITS_PATIENTS, Outcome.REPLANNED);
        assertThat(slots(session(schedule, first))).isEqualTo(30);
        var followed = session(schedule, first.plusWeeks(1));
        assertThat(slots(followed)).isEqualTo(10);
        assertThat(given.count("select min(id) from slot where session_id = ?", followed))
                .isEqualTo(untouched);
        assertThat(given.count(
                        "select count(*) from slot where session_id = ? and number = 10 and starts = '10:48'",
                        followed))
                .isEqualTo(1);
        weeks.change(schedule, hours("09:00", "11:00", 12, 5, 10));
        rota.plan();
        assertThat(slots(followed)).isEqualTo(12);
    }

    @Test
    void aScheduleWithMorePlacesAddsThemAlsoWherePatientsHaveBooked() {
        var schedule = weeks.on(DayOfWeek.MONDAY, hours("08:00", "12:00", 24, 12, 8));
        var day = next(DayOfWeek.MONDAY);
        given.opens(day);
        given.opens(day.plusWeeks(1));
        rota.plan();
        var busy = session(schedule, day);
        var byHand = session(schedule, day.plusWeeks(1));
        book(busy);
        book(byHand);
        desk.addPlaces(
                SessionSeen.of(rota.session(byHand).orElseThrow()), 2, Pool.ANY, "ramai", new Witness("nisa", ""));
        var numbers = "select count(*) from slot where session_id = ? and number <= 24 and (number, starts, pool) in"
                + " (select number, starts, pool from slot where session_id = ?)";

        weeks.change(schedule, hours("08:00", "12:00", 30, 14, 8));
        var report = of(rota.plan(), schedule);

        assertThat(report)
                .filteredOn(line -> line.booked() > 0)
                .extracting(PlanReport.Line::session, PlanReport.Line::outcome)
                .containsExactlyInAnyOrder(
                        tuple(busy, Outcome.REPLANNED), tuple(byHand, Outcome.LEFT_FOR_ITS_PATIENTS));
        assertThat(slots(busy)).isEqualTo(30);
        assertThat(given.count("select count(*) from slot where session_id = ? and pool = 'JKN'", busy))
                .isEqualTo(14);
        assertThat(given.count(numbers, busy, byHand))
                .as("what was there is as it was")
                .isEqualTo(24);
        assertThat(given.count(
                        "select count(*) from slot where session_id = ? and number = 30 and starts = '11:52'", busy))
                .isOne();
        assertThat(given.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'REPLANNED'"
                                + " and who = 'planning' and places = 30",
                        busy))
                .isOne();
        assertThat(of(rota.plan(), schedule))
                .extracting(PlanReport.Line::session)
                .as("once")
                .doesNotContain(busy);
        // fewer of one kind is no growing
        weeks.change(schedule, hours("08:00", "12:00", 30, 10, 8));
        assertThat(of(rota.plan(), schedule))
                .filteredOn(line -> line.session().equals(busy))
                .extracting(PlanReport.Line::outcome)
                .containsExactly(Outcome.LEFT_FOR_ITS_PATIENTS);
    }

    @Test
    void placesOfAScheduleThatGrowsAreForEverybodyOnceTheReservesAreReleased() {
        var schedule = weeks.on(DayOfWeek.MONDAY, hours("08:00", "12:00", 20, 10, 8));
        var day = next(DayOfWeek.MONDAY);
        given.opens(day);
        rota.plan();
        var session = session(schedule, day);
        book(session);
        given.change("update session set released_at = utc_timestamp(3) where id = ?", session);
        weeks.change(schedule, hours("08:00", "12:00", 24, 12, 8));

        rota.plan();

        assertThat(given.count(
                        "select count(*) from slot where session_id = ? and number > 20 and pool = 'ANY'", session))
                .isEqualTo(4);
        assertThat(given.count(
                        "select count(*) from slot where session_id = ? and number > 20 and planned_pool = 'JKN'",
                        session))
                .isEqualTo(2);
    }

    @Test
    void slotsOfCancelledAppointmentsStayWhenAScheduleShrinks() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, hours("08:00", "10:00", 10, 0, 12));
        var day = next(DayOfWeek.WEDNESDAY);
        rota.plan();
        var session = session(schedule, day);
        var code = "P%05d".formatted(Given.next());
        given.change(
                "insert into appointment (code, status, session_id, slot_id, channel) select ?, 'EXPIRED', session_id, id,"
                        + " 'WEB' from slot where session_id = ? and number = 10",
                code,
                session);
        given.change(
                "insert into appointment_history (appointment_id, at, who, channel, act, status, slot_id)"
                        + " select id, utc_timestamp(3), 'test', channel, 'EXPIRED', status, slot_id from appointment"
                        + " where code = ?",
                code);
        weeks.change(schedule, hours("08:00", "09:00", 5, 0, 12));
        rota.plan();
        assertThat(slots(session)).isEqualTo(5);
        assertThat(given.count("select count(*) from slot where session_id = ? and blocked = true", session))
                .isEqualTo(5);
    }

    @Test
    void twoSessionsOfADoctorMaySwapTheirHours() {
        var one = weeks.on(DayOfWeek.TUESDAY, hours("08:00", "10:00", 10, 0, 12));
        var two = weeks.alsoOn(one, DayOfWeek.TUESDAY, hours("10:00", "12:00", 10, 0, 12));
        rota.plan();
        weeks.change(one, hours("10:01", "12:00", 9, 0, 12));
        weeks.change(two, hours("08:00", "10:00", 10, 0, 12));
        rota.plan();
        assertThat(slots(session(one, next(DayOfWeek.TUESDAY)))).isEqualTo(9);
        assertThat(given.count(
                        "select count(*) from session where weekly_schedule_id = ? and starts = '08:00'", two.id))
                .isBetween(4L, 5L);
    }

    @Test
    void aScheduleThatEndsLeavesNoSessionsBehindIt() {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var first = next(DayOfWeek.MONDAY);
        rota.plan();
        weeks.end(schedule, first);
        rota.plan();
        assertThat(open(schedule, first)).isEqualTo(1);
        assertThat(open(schedule, first.plusWeeks(1))).isZero();
    }

    @Test
    void whoBooksWhileASessionIsReplannedNeverLandsInTheOldOne() throws Exception {
        for (int round = 0; round < 4; round++) {
            var schedule = weeks.on(DayOfWeek.WEDNESDAY, hours("08:00", "10:00", 10, 10, 12));
            var day = next(DayOfWeek.WEDNESDAY);
            rota.plan(day, day);
            var session = session(schedule, day);
            weeks.change(schedule, hours("13:00", "14:00", 5, 5, 12));
            var turn = new AtomicInteger();
            together(4, () -> turn.getAndIncrement() == 0 ? rota.plan(day, day) : book(session));
            // whoever came first: the session followed while it was empty, or kept its hours for its patients
            assertThat(given.count(
                            "select count(*) from appointment a join slot s on s.id = a.slot_id"
                                    + " join session x on x.id = a.session_id where x.id = ? and (s.blocked = true"
                                    + " or s.starts < x.starts or s.starts >= x.ends)",
                            session))
                    .isZero();
            assertThat(given.count("select count(*) from appointment where session_id = ?", session))
                    .isEqualTo(3);
        }
    }

    /** Plays the planner, who cancels a session at the very moment at which somebody has read it as open. */
    @Test
    void whoBooksWhileASessionIsCancelledIsRefused() throws Exception {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        var day = next(DayOfWeek.WEDNESDAY);
        rota.plan(day, day);
        var session = session(schedule, day);
        var slot = given.count("select min(id) from slot where session_id = ? and pool = 'JKN'", session);
        var visitor = Executors.newSingleThreadExecutor();
        try (var planner = database.getConnection();
                var statement = planner.createStatement()) {
            planner.setAutoCommit(false);
            statement.execute("select id from session where id = " + session + " for update");
            var books = visitor.submit(() -> booking.hold(SlotChoice.slot(slot), Payer.JKN, "10.1.2.1", Actor.PATIENT));
            while (!books.isDone()
                    && given.count(
                                    "select count(*) from information_schema.processlist where info like '%lock in share mode'"
                                            + " or info like 'insert into %Appointment %'")
                            == 0) Thread.onSpinWait();
            statement.execute("update session set status = 'CANCELLED', version = version + 1 where id = " + session);
            planner.commit();
            assertThatThrownBy(books::get).hasRootCauseMessage("session_not_open");
        } finally {
            visitor.shutdownNow();
        }
        assertThat(given.count("select count(*) from appointment where session_id = ?", session))
                .isZero();
    }

    @Test
    void unusedReservesOpenToEverybodyOnceWhenTheirTimeHasCome() {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var day = next(DayOfWeek.MONDAY).plusWeeks(1);
        rota.plan();
        var session = session(schedule, day);
        clock.travelTo(LocalDateTime.of(day.minusDays(1), LocalTime.of(15, 59)));
        rota.releaseReserves();
        assertThat(ledger(session, "RELEASED")).isZero();
        clock.travelTo(LocalDateTime.of(day.minusDays(1), LocalTime.of(16, 0)));
        book(session);
        rota.releaseReserves();
        rota.releaseReserves();
        assertThat(given.count("select count(*) from slot where session_id = ? and pool = 'ANY'", session))
                .isEqualTo(28);
        assertThat(given.count("select count(*) from slot where session_id = ? and pool = 'WALK_IN'", session))
                .isEqualTo(2);
        assertThat(given.count("select count(*) from slot where session_id = ? and planned_pool = 'JKN'", session))
                .isEqualTo(22);
        assertThat(given.count(
                        "select sum(places) from quota_ledger where session_id = ? and act = 'RELEASED'", session))
                .isEqualTo(27);
    }

    @Test
    void reservesAreReleasedOnceByAllReplicasAndAlsoAfterADowntime() throws Exception {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var day = next(DayOfWeek.MONDAY);
        rota.plan();
        var session = session(schedule, day);
        clock.travelTo(LocalDateTime.of(day, LocalTime.of(9, 30)));
        together(4, () -> rota.releaseReserves());
        assertThat(ledger(session, "RELEASED")).isEqualTo(1);
        assertThat(given.count("select count(*) from session where id = ? and released_at is not null", session))
                .isEqualTo(1);
    }

    @Test
    void aClinicMayHaveItsOwnReserveAndRelease() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        given.change(
                "update clinic set walk_in_places = 4, release_minutes_before = 60 where id = ?", schedule.clinic.id);
        var day = next(DayOfWeek.TUESDAY);
        rota.plan();
        var session = session(schedule, day);
        assertThat(given.count("select count(*) from slot where session_id = ? and pool = 'WALK_IN'", session))
                .isEqualTo(4);
        clock.travelTo(LocalDateTime.of(day, LocalTime.of(6, 59)));
        rota.releaseReserves();
        assertThat(ledger(session, "RELEASED")).isZero();
        clock.travel(Duration.ofMinutes(2));
        rota.releaseReserves();
        assertThat(ledger(session, "RELEASED")).isEqualTo(1);
    }

    @Test
    void aClinicThatOpensFurtherAheadIsPlannedFurther() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        given.change("update clinic set opens_days_ahead = 60 where id = ?", schedule.clinic.id);
        rota.plan();
        assertThat(sessions(schedule)).isBetween(8L, 9L);
        given.change("update clinic set opens_days_ahead = null where id = ?", schedule.clinic.id);
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        clock.travelTo(LocalDateTime.of(2028, 2, 28, 6, 59));
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        rota.plan();
        assertThat(open(schedule, LocalDate.of(2028, 2, 29))).isEqualTo(1);
        clock.travelTo(LocalDateTime.of(2028, 2, 29, 7, 1));
        assertThat(of(rota.plan(), schedule)).isEmpty();
    }

    @Test
    void todayIsWhatTheCalendarSaysInJakarta() {
        // 06.59 WIB is still yesterday in UTC
        clock.travelTo(LocalDateTime.of(2027, 3, 2, 6, 59));
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var yesterday = weeks.on(DayOfWeek.MONDAY, MORNING);
        rota.plan();
        assertThat(open(schedule, LocalDate.of(2027, 3, 2))).isEqualTo(1);
        assertThat(sessions(yesterday)).isEqualTo(4);
        assertThat(open(yesterday, LocalDate.of(2027, 3, 1))).isZero();
    }

    @Test
    void aSessionThatIsOverIsPlannedOnlyForAHospitalThatBeginsWithAPast() {
        clock.travelTo(LocalDateTime.of(2027, 3, 2, 12, 1));
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var today = LocalDate.of(2027, 3, 2);
        rota.plan();
        assertThat(open(schedule, today)).isZero();
        rota.plan(today.minusWeeks(1), today);
        assertThat(open(schedule, today)).isEqualTo(1);
        assertThat(open(schedule, today.minusWeeks(1))).isEqualTo(1);
    }
}
