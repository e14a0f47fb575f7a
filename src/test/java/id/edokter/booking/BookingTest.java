package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.JknCard;
import id.edokter.shared.Refusal;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class BookingTest {

    private static final String LIVING = "select count(*) from appointment where live_slot = ?";
    private static final String ADDRESS = "192.0.2.1";

    @Inject
    Booking booking;

    @Inject
    Availability availability;

    @Inject
    Given given;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    // ---- what the database holds

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    void theDatabaseKeepsThePlaceOfTheSameStatusesAsTheCode(AppointmentStatus status) {
        var practice = given.practice(1);
        var booked = book(practice.slot(1), given.person()).appointment();
        given.change(
                "update appointment set status = ?, held_until = utc_timestamp(3) where id = ?",
                status.name(),
                booked.id);
        assertThat(given.count("select count(*) from appointment where id = ? and live_slot = slot_id", booked.id))
                .isEqualTo(status.holdsItsPlace() ? 1 : 0);
        assertThat(given.count(
                        "select count(*) from appointment where id = ? and live_patient = patient_id", booked.id))
                .isEqualTo(status.holdsItsPlace() ? 1 : 0);
    }

    // ---- booking

    @Test
    void aPatientBooksAFreeSlot() {
        var practice = given.practice(3);
        var booked = book(practice.slot(2), given.person());
        assertThat(booked.appointment().status).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.appointment().code).matches("[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(booked.appointment().slot.number).isEqualTo(2);
        assertThat(left(practice)).isEqualTo(2);
        assertThat(booking.history(booked.appointment())).extracting(c -> c.act).containsExactly(Act.BOOKED);
    }

    @Test
    void aTakenSlotIsRefused() {
        var practice = given.practice(2);
        book(practice.slot(1), given.person());
        assertThatThrownBy(() -> book(practice.slot(1), given.person())).isInstanceOf(SlotTaken.class);
    }

    @Test
    void aPlaceThatWasTakenYesterdayIsPast() {
        var practice = given.practice(given.today().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        clock.travelTo(practice.date().minusDays(2).atTime(8, 0));
        book(practice.slot(1), given.person());
        clock.comeBack();
        refused(BookingRule.THE_SLOT_IS_AHEAD, () -> book(practice.slot(1), given.person()));
    }

    @Test
    void theNextFreePlaceIsOneThatThePatientCanTake() {
        var person = given.person();
        var morning = given.practice(1);
        book(morning.slot(1), person);
        var practice = given.practice(3);
        assertThat(next(practice, person, Given.general()).appointment().slot.number)
                .isEqualTo(2);
        var only = given.practice(1);
        refused(BookingRule.NO_OVERLAP, () -> next(only, person, Given.general()));
        assertThat(left(only)).isOne();
        refused(BookingRule.ONE_VISIT_PER_SESSION, () -> next(practice, person, Given.general()));
    }

    @Test
    void theNextFreePlaceIsTheLowestNumberThatFitsThePayer() {
        var practice = given.practice(
                given.today().plusDays(2),
                LocalTime.of(8, 0),
                10,
                List.of(Pool.WALK_IN, Pool.JKN, Pool.GENERAL, Pool.ANY));
        assertThat(next(practice, given.person(), Given.general()).appointment().slot.number)
                .isEqualTo(3);
        assertThat(next(practice, given.person(), jkn()).appointment().slot.number)
                .isEqualTo(2);
        assertThat(next(practice, given.person(), jkn()).appointment().slot.number)
                .isEqualTo(4);
        assertThatThrownBy(() -> next(practice, given.person(), Given.general()))
                .isInstanceOf(SessionFull.class);
    }

    @Test
    void aPlaceReservedForOthersIsRefused() {
        var practice = given.practice(
                given.today().plusDays(2), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.GENERAL, Pool.WALK_IN));
        refused(BookingRule.THE_POOL_FITS_THE_PAYER, () -> book(practice.slot(1), given.person()));
        refused(BookingRule.NOT_KEPT_FOR_THE_DESK, () -> book(practice.slot(3), given.person()));
        refused(
                BookingRule.NOT_KEPT_FOR_THE_DESK,
                () -> book(SlotChoice.nextFree(practice.session(), Pool.WALK_IN), given.person(), Given.general()));
        refused(
                BookingRule.THE_POOL_FITS_THE_PAYER,
                () -> book(SlotChoice.slot(practice.slot(2)), given.person(), jkn()));
    }

    @Test
    void onePatientHasOneVisitPerSession() {
        var practice = given.practice(3);
        var person = given.person();
        book(practice.slot(1), person);
        refused(BookingRule.ONE_VISIT_PER_SESSION, () -> book(practice.slot(3), person));
    }

    @Test
    void onesOwnVisitsDoNotOverlap() {
        var morning = given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 6));
        var same = given.practice(given.today().plusDays(3), LocalTime.of(8, 5), 10, Given.pools(Pool.ANY, 6));
        var person = given.person();
        book(morning.slot(1), person);
        refused(BookingRule.NO_OVERLAP, () -> book(same.slot(1), person));
        assertThat(book(same.slot(2), person).appointment().isBooked())
                .as("two clinics on one day are allowed")
                .isTrue();
    }

    @Test
    void onePatientHasAtMostFourComingVisits() {
        var person = given.person();
        for (int day = 1; day <= 4; day++) book(practiceIn(day).slot(1), person);
        refused(BookingRule.NOT_TOO_MANY_PER_PATIENT, () -> book(practiceIn(5).slot(1), person));
    }

    @Test
    void onePhoneHasAtMostEightComingVisits() {
        var practice = given.practice(9);
        var first = given.person();
        for (int number = 1; number <= 8; number++) book(practice.slot(number), samePhone(first));
        refused(BookingRule.NOT_TOO_MANY_PER_PHONE, () -> book(practice.slot(9), samePhone(first)));
    }

    @Test
    void theWindowOpensThirtyDaysAheadAndClosesAnHourBefore() {
        refused(BookingRule.WITHIN_THE_HORIZON, () -> book(practiceIn(31).slot(1), given.person()));
        assertThat(book(practiceIn(30).slot(1), given.person()).appointment().isBooked())
                .isTrue();
        var practice = practiceIn(1);
        clock.travelTo(practice.date().atTime(7, 0, 1));
        refused(BookingRule.BEFORE_BOOKING_CLOSES, () -> book(practice.slot(6), given.person()));
        clock.travelTo(practice.date().atTime(6, 58));
        assertThat(book(practice.slot(6), given.person()).appointment().isBooked())
                .isTrue();
    }

    @Test
    void aClinicMayHaveItsOwnWindow() {
        var practice = practiceIn(20);
        given.change("update clinic set opens_days_ahead = 7 where id = ?", practice.clinic());
        refused(BookingRule.WITHIN_THE_HORIZON, () -> book(practice.slot(1), given.person()));
    }

    @Test
    void aClinicMayHaveItsOwnCutOffs() {
        var practice = practiceIn(1);
        given.change(
                "update clinic set closes_minutes_before = 15, move_minutes_before = 300, arrive_minutes_before = 5"
                        + " where id = ?",
                practice.clinic());
        var kept = book(practice.slot(1), given.person());
        assertThat(booking.arriveBy(kept.appointment()))
                .isEqualTo(kept.appointment().slot.startsAt().minus(Duration.ofMinutes(5)));
        clock.travelTo(practice.date().atTime(2, 59));
        var moved = book(practice.slot(2), given.person());
        booking.move(moved.linkToken(), SlotChoice.slot(practice.slot(3)), Actor.PATIENT);
        clock.travelTo(practice.date().atTime(3, 0, 1));
        assertThatThrownBy(() -> booking.move(kept.linkToken(), SlotChoice.slot(practice.slot(4)), Actor.PATIENT))
                .isInstanceOf(MoveTooLate.class);
        clock.travelTo(practice.date().atTime(7, 44));
        assertThat(book(practice.slot(5), given.person()).appointment().isBooked())
                .isTrue();
        clock.travelTo(practice.date().atTime(7, 45, 1));
        refused(BookingRule.BEFORE_BOOKING_CLOSES, () -> book(practice.slot(6), given.person()));
    }

    @Test
    void yesterdaysSlotIsRefused() {
        refused(BookingRule.THE_SLOT_IS_AHEAD, () -> book(practiceIn(-1).slot(1), given.person()));
    }

    @Test
    void aCancelledSessionAndABlockedSlotAreRefused() {
        var cancelled = given.practice(1);
        given.change("update session set status = 'CANCELLED' where id = ?", cancelled.session());
        refused(BookingRule.THE_SESSION_IS_OPEN, () -> book(cancelled.slot(1), given.person()));
        var blocked = given.practice(2);
        given.change("update slot set blocked = 1 where id = ?", blocked.slot(1));
        refused(BookingRule.THE_SLOT_IS_NOT_BLOCKED, () -> book(blocked.slot(1), given.person()));
        assertThat(next(blocked, given.person(), Given.general()).appointment().slot.number)
                .isEqualTo(2);
    }

    @Test
    void anUnknownSlotIsNotFound() {
        assertThatThrownBy(() -> book(Long.MAX_VALUE, given.person())).isInstanceOf(NotFoundException.class);
    }

    // ---- the same request again

    @Test
    void theSameKeyGivesTheSameBooking() {
        var practice = given.practice(2);
        var request = request("k" + UUID.randomUUID(), SlotChoice.slot(practice.slot(1)), given.person());
        var first = booking.book(request);
        var second = booking.book(request);
        assertThat(second.appointment().code).isEqualTo(first.appointment().code);
        assertThat(second.linkToken()).isEqualTo(first.linkToken());
        assertThat(left(practice)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithSomethingElseIsRefused() {
        var practice = given.practice(2);
        var key = "k" + UUID.randomUUID();
        booking.book(request(key, SlotChoice.slot(practice.slot(1)), given.person()));
        assertThatThrownBy(() -> booking.book(request(key, SlotChoice.slot(practice.slot(2)), given.person())))
                .isInstanceOf(RequestReused.class);
    }

    // ---- who it is

    @Test
    void aKnownPatientIsFoundByNikAndDateOfBirth() {
        var person = given.person();
        long id = given.registered("00-" + Given.next(), person);
        var typed = new PatientDetails(
                given.person().name(),
                person.nik(),
                null,
                person.birthDate(),
                null,
                given.person().phone());
        var booked = book(given.practice(1).slot(1), typed);
        assertThat(booked.appointment().patient.id).isEqualTo(id);
        assertThat(booked.appointment().patientName)
                .as("the ticket shows what was typed, never what the register knows")
                .isEqualTo(typed.name().text());
        assertThat(given.count(
                        "select count(*) from patient where id = ? and name = ?",
                        id,
                        person.name().text()))
                .as("the register keeps its own")
                .isEqualTo(1);
    }

    @Test
    void aWrongRecordNumberBooksJustTheSame() {
        var p = given.person();
        var typed = new PatientDetails(p.name(), null, "99-99-99", p.birthDate(), null, p.phone());
        var booked = book(given.practice(1).slot(1), typed);
        assertThat(booked.appointment().patient.toCheck).isTrue();
        assertThat(booked.appointment().patient.claimedMrn).isEqualTo("99-99-99");
        assertThat(booked.appointment().patient.mrn).isNull();
    }

    @Test
    void aNikWithAnotherDateOfBirthIsAClaimToCheck() {
        var person = given.person();
        long id = given.registered("00-" + Given.next(), person);
        var typed = new PatientDetails(
                person.name(), person.nik(), null, person.birthDate().plusYears(1), null, person.phone());
        var booked = book(given.practice(1).slot(1), typed);
        assertThat(booked.appointment().patient.id).isNotEqualTo(id);
        assertThat(booked.appointment().patient.claimedNik)
                .isEqualTo(person.nik().digits());
        var again = book(
                given.practice(given.today().plusDays(5), LocalTime.NOON, 10, Given.pools(Pool.ANY, 1))
                        .slot(1),
                typed);
        assertThat(again.appointment().patient.id).isEqualTo(booked.appointment().patient.id);
    }

    @Test
    void aNewbornWithoutNikBooks() {
        var p = given.person();
        var baby = new PatientDetails(p.name(), null, null, given.today(), null, p.phone());
        assertThat(book(given.practice(1).slot(1), baby).appointment().isBooked())
                .isTrue();
    }

    // ---- holding

    @Test
    void aHeldPlaceIsNotFreeForOthers() {
        var practice = given.practice(1);
        hold(practice.slot(1));
        assertThat(left(practice)).isZero();
        assertThatThrownBy(() -> book(practice.slot(1), given.person())).isInstanceOf(SlotTaken.class);
        assertThatThrownBy(() -> next(practice, given.person(), Given.general()))
                .isInstanceOf(SessionFull.class);
    }

    @Test
    void aHoldThatRanOutGivesItsPlaceToWhoeverWantsIt() {
        var practice = given.practice(1);
        var token = hold(practice.slot(1));
        clock.travel(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(left(practice)).isEqualTo(1);
        assertThat(book(practice.slot(1), given.person()).appointment().isBooked())
                .isTrue();
        assertThatThrownBy(() -> confirm(token, given.person())).isInstanceOf(HoldLost.class);
    }

    @Test
    void aFormIsFilledAndConfirmedOnce() {
        var practice = given.practice(2);
        var token = hold(practice.slot(2));
        var person = given.person();
        var first = confirm(token, person);
        assertThat(first.appointment().slot.number).isEqualTo(2);
        assertThat(booking.confirm(token, Actor.PATIENT).appointment().code).isEqualTo(first.appointment().code);
        assertThat(given.count("select count(*) from appointment where session_id = ?", practice.session()))
                .isEqualTo(1);
        assertThat(booking.history(first.appointment())).extracting(c -> c.act).containsExactly(Act.HELD, Act.BOOKED);
        assertThat(booking.journey(token).orElseThrow().answers())
                .as("what was typed is forgotten by the form")
                .isEqualTo(BookingAnswers.NOTHING);
    }

    @Test
    void whoLostThePlaceTakesAnotherAndKeepsWhatWasTyped() {
        var practice = given.practice(2);
        var token = hold(practice.slot(1));
        var person = given.person();
        booking.answer(token, answers(person));
        clock.travel(Duration.ofMinutes(6));
        book(practice.slot(1), given.person());
        booking.holdInstead(token, SlotChoice.slot(practice.slot(2)), Payer.GENERAL, ADDRESS, Actor.PATIENT);
        var journey = booking.journey(token).orElseThrow();
        assertThat(journey.held()).isTrue();
        assertThat(journey.answers()).isEqualTo(answers(person));
        assertThat(booking.confirm(token, Actor.PATIENT).appointment().slot.number)
                .isEqualTo(2);
    }

    @Test
    void choosingAnotherPlaceGivesTheFirstOneUp() {
        var practice = given.practice(2);
        var token = hold(practice.slot(1));
        booking.holdInstead(token, SlotChoice.slot(practice.slot(2)), Payer.GENERAL, ADDRESS, Actor.PATIENT);
        assertThat(book(practice.slot(1), given.person()).appointment().isBooked())
                .isTrue();
    }

    @Test
    void oneAddressHoldsABoundedNumberOfPlaces() {
        var practice = given.practice(41);
        var address = "192.0.2." + UUID.randomUUID();
        for (int n = 1; n <= 40; n++) {
            booking.hold(SlotChoice.slot(practice.slot(n)), Payer.GENERAL, address, Actor.PATIENT);
        }
        assertThatThrownBy(
                        () -> booking.hold(SlotChoice.slot(practice.slot(41)), Payer.GENERAL, address, Actor.PATIENT))
                .isInstanceOf(TooManyHolds.class);
    }

    @Test
    void tidyingEndsDeadHoldsOnly() {
        var practice = given.practice(2);
        hold(practice.slot(1));
        clock.travel(Duration.ofMinutes(6));
        hold(practice.slot(2));
        // so many at a time; other tests left theirs
        int ended;
        do ended = booking.tidy();
        while (ended > 0);
        assertThat(given.count(LIVING, practice.slot(1))).isZero();
        assertThat(given.count(LIVING, practice.slot(2))).isEqualTo(1);
    }

    // ---- moving and cancelling

    @Test
    void aMoveTakesTheNewPlaceAndFreesTheOldAtOnce() {
        var practice = given.practice(2);
        var booked = book(practice.slot(1), given.person());
        var moved = booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT);
        assertThat(moved.code).isEqualTo(booked.appointment().code);
        assertThat(moved.slot.number).isEqualTo(2);
        assertThat(moved.version).isGreaterThan(booked.appointment().version);
        assertThat(book(practice.slot(1), given.person()).appointment().isBooked())
                .isTrue();
        assertThat(booking.history(moved)).extracting(c -> c.act).containsExactly(Act.BOOKED, Act.MOVED);
    }

    @Test
    void aMoveToATakenPlaceChangesNothing() {
        var practice = given.practice(2);
        var booked = book(practice.slot(1), given.person());
        book(practice.slot(2), given.person());
        assertThatThrownBy(() -> booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT))
                .isInstanceOf(SlotTaken.class);
        assertThat(booking.find(booked.linkToken()).orElseThrow().slot.number).isEqualTo(1);
    }

    @Test
    void aMoveObeysTheRulesAndItsCutOff() {
        var practice = practiceIn(2);
        var person = given.person();
        var booked = book(practice.slot(1), person);
        var other = given.again(practice, given.today().plusDays(3), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        book(other.slot(1), person);
        refused(
                BookingRule.ONE_VISIT_PER_SESSION,
                () -> booking.move(booked.linkToken(), SlotChoice.slot(other.slot(2)), Actor.PATIENT));
        clock.travelTo(practice.date().atTime(6, 1));
        assertThatThrownBy(() -> booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT))
                .isInstanceOf(MoveTooLate.class);
    }

    @Test
    void aMoveStaysInItsClinic() {
        var booked = book(given.practice(1).slot(1), given.person());
        var other = given.practice(2);
        for (var choice : List.of(SlotChoice.slot(other.slot(1)), SlotChoice.nextFree(other.session())))
            refused(
                    BookingRule.A_MOVE_STAYS_IN_ITS_CLINIC,
                    () -> booking.move(booked.linkToken(), choice, Actor.PATIENT));
        assertThat(left(other)).isEqualTo(2);
    }

    @Test
    void aCancelFreesThePlaceAndNeverBlocksANewBooking() {
        var practice = given.practice(1);
        var person = given.person();
        var booked = book(practice.slot(1), person);
        var cancelled = booking.cancel(booked.linkToken(), "  sakit\nlagi ", Actor.PATIENT);
        assertThat(cancelled.status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);
        assertThat(cancelled.endedReason).isEqualTo("sakit lagi");
        assertThat(cancelled.late).isFalse();
        var again = book(practice.slot(1), person);
        assertThat(again.appointment().code).isNotEqualTo(booked.appointment().code);
    }

    @Test
    void aSecondCancelChangesNothing() {
        var booked = book(given.practice(1).slot(1), given.person());
        booking.cancel(booked.linkToken(), "sakit", Actor.PATIENT);
        var again = booking.cancel(booked.linkToken(), "lain", Actor.PATIENT);
        assertThat(again.endedReason).isEqualTo("sakit");
        assertThat(booking.history(again)).extracting(c -> c.act).containsExactly(Act.BOOKED, Act.CANCELLED);
    }

    @Test
    void whatTheHospitalCancelledIsNotCancelledAgainNorMoved() {
        var practice = given.practice(2);
        var booked = book(practice.slot(1), given.person());
        given.change("update appointment set status = 'CANCELLED_BY_HOSPITAL' where id = ?", booked.appointment().id);
        assertThatThrownBy(() -> booking.cancel(booked.linkToken(), "", Actor.PATIENT))
                .isInstanceOf(StatusRefused.class);
        assertThatThrownBy(() -> booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT))
                .isInstanceOf(StatusRefused.class);
    }

    @Test
    void aLateCancelIsCountedAndOneAfterTheStartIsRefused() {
        var practice = practiceIn(2);
        var late = book(practice.slot(1), given.person());
        var tooLate = book(practice.slot(2), given.person());
        clock.travelTo(practice.date().atTime(7, 30));
        assertThat(booking.cancel(late.linkToken(), "", Actor.PATIENT).late).isTrue();
        clock.travelTo(practice.date().atTime(8, 0, 1));
        assertThatThrownBy(() -> booking.cancel(tooLate.linkToken(), "", Actor.PATIENT))
                .isInstanceOf(CancelTooLate.class);
    }

    // ---- the private link

    @Test
    void codeAndDateOfBirthOpenTheBookingAndNothingElseDoes() {
        var person = given.person();
        var booked = book(given.practice(1).slot(1), person);
        var code = booked.appointment().code.toLowerCase(java.util.Locale.ROOT);
        var typed = new BookingCode(" " + code.substring(0, 3) + "-" + code.substring(3));
        assertThat(booking.findLink(typed, person.birthDate())).contains(booked.linkToken());
        assertThat(booking.findLink(typed, person.birthDate().plusDays(1))).isEmpty();
        assertThat(booking.findLink(new BookingCode("AAAAAA"), person.birthDate()))
                .isEmpty();
        assertThat(booking.find(booked.linkToken())).isPresent();
        assertThat(booking.find("x" + booked.linkToken())).isEmpty();
    }

    @Test
    void theLinkEndsAfterTheVisit() {
        var practice = practiceIn(1);
        var person = given.person();
        var booked = book(practice.slot(1), person);
        clock.travelTo(practice.date().plusDays(31).atTime(1, 0));
        assertThat(booking.find(booked.linkToken())).isEmpty();
        assertThat(booking.findLink(new BookingCode(booked.appointment().code), person.birthDate()))
                .isEmpty();
    }

    // ---- helpers

    private Practice practiceIn(int days) {
        return given.practice(given.today().plusDays(days), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 6));
    }

    private Booked book(long slot, PatientDetails patient) {
        return book(SlotChoice.slot(slot), patient, Given.general());
    }

    private Booked next(Practice practice, PatientDetails patient, PayerDetails payer) {
        return book(SlotChoice.nextFree(practice.session()), patient, payer);
    }

    private Booked book(SlotChoice choice, PatientDetails patient, PayerDetails payer) {
        return booking.book(new BookingRequest(null, null, choice, patient, payer, Actor.api("test")));
    }

    private static BookingRequest request(String key, SlotChoice choice, PatientDetails patient) {
        return new BookingRequest(key, choice + " " + patient, choice, patient, Given.general(), Actor.api("test"));
    }

    private static PayerDetails jkn() {
        return new PayerDetails(Payer.JKN, new JknCard("0001234567890"), VisitType.CONTROL, "SK-1", null);
    }

    private PatientDetails samePhone(PatientDetails other) {
        var p = given.person();
        return new PatientDetails(p.name(), p.nik(), null, p.birthDate(), p.sex(), other.phone());
    }

    private String hold(long slot) {
        return booking.hold(SlotChoice.slot(slot), Payer.GENERAL, ADDRESS + UUID.randomUUID(), Actor.PATIENT);
    }

    private Booked confirm(String token, PatientDetails person) {
        booking.answer(token, answers(person));
        return booking.confirm(token, Actor.PATIENT);
    }

    static BookingAnswers answers(PatientDetails person) {
        var born = person.birthDate();
        return new BookingAnswers(
                false,
                false,
                person.name().text(),
                person.nik().digits(),
                "",
                "" + born.getDayOfMonth(),
                "" + born.getMonthValue(),
                "" + born.getYear(),
                "F",
                person.phone().typed(),
                "GENERAL",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private int left(Practice practice) {
        return availability.session(practice.session()).get(0).left();
    }

    private static void refused(BookingRule rule, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(rule.key));
    }
}
