package id.edokter.schedule;

import static id.edokter.schedule.Weeks.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SlotChoice;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.HolidayChanged;
import id.edokter.clinic.HolidayDetails;
import id.edokter.clinic.HolidayKnown;
import id.edokter.clinic.Holidays;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A holiday closes what nobody booked, names what somebody did, and can be decided otherwise. */
@QuarkusTest
class HolidayCalendarTest {

    private static final Hours MORNING = hours("08:00", "10:00", 12, 0, 10);
    private static final Witness ANA = new Witness("ana", "10.0.0.1");

    @Inject
    HolidayCalendar calendar;

    @Inject
    Holidays holidays;

    @Inject
    Rota rota;

    @Inject
    SessionDesk desk;

    @Inject
    Weeks weeks;

    @Inject
    Booking booking;

    @Inject
    Given given;

    private final Set<Long> entered = new HashSet<>();

    /** Other tests have sessions on the same days. */
    @AfterEach
    void takeBack() {
        entered.forEach(id -> given.change("update holiday set withdrawn = 1 where id = ?", id));
    }

    private LocalDate next(DayOfWeek day) {
        return given.today().plusDays(7).with(TemporalAdjusters.next(day));
    }

    private HolidayDetails details(LocalDate date, Long clinic) {
        return new HolidayDetails(
                date, "Libur uji " + Given.next(), Holiday.Kind.LOCAL_CLOSURE, "Keputusan direktur", clinic);
    }

    private String seen(HolidayDetails details) {
        return calendar.foresee(details).touched();
    }

    private Holiday enter(HolidayDetails details) {
        var holiday = calendar.enter(ANA, details, true, seen(details));
        entered.add(holiday.id);
        return holiday;
    }

    private long session(WeeklySchedule schedule, LocalDate date) {
        return given.count("select id from session where weekly_schedule_id = ? and date = ?", schedule.id, date);
    }

    private boolean isBookable(WeeklySchedule schedule, LocalDate date) {
        return given.count(
                        "select count(*) from session where weekly_schedule_id = ? and date = ? and status = 'OPEN'"
                                + " and booking_closed = 0",
                        schedule.id,
                        date)
                == 1;
    }

    private boolean isOpen(WeeklySchedule schedule, LocalDate date) {
        return given.count(
                        "select count(*) from session where weekly_schedule_id = ? and date = ? and status = 'OPEN'",
                        schedule.id,
                        date)
                == 1;
    }

    private void book(long session) {
        booking.book(new BookingRequest(
                null, null, new SlotChoice(null, session, null), given.person(), Given.general(), Actor.PATIENT));
    }

    private long lines(LocalDate date) {
        return given.count(
                "select count(*) from audit_event where act = 'HOLIDAY_DECIDED' and subject = ?", "holiday " + date);
    }

    @Test
    void aClosureOfOneClinicLeavesTheOthersOpen() {
        var day = next(DayOfWeek.MONDAY);
        var closed = weeks.on(DayOfWeek.MONDAY, MORNING);
        var beside = weeks.on(DayOfWeek.MONDAY, MORNING);
        rota.plan();
        enter(details(day, closed.clinic.id));

        assertThat(isOpen(closed, day)).isFalse();
        assertThat(isOpen(beside, day)).isTrue();
        assertThat(isOpen(closed, day.plusDays(7))).isTrue();
        assertThat(holidays.closed(day, day)).isEmpty();
        assertThat(holidays.closures(day, day).why(day, closed.clinic.id)).isPresent();
        assertThat(holidays.closures(day, day).why(day, beside.clinic.id)).isEmpty();
        assertThat(lines(day)).isPositive();
    }

    @Test
    void aHolidayDecreedLateKeepsTheBookedAndNamesThem() {
        var day = next(DayOfWeek.TUESDAY);
        var booked = weeks.on(DayOfWeek.TUESDAY, MORNING);
        var empty = weeks.alsoOn(booked, DayOfWeek.TUESDAY, hours("13:00", "15:00", 12, 0, 10));
        rota.plan();
        book(session(booked, day));
        book(session(booked, day));
        var wanted = details(day, booked.clinic.id);

        var preview = calendar.foresee(wanted).effect();
        assertThat(preview.patients()).isEqualTo(2);
        assertThat(preview.closed())
                .singleElement()
                .satisfies(one -> assertThat(one.session().id).isEqualTo(session(empty, day)));
        assertThat(isOpen(empty, day)).as("looking closes nothing").isTrue();

        var holiday = enter(wanted);
        assertThat(isOpen(empty, day)).isFalse();
        assertThat(isOpen(booked, day)).isTrue();
        var line = calendar.day(holiday.id);
        assertThat(line.effect().patients()).isEqualTo(2);
        assertThat(line.effect().booked())
                .singleElement()
                .satisfies(one -> assertThat(one.session().doctor.name).isEqualTo(booked.doctor.name));
        assertThat(line.effect().closed()).hasSize(1);
        assertThat(calendar.year(Year.from(day)))
                .filteredOn(one -> one.holiday().id.equals(holiday.id))
                .singleElement()
                .satisfies(one -> assertThat(one.effect().patients()).isEqualTo(2));
    }

    @Test
    void nobodyElseBooksInASessionThatStaysForItsPatientsUntilTheHolidayIsLifted() {
        var day = next(DayOfWeek.SUNDAY);
        var booked = weeks.on(DayOfWeek.SUNDAY, MORNING);
        var byHand = weeks.on(DayOfWeek.SUNDAY, MORNING);
        rota.plan();
        book(session(booked, day));
        book(session(byHand, day));
        desk.closeBooking(SessionSeen.of(rota.session(session(byHand, day)).orElseThrow()), "Hari libur: cuti", ANA);
        var holiday = enter(details(day, null));

        assertThat(isOpen(booked, day)).isTrue();
        assertThat(isBookable(booked, day)).isFalse();
        assertThatThrownBy(() -> book(session(booked, day))).isInstanceOf(RuleBroken.class);
        assertThat(rota.ledger(session(booked, day))).last().satisfies(entry -> {
            assertThat(entry.act).isEqualTo(QuotaEntry.Act.BOOKING_CLOSED);
            assertThat(entry.who).isEqualTo("ana");
        });

        calendar.decide(ANA, holiday.id, holiday.version, true, Set.of());
        assertThat(isBookable(booked, day)).isTrue();
        assertThat(isBookable(byHand, day))
                .as("what was closed for another reason")
                .isFalse();
    }

    @Test
    void whoeverWantsLeavesBookingOpen() {
        var day = next(DayOfWeek.SUNDAY).plusDays(7);
        var booked = weeks.on(DayOfWeek.SUNDAY, MORNING);
        rota.plan();
        book(session(booked, day));
        var details = details(day, booked.clinic.id);
        entered.add(calendar.enter(ANA, details, false, seen(details)).id);
        assertThat(isBookable(booked, day)).isTrue();
    }

    @Test
    void whoWorksAllTheSameOpensAgainClinicByClinic() {
        var day = next(DayOfWeek.WEDNESDAY);
        var works = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        var rests = weeks.on(DayOfWeek.WEDNESDAY, MORNING);
        rota.plan();
        var holiday = enter(details(day, null));
        assertThat(List.of(isOpen(works, day), isOpen(rests, day))).containsExactly(false, false);

        var some = calendar.decide(ANA, holiday.id, holiday.version, false, Set.of(works.clinic.id));
        assertThat(List.of(isOpen(works, day), isOpen(rests, day))).containsExactly(true, false);

        var all = calendar.decide(ANA, holiday.id, some.version, true, Set.of());
        assertThat(List.of(isOpen(works, day), isOpen(rests, day))).containsExactly(true, true);

        var none = calendar.decide(ANA, holiday.id, all.version, false, Set.of());
        assertThat(List.of(isOpen(works, day), isOpen(rests, day))).containsExactly(false, false);

        calendar.withdraw(ANA, holiday.id, none.version);
        assertThat(List.of(isOpen(works, day), isOpen(rests, day))).containsExactly(true, true);
        assertThat(lines(day)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void theSecondOfTwoReadsWhoWasFaster() {
        var holiday = enter(details(next(DayOfWeek.THURSDAY), null));
        calendar.decide(new Witness("budi", ""), holiday.id, holiday.version, true, Set.of());

        assertThatThrownBy(() -> calendar.withdraw(ANA, holiday.id, holiday.version))
                .isInstanceOfSatisfying(
                        HolidayChanged.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("budi"));
        assertThat(calendar.decide(ANA, holiday.id, holiday.version, true, Set.of()).changedBy)
                .as("what is so already is no change")
                .isEqualTo("budi");
    }

    @Test
    void theSameOnceMoreIsOneAndAnotherSourceIsRefused() {
        var details = details(next(DayOfWeek.FRIDAY), null);
        var holiday = enter(details);
        long before = lines(details.date());

        assertThat(calendar.enter(ANA, details, true, seen(details)).id).isEqualTo(holiday.id);
        assertThat(lines(details.date())).isEqualTo(before);
        var other = new HolidayDetails(details.date(), details.name(), Holiday.Kind.NATIONAL, "Keppres", null);
        assertThatThrownBy(() -> calendar.enter(ANA, other, true, seen(other))).isInstanceOf(HolidayKnown.class);
    }

    @Test
    void whatWasWithdrawnComesBackWhenItIsEnteredAgain() {
        var details = details(next(DayOfWeek.SATURDAY), null);
        var holiday = enter(details);
        calendar.withdraw(ANA, holiday.id, holiday.version);
        assertThat(holidays.closed(details.date(), details.date())).doesNotContainValue(details.name());

        var other = new HolidayDetails(details.date(), details.name(), Holiday.Kind.NATIONAL, "Keppres 9/2026", null);
        var again = calendar.enter(ANA, other, true, seen(other));
        assertThat(again.id).isEqualTo(holiday.id);
        assertThat(again.isClosed()).isTrue();
        assertThat(again.source).isEqualTo("Keppres 9/2026");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> calendar.day(987_654_321)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> calendar.decide(ANA, 987_654_321, 0, true, Set.of()))
                .isInstanceOf(NotFoundException.class);
    }
}
