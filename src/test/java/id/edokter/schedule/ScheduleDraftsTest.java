package id.edokter.schedule;

import static id.edokter.schedule.Weeks.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.PlanReport.Outcome;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Secrets;
import id.edokter.support.Given;
import id.edokter.support.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduleDraftsTest {

    private static final Witness NISA = new Witness("nisa", "");
    private static final Witness DEWI = new Witness("dewi", "");
    private static final Hours MORNING = hours("08:00", "12:00", 24, 16, 10);
    private static final Hours SHORTER = hours("09:00", "11:00", 12, 8, 10);
    private static final Hours AFTERNOON = hours("13:00", "15:00", 12, 8, 10);

    @Inject
    ScheduleDrafts drafts;

    @Inject
    Deviations deviations;

    @Inject
    Rota rota;

    @Inject
    Weeks weeks;

    @Inject
    Booking booking;

    @Inject
    SessionDesk desk;

    @Inject
    Counter counter;

    @Inject
    Given given;

    /** A weekday of which several coming ones are no holidays: the calendar of the tests' year decides. */
    private LocalDate first(WeeklySchedule schedule) {
        return given.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.of(schedule.dayOfWeek)));
    }

    private long session(WeeklySchedule schedule, LocalDate date) {
        return given.count("select id from session where doctor_id = ? and date = ?", schedule.doctor.id, date);
    }

    private String stands(long session) {
        var found = rota.session(session).orElseThrow();
        return "%s %s %s–%s %d".formatted(found.date, found.status, found.starts, found.ends, found.places);
    }

    private void book(long session, int patients) {
        for (int i = 0; i < patients; i++)
            booking.hold(new SlotChoice(null, session, null), Payer.JKN, "10.1.1." + Given.next(), Actor.PATIENT);
    }

    private void bookAtTheDesk(long session) {
        long patient = given.registered("RM-" + Given.next(), given.person());
        counter.book(NISA, new CounterRequest(Secrets.token(), patient, Given.general()), SlotChoice.nextFree(session));
    }

    private static WeekChange change(WeeklySchedule schedule, Hours hours, LocalDate from, LocalDate until) {
        return change(schedule, schedule.version, hours, from, until);
    }

    private static WeekChange change(WeeklySchedule schedule, int seen, Hours hours, LocalDate from, LocalDate until) {
        return new WeekChange(
                schedule.id,
                seen,
                null,
                schedule.doctor.id,
                DayOfWeek.of(schedule.dayOfWeek),
                schedule.clinic.code,
                schedule.room.name,
                hours.starts(),
                hours.ends(),
                hours.places(),
                hours.jknPlaces(),
                hours.minutesPerPlace(),
                null,
                from,
                until);
    }

    private static WeekChange added(WeeklySchedule beside, DayOfWeek day, Hours hours, LocalDate from) {
        return new WeekChange(
                null,
                0,
                null,
                beside.doctor.id,
                day,
                beside.clinic.code,
                beside.room.name,
                hours.starts(),
                hours.ends(),
                hours.places(),
                hours.jknPlaces(),
                hours.minutesPerPlace(),
                null,
                from,
                null);
    }

    private long begin(WeekChange change) {
        return drafts.begin(NISA, Secrets.token(), change);
    }

    private int version(long draft) {
        return (int) given.count("select version from schedule_draft where id = ?", draft);
    }

    private PlanReport publish(long draft) {
        return drafts.publish(NISA, draft, version(draft), drafts.preview(draft).touched());
    }

    private static List<PlanReport.Line> of(PlanReport report, WeeklySchedule schedule) {
        return report.lines().stream()
                .filter(line -> line.doctor().equals(schedule.doctor.name))
                .toList();
    }

    @Test
    void aDraftChangesNothingBeforeItIsPublished() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        rota.plan();
        var session = session(schedule, first(schedule));

        var draft = begin(change(schedule, SHORTER, given.today(), null));
        var told = drafts.preview(draft);
        rota.plan();

        assertThat(told.changes()).isNotEmpty().allMatch(one -> one.outcome() == Outcome.REPLANNED);
        assertThat(stands(session)).endsWith("OPEN 08:00–12:00 24");
        assertThat(given.count("select version from weekly_schedule where id = ?", schedule.id))
                .isZero();
    }

    @Test
    void aChangeHoldsFromItsDayAndTheSessionsStayThemselves() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        rota.plan();
        var before = session(schedule, first(schedule));
        var after = session(schedule, first(schedule).plusWeeks(1));
        var from = first(schedule).plusDays(1);

        publish(begin(change(schedule, SHORTER, from, null)));

        assertThat(stands(before)).endsWith("OPEN 08:00–12:00 24");
        assertThat(stands(after)).endsWith("OPEN 09:00–11:00 12");
        assertThat(rota.ledger(after)).extracting(entry -> entry.act).endsWith(QuotaEntry.Act.REPLANNED);
        assertThat(given.count(
                        "select count(*) from session where doctor_id = ? and status = 'CANCELLED'",
                        schedule.doctor.id))
                .isZero();
        assertThat(given.count(
                        "select count(*) from weekly_schedule where id = ? and valid_until = ?",
                        schedule.id,
                        from.minusDays(1)))
                .isOne();
    }

    /** The story of the issue: an edit that hits 12 booked patients. */
    @Test
    void twelveBookedPatientsAreListedAndKeepTheirPlaces() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        rota.plan();
        var busy = session(schedule, first(schedule));
        var free = session(schedule, first(schedule).plusWeeks(1));
        book(busy, 12);
        var places = given.count("select sum(slot_id) from appointment where session_id = ?", busy);

        var draft = begin(change(schedule, AFTERNOON, given.today(), null));
        var told = drafts.preview(draft);

        assertThat(told.booked()).isEqualTo(12);
        assertThat(told.kept())
                .extracting(DateChange::session, DateChange::booked)
                .containsExactly(tuple(busy, 12));
        assertThat(told.kept().get(0).after().starts()).isEqualTo(LocalTime.of(13, 0));

        var report = publish(draft);

        assertThat(of(report, schedule))
                .filteredOn(line -> line.outcome() == Outcome.LEFT_FOR_ITS_PATIENTS)
                .extracting(PlanReport.Line::booked)
                .containsExactly(12);
        assertThat(stands(busy)).endsWith("OPEN 08:00–12:00 24");
        assertThat(given.count(
                        "select sum(slot_id) from appointment where session_id = ? and live_slot is not null", busy))
                .isEqualTo(places);
        assertThat(stands(free)).endsWith("OPEN 13:00–15:00 12");
        assertThat(drafts.kept()).filteredOn(one -> one.session().equals(busy)).hasSize(1);
        assertThat(given.count(
                        "select count(*) from audit_event where act = 'SCHEDULE_CHANGED' and subject = ? and who = 'nisa'",
                        "draft " + draft))
                .isEqualTo(2);
    }

    @Test
    void morePlacesHitNobodyAndWhatTheDeskAddsEndsTheLine() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        rota.plan();
        var busy = session(schedule, first(schedule));
        var byHand = session(schedule, first(schedule).plusWeeks(1));
        book(busy, 2);
        book(byHand, 1);
        addAtTheDesk(byHand, 1);
        var more = hours("08:00", "12:00", MORNING.places() + 4, MORNING.jknPlaces(), MORNING.minutesPerPlace());

        var draft = begin(change(schedule, more, given.today(), null));
        var told = drafts.preview(draft);

        assertThat(told.kept()).extracting(DateChange::session).containsExactly(byHand);
        assertThat(told.changes())
                .filteredOn(DateChange::isGrowing)
                .extracting(
                        DateChange::session,
                        DateChange::booked,
                        one -> one.after().places())
                .containsExactly(tuple(busy, 2, 28));
        assertThat(publish(draft).lines())
                .filteredOn(line -> line.session() != null && line.session() == busy)
                .extracting(PlanReport.Line::outcome)
                .containsExactly(Outcome.REPLANNED);
        assertThat(stands(busy)).endsWith("OPEN 08:00–12:00 28");
        assertThat(drafts.kept())
                .filteredOn(one -> one.session().equals(byHand))
                .singleElement()
                .satisfies(one -> assertThat(one.lacksPlaces()).isTrue());
        assertThat(drafts.kept()).extracting(DateChange::session).doesNotContain(busy);

        addAtTheDesk(byHand, 2);
        assertThat(drafts.kept())
                .as("one short")
                .extracting(DateChange::session)
                .contains(byHand);
        addAtTheDesk(byHand, 1);
        assertThat(drafts.kept()).extracting(DateChange::session).doesNotContain(byHand);
    }

    private void addAtTheDesk(long session, int places) {
        var seen = SessionSeen.of(rota.session(session).orElseThrow());
        desk.addPlaces(seen, places, Pool.GENERAL, "ramai", NISA);
    }

    /** Of a series or a control visit: sessions that are made further ahead than all others. */
    @Test
    void patientsFurtherAheadThanSessionsAreMadeAreNamedAndListedToo() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        rota.plan();
        var leave = first(schedule).plusWeeks(8);
        var ended = leave.plusWeeks(1);
        given.opens(leave);
        given.opens(ended);
        var made = rota.make(List.of(new Source(schedule.id, null, leave), new Source(schedule.id, null, ended)));
        assertThat(made).hasSize(2);
        made.values().forEach(this::bookAtTheDesk);
        long onLeave = session(schedule, leave);
        long afterTheEnd = session(schedule, ended);

        var wanted = Deviation.leave(schedule.doctor.id, null, leave.minusDays(1), leave.plusDays(1), "seminar");
        var foreseen = deviations.foresee(wanted);
        assertThat(foreseen).singleElement().satisfies(change -> {
            assertThat(change.isKept()).isTrue();
            assertThat(change.session()).isEqualTo(onLeave);
        });
        assertThatThrownBy(() -> deviations.enter(NISA, wanted, DateChange.NOBODY))
                .isInstanceOf(MorePatientsNow.class);
        deviations.enter(NISA, wanted, DateChange.touched(foreseen));
        assertThat(rota.session(onLeave).orElseThrow().bookingClosed).isTrue();

        var draft = drafts.beginWithEnd(NISA, Secrets.token(), schedule.id, schedule.version, ended.minusDays(1));
        var told = drafts.preview(draft);
        assertThat(told.changes()).extracting(DateChange::session).containsExactly(onLeave, afterTheEnd);
        assertThat(told.booked()).isEqualTo(2);
        assertThatThrownBy(() -> drafts.publish(NISA, draft, version(draft), DateChange.NOBODY))
                .isInstanceOf(MorePatientsNow.class);
        publish(draft);

        assertThat(rota.session(afterTheEnd).orElseThrow().bookingClosed).isTrue();
        assertThat(drafts.kept()).extracting(DateChange::session).contains(onLeave, afterTheEnd);
        assertThat(drafts.kept()).as("and nothing that nobody has made").allMatch(one -> one.session() != null);
    }

    @Test
    void whatWasForeseenIsWhatIsPlanned() {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var friday = weeks.alsoOn(schedule, DayOfWeek.FRIDAY, MORNING);
        rota.plan();
        book(session(schedule, first(schedule)), 1);
        var draft =
                begin(change(schedule, AFTERNOON, given.today(), first(schedule).plusWeeks(2)));
        drafts.putEnd(NISA, draft, version(draft), friday.id, friday.version, given.today());
        drafts.put(NISA, draft, version(draft), added(schedule, DayOfWeek.SATURDAY, SHORTER, given.today()));

        var told = drafts.preview(draft).changes();
        var done = of(publish(draft), schedule);

        assertThat(told)
                .extracting(DateChange::outcome)
                .contains(Outcome.LEFT_FOR_ITS_PATIENTS, Outcome.REPLANNED, Outcome.CANCELLED, Outcome.PLANNED);
        assertThat(done)
                .extracting(line -> line.outcome() + " " + line.date())
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .map(one -> one.outcome() + " " + one.date())
                        .toList());
        assertThat(drafts.preview(draft).changes()).isEmpty();
    }

    @Test
    void aLeaveOfOneSessionGoesOnAfterTheChange() {
        var schedule = weeks.on(DayOfWeek.THURSDAY, MORNING);
        rota.plan();
        var away = first(schedule).plusWeeks(1);
        weeks.skip(schedule, away);

        publish(begin(change(schedule, SHORTER, given.today().plusDays(1), null)));

        assertThat(stands(session(schedule, away))).contains("CANCELLED");
    }

    @Test
    void aScheduleThatHasNotBegunNeverBegins() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        publish(begin(
                added(schedule, DayOfWeek.SATURDAY, MORNING, first(schedule).plusWeeks(1))));
        var id = given.count(
                "select id from weekly_schedule where doctor_id = ? and day_of_week = 6", schedule.doctor.id);

        publish(drafts.beginWithEnd(NISA, Secrets.token(), id, 0, given.today()));

        assertThat(given.count("select count(*) from session where weekly_schedule_id = ? and status = 'OPEN'", id))
                .isZero();
        assertThat(drafts.inForce())
                .noneMatch(
                        one -> one.id == id && one.practisesOn(first(schedule).plusWeeks(1)));
    }

    @Test
    void aScheduleThatIsOverBeforeTheChangeIsNotMadeLonger() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var lastDay = given.today().plusDays(2);
        weeks.end(schedule, lastDay);

        publish(begin(change(schedule, 1, SHORTER, given.today().plusDays(20), null)));

        assertThat(given.count(
                        "select count(*) from weekly_schedule where id = ? and valid_until = ?", schedule.id, lastDay))
                .isOne();
        assertThat(given.count("select count(*) from weekly_schedule where doctor_id = ?", schedule.doctor.id))
                .isEqualTo(2);
    }

    @Test
    void theFormSentTwiceMakesOneDraft() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var key = Secrets.token();

        var one = drafts.begin(NISA, key, change(schedule, SHORTER, given.today(), null));

        assertThat(drafts.begin(NISA, key, change(schedule, SHORTER, given.today(), null)))
                .isEqualTo(one);
        assertThat(drafts.preview(one).lines()).hasSize(1);
    }

    @Test
    void aScheduleIsSaidOneThingOf() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var draft = begin(change(schedule, SHORTER, given.today(), null));

        drafts.put(NISA, draft, version(draft), change(schedule, AFTERNOON, given.today(), null));
        assertThat(drafts.preview(draft).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.starts).isEqualTo(AFTERNOON.starts()));
        drafts.putEnd(NISA, draft, version(draft), schedule.id, schedule.version, given.today());
        assertThat(drafts.preview(draft).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.act).isEqualTo(DraftLine.Act.END));
        drafts.drop(NISA, draft, version(draft), drafts.preview(draft).lines().get(0).id);

        assertThatThrownBy(() -> publish(draft)).isInstanceOf(DraftIsEmpty.class);
    }

    // ---- the second of two

    @Test
    void whoSawAnOlderDraftIsTold() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var draft = begin(change(schedule, SHORTER, given.today(), null));
        int seen = version(draft);
        drafts.put(NISA, draft, seen, added(schedule, DayOfWeek.SATURDAY, SHORTER, given.today()));

        assertThatThrownBy(() -> drafts.put(NISA, draft, seen, change(schedule, AFTERNOON, given.today(), null)))
                .isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> drafts.publish(DEWI, draft, seen, DateChange.NOBODY))
                .isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> drafts.discard(DEWI, draft, seen)).isInstanceOf(DraftChanged.class);
    }

    @Test
    void twoWhoPublishAtOncePublishOnce() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var draft = begin(added(schedule, DayOfWeek.SATURDAY, SHORTER, given.today()));
        int seen = version(draft);

        var outcomes = Together.of(Stream.of(NISA, DEWI)
                .<Supplier<String>>map(who -> () -> publishes(draft, seen, who))
                .toList());

        assertThat(outcomes).containsExactlyInAnyOrder("done", "told");
        assertThat(given.count(
                        "select count(*) from weekly_schedule where doctor_id = ? and day_of_week = 6",
                        schedule.doctor.id))
                .isOne();
    }

    private String publishes(long draft, int seen, Witness who) {
        try {
            drafts.publish(who, draft, seen, DateChange.NOBODY);
            return "done";
        } catch (DraftIsDecided decided) {
            return "told";
        }
    }

    @Test
    void publishingOnceMoreDoesNothingMore() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var draft = begin(added(schedule, DayOfWeek.SATURDAY, SHORTER, given.today()));
        int seen = version(draft);
        drafts.publish(NISA, draft, seen, DateChange.NOBODY);

        assertThat(of(drafts.publish(NISA, draft, seen, DateChange.NOBODY), schedule))
                .isEmpty();
        assertThatThrownBy(() -> drafts.publish(DEWI, draft, seen, DateChange.NOBODY))
                .isInstanceOf(DraftIsDecided.class);
        assertThatThrownBy(() -> drafts.discard(NISA, draft, seen)).isInstanceOf(DraftIsDecided.class);
    }

    @Test
    void aScheduleThatWasChangedSinceIsNotOverwritten() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var later = begin(change(schedule, AFTERNOON, given.today(), null));
        publish(begin(change(schedule, SHORTER, given.today(), null)));

        assertThat(drafts.preview(later).stale()).hasSize(1);
        assertThat(drafts.preview(later).isPublishable()).isFalse();
        assertThatThrownBy(() -> publish(later)).isInstanceOf(ScheduleChangedSince.class);
        assertThatThrownBy(() -> begin(change(schedule, AFTERNOON, given.today(), null)))
                .isInstanceOf(ScheduleChangedSince.class);
        assertThat(given.count("select count(*) from weekly_schedule where doctor_id = ?", schedule.doctor.id))
                .isEqualTo(2);
    }

    @Test
    void whoBookedSinceThePreviewIsSeenFirst() {
        var schedule = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        rota.plan();
        var draft = begin(change(schedule, SHORTER, given.today(), null));
        int seen = version(draft);
        book(session(schedule, first(schedule)), 1);

        assertThatThrownBy(() -> drafts.publish(NISA, draft, seen, DateChange.NOBODY))
                .isInstanceOf(MorePatientsNow.class);
        var one = drafts.preview(draft).touched();
        given.change(
                "update appointment set held_until = '2020-01-01' where session_id = ?",
                session(schedule, first(schedule)));
        book(session(schedule, first(schedule)), 1);
        // as many as were seen, and yet somebody else
        assertThat(drafts.preview(draft).booked()).isOne();
        assertThatThrownBy(() -> drafts.publish(NISA, draft, seen, one)).isInstanceOf(MorePatientsNow.class);

        assertThat(drafts.publish(NISA, draft, seen, drafts.preview(draft).touched())
                        .of(Outcome.LEFT_FOR_ITS_PATIENTS))
                .isNotEmpty();
    }

    // ---- what cannot be

    @Test
    void aDoctorIsNotAtTwoPlacesAtOnce() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var draft = begin(added(schedule, DayOfWeek.TUESDAY, SHORTER, given.today()));

        assertThat(drafts.preview(draft).clashes()).hasSize(1);
        assertThatThrownBy(() -> publish(draft)).isInstanceOf(ScheduleClash.class);

        // unless the other one ends before
        drafts.putEnd(
                NISA,
                draft,
                version(draft),
                schedule.id,
                schedule.version,
                given.today().minusDays(1));
        assertThat(drafts.preview(draft).clashes()).isEmpty();
        publish(draft);
    }

    @Test
    void twoDoctorsInOneRoomAreToldOfAndMayBeMeant() {
        var one = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var other = weeks.on(DayOfWeek.TUESDAY, AFTERNOON);
        given.change("update weekly_schedule set room_id = ? where id = ?", one.room.id, other.id);
        var early = change(one, hours("10:00", "14:00", 20, 10, 10), given.today(), null);
        var draft = begin(early);

        assertThat(drafts.preview(draft).rooms()).hasSize(1);
        publish(draft);
    }

    @Test
    void impossibleHoursAndDaysAreRefusedByName() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var today = given.today();
        Stream.<Callable<Long>>of(
                        () -> begin(change(schedule, hours("10:00", "09:00", 5, 1, 10), today, null)),
                        () -> begin(change(schedule, hours("09:00", "10:00", 5, 6, 10), today, null)),
                        () -> begin(change(schedule, MORNING, today.minusDays(1), null)),
                        () -> begin(change(schedule, MORNING, today, today.minusDays(1))),
                        () -> drafts.beginWithEnd(
                                NISA, Secrets.token(), schedule.id, schedule.version, today.minusDays(2)))
                .forEach(impossible -> assertThatThrownBy(impossible::call).isInstanceOf(InvalidValue.class));
        assertThat(given.count("select count(*) from draft_line where weekly_schedule_id = ?", schedule.id))
                .isZero();
    }

    // ---- the grid

    @Test
    void theGridShowsTheWeekAndWhatADraftWouldMakeOfIt() {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var friday = weeks.alsoOn(schedule, DayOfWeek.FRIDAY, MORNING);
        var monday = first(schedule).plusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.skip(friday, monday.plusDays(4));
        var draft = begin(change(schedule, SHORTER, monday, null));
        drafts.put(NISA, draft, version(draft), added(schedule, DayOfWeek.SATURDAY, SHORTER, monday));

        assertThat(cells(drafts.week(monday, null), schedule))
                .contains("TUESDAY HELD 08:00 24 false", "FRIDAY AWAY 08:00 24 false")
                .noneMatch(cell -> cell.startsWith("SATURDAY"));
        assertThat(cells(drafts.week(monday, draft), schedule))
                .contains("TUESDAY HELD 09:00 12 true", "FRIDAY AWAY 08:00 24 false", "SATURDAY HELD 09:00 12 true");
        assertThat(cells(drafts.week(monday.minusWeeks(1), draft), schedule)).contains("TUESDAY HELD 08:00 24 false");

        drafts.putEnd(NISA, draft, version(draft), schedule.id, schedule.version, monday);
        assertThat(cells(drafts.week(monday, draft), schedule)).contains("TUESDAY ENDING 08:00 24 true");
    }

    private static List<String> cells(WeekGrid grid, WeeklySchedule schedule) {
        return grid.doctors().stream()
                .filter(row -> row.doctor() == schedule.doctor.id)
                .flatMap(row -> row.days().stream())
                .flatMap(day -> day.sessions().stream()
                        .map(cell -> "%s %s %s %d %s"
                                .formatted(
                                        day.date().getDayOfWeek(),
                                        cell.state(),
                                        cell.starts(),
                                        cell.places(),
                                        cell.drafted())))
                .toList();
    }
}
