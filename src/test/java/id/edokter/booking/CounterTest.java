package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.AppointmentChange.Act;
import id.edokter.patient.ChangeReason;
import id.edokter.schedule.OverbookedEnough;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Rota;
import id.edokter.shared.Secrets;
import id.edokter.support.Crowd;
import id.edokter.support.Crowd.Outcome;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk gives places, moves, cancels and takes back. */
@QuarkusTest
class CounterTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.7");
    private static final ChangeReason WHY = new ChangeReason("pasien menelepon");

    @Inject
    Counter counter;

    @Inject
    Availability availability;

    @Inject
    DayBook dayBook;

    @Inject
    Booking booking;

    @Inject
    Rota rota;

    @Inject
    Given given;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
        judge.findsEveryPromiseKept();
    }

    // ---- to give a place

    @Test
    void theDeskBooksForSomebodyOfTheRegister() {
        var practice = given.practice(2);
        long patient = patient();

        var made = counter.book(CLERK, request(patient), SlotChoice.slot(practice.slot(2)));

        assertThat(made.patient.id).isEqualTo(patient);
        assertThat(made.channel).isEqualTo(Channel.DESK);
        assertThat(made.toCheck).isFalse();
        assertThat(made.phone).isNotNull();
        assertThat(booking.history(made)).singleElement().satisfies(change -> {
            assertThat(change.act).isEqualTo(Act.BOOKED);
            assertThat(change.who).isEqualTo(CLERK.who());
            assertThat(change.channel).isEqualTo(Channel.DESK);
        });
        assertThat(given.count(
                        "select count(*) from audit_event where act = 'APPOINTMENT_BOOKED' and who = ?"
                                + " and patient_id = ? and subject = ? and address = ?",
                        CLERK.who(),
                        patient,
                        made.code,
                        CLERK.address()))
                .isOne();
    }

    @Test
    void theSameFormIsOneBookingAndForSomebodyElseItIsRefused() {
        var practice = given.practice(3);
        var request = request(patient());

        var first = counter.book(CLERK, request, SlotChoice.slot(practice.slot(1)));
        var again = counter.book(CLERK, request, SlotChoice.slot(practice.slot(1)));

        assertThat(again.id).isEqualTo(first.id);
        var other = new CounterRequest(request.key(), patient(), Given.general());
        assertThatThrownBy(() -> counter.book(CLERK, other, SlotChoice.slot(practice.slot(2))))
                .isInstanceOf(RequestReused.class);
    }

    @Test
    void theDeskGoesPastTheHoursOfOnlineBookingButNotPastTheSession() {
        var practice = today(LocalTime.of(8, 0), List.of(Pool.ANY, Pool.ANY, Pool.ANY));
        clock.travelTo(practice.date().atTime(8, 12));

        var made = counter.book(CLERK, request(patient()), SlotChoice.nextFree(practice.session()));

        // 08.10 has begun, 08.20 is to come
        assertThat(made.slot.number).isEqualTo(3);
        assertThat(counter.book(CLERK, request(patient()), SlotChoice.nextFree(practice.session())).slot.number)
                .isOne();
        clock.travelTo(practice.date().atTime(8, 30));
        refused(
                BookingRule.THE_SESSION_IS_NOT_OVER,
                () -> counter.book(CLERK, request(patient()), SlotChoice.nextFree(practice.session())));
    }

    @Test
    void theDeskIsNotBoundByTheLimitAgainstHoarding() {
        long patient = patient();
        for (int i = 0; i < 6; i++) {
            var practice =
                    given.practice(given.today().plusDays(3 + i), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
            counter.book(CLERK, request(patient), SlotChoice.slot(practice.slot(1)));
        }
        assertThat(given.count("select count(*) from appointment where patient_id = ? and status = 'BOOKED'", patient))
                .isEqualTo(6);
    }

    @Test
    void theDeskNeverGoesPastTheKeys() {
        var practice = given.practice(2);
        long patient = patient();
        counter.book(CLERK, request(patient), SlotChoice.slot(practice.slot(1)));

        assertThatThrownBy(() -> counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1))))
                .isInstanceOf(SlotTaken.class);
        refused(
                BookingRule.ONE_VISIT_PER_SESSION,
                () -> counter.book(CLERK, request(patient), SlotChoice.slot(practice.slot(2))));
        var beside = given.practice(1);
        refused(BookingRule.NO_OVERLAP, () -> counter.book(CLERK, request(patient), SlotChoice.slot(beside.slot(1))));
        refused(
                BookingRule.NO_OVERLAP,
                () -> counter.book(CLERK, request(patient), SlotChoice.nextFree(beside.session())));
    }

    @Test
    void aPlaceOfOthersIsRefusedAndTheReserveIsForItsDay() {
        var practice =
                given.practice(given.today().plusDays(2), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.WALK_IN));

        refused(
                BookingRule.THE_POOL_FITS_AT_THE_DESK,
                () -> counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1))));
        refused(
                BookingRule.THE_RESERVE_IS_FOR_ITS_DAY,
                () -> counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(2))));
        assertThatThrownBy(() -> counter.book(CLERK, request(patient()), SlotChoice.nextFree(practice.session())))
                .isInstanceOf(SessionFull.class);

        clock.travelTo(practice.date().atTime(7, 0));
        assertThat(counter.book(CLERK, request(patient()), SlotChoice.nextFree(practice.session())).slot.number)
                .isEqualTo(2);
    }

    @Test
    void aClosedBookingIsClosedForTheDeskToo() {
        var practice = given.practice(1);
        given.change("update session set booking_closed = true where id = ?", practice.session());

        refused(
                BookingRule.BOOKING_IS_NOT_STOPPED,
                () -> counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1))));
    }

    @Test
    void whoIsNotInTheRegisterIsNotFound() {
        var practice = given.practice(1);
        assertThatThrownBy(() -> counter.book(CLERK, request(987_654_321), SlotChoice.slot(practice.slot(1))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> counter.book(CLERK, request(patient()), SlotChoice.slot(987_654_321)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> counter.walkIn(CLERK, request(patient()), 987_654_321))
                .isInstanceOf(NotFoundException.class);
    }

    // ---- who comes without a booking

    @Test
    void whoWalksInGetsTheReserveThenWhatIsOpenThenTheOwnPool() {
        var practice = today(LocalTime.of(8, 0), List.of(Pool.GENERAL, Pool.ANY, Pool.WALK_IN, Pool.JKN));
        clock.travelTo(practice.date().atTime(7, 0));

        assertThat(walksIn(practice)).isEqualTo(3);
        assertThat(walksIn(practice)).isEqualTo(2);
        assertThat(walksIn(practice)).isEqualTo(1);
        assertThatThrownBy(() -> walksIn(practice)).isInstanceOf(SessionFull.class);
    }

    @Test
    void whoWalksInGetsAPlaceOfTheReserveWhenTheOnlinePoolIsFull() {
        var practice = given.practice(
                given.today().plusDays(1), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.WALK_IN, Pool.GENERAL));
        online(practice, 1);
        online(practice, 3);
        refused(
                BookingRule.A_WALK_IN_IS_HERE_TODAY,
                () -> counter.walkIn(CLERK, request(patient()), practice.session()));

        clock.travelTo(practice.date().atTime(7, 30));
        assertThat(walksIn(practice)).isEqualTo(2);
    }

    @Test
    void manyWhoWalkInAtOnceGetANumberEach() {
        var practice = today(LocalTime.of(8, 0), Given.pools(Pool.WALK_IN, 10));
        clock.travelTo(practice.date().atTime(7, 0));
        var patients = IntStream.range(0, 16).mapToObj(i -> patient()).toList();

        var outcomes = Crowd.of(
                patients.size(),
                i -> () -> counter.walkIn(CLERK, request(patients.get(i)), practice.session()).slot.number);

        assertThat(outcomes.stream().map(Outcome::answer).filter(Objects::nonNull))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(outcomes.stream().map(Outcome::refusal).filter(Objects::nonNull))
                .hasSize(6)
                .allMatch(SessionFull.class::isInstance);
    }

    // ---- beyond the quota

    @Test
    void aPlaceBeyondTheQuotaHasTheNextNumberAndALineInTheLedger() {
        var practice = given.practice(2);
        online(practice, 1);
        online(practice, 2);

        var made = counter.overbook(CLERK, request(patient()), practice.session(), new ChangeReason("rujukan darurat"));

        assertThat(made.slot.number).isEqualTo(3);
        assertThat(made.slot.overbooked).isTrue();
        assertThat(made.slot.starts).isEqualTo(LocalTime.of(8, 20));
        assertThat(rota.ledger(practice.session())).last().satisfies(entry -> {
            assertThat(entry.act).isEqualTo(QuotaEntry.Act.OVERBOOKED);
            assertThat(entry.who).isEqualTo(CLERK.who());
            assertThat(entry.reason).isEqualTo("rujukan darurat");
            assertThat(entry.places).isOne();
        });
        assertThat(booking.history(made))
                .singleElement()
                .satisfies(change -> assertThat(change.reason).isEqualTo("rujukan darurat"));
    }

    @Test
    void thereIsABoundOnPlacesBeyondTheQuotaAlsoForTwoWhoGiveThemAtOnce() {
        var practice = given.practice(1);
        online(practice, 1);
        var patients = IntStream.range(0, 6).mapToObj(i -> patient()).toList();

        var outcomes = Crowd.of(
                patients.size(),
                i -> () -> counter.overbook(CLERK, request(patients.get(i)), practice.session(), WHY).slot.number);

        assertThat(outcomes.stream().map(Outcome::answer).filter(Objects::nonNull))
                .containsExactlyInAnyOrder(2, 3, 4);
        assertThat(outcomes.stream().map(Outcome::refusal).filter(Objects::nonNull))
                .allMatch(OverbookedEnough.class::isInstance);
        assertThat(given.count("select count(*) from slot where session_id = ? and overbooked", practice.session()))
                .isEqualTo(3);
    }

    @Test
    void aPlaceBeyondTheQuotaGoesWithItsBooking() {
        var practice = given.practice(1);
        online(practice, 1);
        var made = counter.overbook(CLERK, request(patient()), practice.session(), WHY);
        var link = booking.findLink(new BookingCode(made.code), Given.BORN).orElseThrow();

        booking.cancel(link, "", Actor.PATIENT);

        assertThatThrownBy(() -> online(practice.session(), made.slot.id)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> counter.book(CLERK, request(patient()), SlotChoice.slot(made.slot.id)))
                .isInstanceOf(RuleBroken.class);
        // the number is never given again, and the bound counts those that live
        assertThat(counter.overbook(CLERK, request(patient()), practice.session(), WHY).slot.number)
                .isEqualTo(3);
    }

    @Test
    void nobodyGetsANumberBeyondTheQuotaWhileOneWithinItIsLeft() {
        var practice = given.practice(
                given.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.GENERAL, Pool.WALK_IN));
        long patient = patient();

        assertThatThrownBy(() -> counter.overbook(CLERK, request(patient), practice.session(), WHY))
                .isInstanceOfSatisfying(
                        PlacesLeft.class, left -> assertThat(left.slot).isEqualTo(practice.slot(2)));

        // what is kept for others, or for the day itself, is nothing that this patient can have
        online(practice, 2);
        assertThat(counter.overbook(CLERK, request(patient), practice.session(), WHY).slot.overbooked)
                .isTrue();
        clock.travelTo(practice.date().atTime(7, 30));
        assertThatThrownBy(() -> counter.overbook(CLERK, request(patient()), practice.session(), WHY))
                .isInstanceOfSatisfying(
                        PlacesLeft.class, left -> assertThat(left.slot).isEqualTo(practice.slot(3)));
    }

    @Test
    void aNumberBeyondTheQuotaIsNoneOfItsPlaces() {
        var practice = given.practice(2);
        online(practice, 1);
        online(practice, 2);
        counter.overbook(CLERK, request(patient()), practice.session(), WHY);

        assertThat(availability.session(practice.session()).get(0).pools())
                .containsExactly(new PoolPlaces(Pool.ANY, 2, 2, 0, 1));
        assertThat(dayBook.sessions(practice.date()))
                .filteredOn(load -> load.id() == practice.session())
                .singleElement()
                .satisfies(load -> {
                    assertThat(load.places()).isEqualTo(2);
                    assertThat(load.taken()).isEqualTo(2);
                    assertThat(load.beyond()).isOne();
                    assertThat(load.registered()).isEqualTo(3);
                });
    }

    // ---- to move and to cancel

    @Test
    void theDeskMovesToAnotherClinicAndAfterThePatientsOwnHours() {
        var practice = today(LocalTime.of(8, 0), Given.pools(Pool.ANY, 2));
        var other = given.practice(2);
        clock.travelTo(practice.date().atTime(7, 55));
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));

        var moved = counter.move(CLERK, booked.id, SlotChoice.slot(other.slot(2)), booked.version, WHY);

        assertThat(moved.slot.id).isEqualTo(other.slot(2));
        assertThat(moved.code).isEqualTo(booked.code);
        assertThat(booking.history(moved)).last().satisfies(change -> {
            assertThat(change.act).isEqualTo(Act.MOVED);
            assertThat(change.reason).isEqualTo(WHY.text());
        });
        assertThat(living(practice.slot(1))).isZero();
        // sent again it moves nothing
        assertThat(counter.move(CLERK, booked.id, SlotChoice.slot(other.slot(2)), booked.version, WHY).version)
                .isEqualTo(moved.version);
    }

    @Test
    void whoMovesWhatAnotherHasMovedLearnsSo() {
        var practice = given.practice(3);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        counter.move(new Witness("uji.lain", ""), booked.id, SlotChoice.slot(practice.slot(2)), booked.version, WHY);

        assertThatThrownBy(() -> counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(3)), booked.version, WHY))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> counter.cancel(CLERK, booked.id, true, WHY, booked.version))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(living(practice.slot(2))).isOne();
    }

    @Test
    void aMoveToATakenPlaceLeavesEverythingAsItWas() {
        var practice = given.practice(2);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        online(practice, 2);

        assertThatThrownBy(() -> counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(2)), booked.version, WHY))
                .isInstanceOf(SlotTaken.class);
        assertThat(living(practice.slot(1))).isOne();
    }

    @Test
    void theDeskCancelsForThePatientOrForTheHospital() {
        var practice = given.practice(2);
        var one = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        var other = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(2)));

        var wish = counter.cancel(CLERK, one.id, false, WHY, one.version);
        var need = counter.cancel(CLERK, other.id, true, WHY, other.version);

        assertThat(wish.status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);
        assertThat(need.status).isEqualTo(AppointmentStatus.CANCELLED_BY_HOSPITAL);
        assertThat(wish.endedReason).isEqualTo(WHY.text());
        assertThat(living(practice.slot(1)) + living(practice.slot(2))).isZero();
        // sent again, and the other way round
        assertThat(counter.cancel(CLERK, one.id, false, WHY, one.version).version)
                .isEqualTo(wish.version);
        assertThatThrownBy(() -> counter.cancel(CLERK, one.id, true, WHY, wish.version))
                .isInstanceOf(StatusRefused.class);
    }

    @Test
    void whatIsOfADayGoneByIsLeftAsItIs() {
        var practice = given.practice(2);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        var later = given.practice(practice.date().plusDays(5), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        clock.travelTo(practice.date().plusDays(1).atTime(8, 0));

        assertThatThrownBy(() -> counter.move(CLERK, booked.id, SlotChoice.slot(later.slot(1)), booked.version, WHY))
                .isInstanceOf(VisitDayIsPast.class);
        assertThatThrownBy(() -> counter.cancel(CLERK, booked.id, false, WHY, booked.version))
                .isInstanceOf(VisitDayIsPast.class);
    }

    @Test
    void aPlaceThatIsOnlyHeldIsNoAppointmentOfTheDesk() {
        var practice = given.practice(1);
        booking.hold(SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        long held = given.count("select id from appointment where slot_id = ?", practice.slot(1));

        assertThatThrownBy(() -> counter.open(CLERK, held, "desk")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> counter.cancel(CLERK, held, true, WHY, 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofTwoClerksAtOnceOneMovesAndTheOtherLearnsSo() {
        var practice = given.practice(3);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));

        var outcomes = Crowd.of(
                2,
                i -> () -> counter.move(
                        new Witness("uji.loket." + i, ""),
                        booked.id,
                        SlotChoice.slot(practice.slot(2 + i)),
                        booked.version,
                        WHY));

        assertThat(outcomes.stream().map(Outcome::answer).filter(Objects::nonNull))
                .hasSize(1);
        assertThat(outcomes.stream().map(Outcome::refusal).filter(Objects::nonNull))
                .singleElement()
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(living(practice.slot(2)) + living(practice.slot(3))).isOne();
    }

    @Test
    void manyWhoAreMovedToASessionAtOnceGetANumberEach() {
        var from = given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 16));
        var to = given.practice(given.today().plusDays(4), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 10));
        var moving = IntStream.rangeClosed(1, 16)
                .mapToObj(number -> counter.book(CLERK, request(patient()), SlotChoice.slot(from.slot(number))))
                .toList();

        var outcomes = Crowd.of(
                moving.size(),
                i -> () -> counter.move(
                                CLERK, moving.get(i).id, SlotChoice.nextFree(to.session()), moving.get(i).version, WHY)
                        .slot
                        .number);

        assertThat(outcomes.stream().map(Outcome::answer).filter(Objects::nonNull))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(outcomes.stream().map(Outcome::refusal).filter(Objects::nonNull))
                .hasSize(6)
                .allMatch(SessionFull.class::isInstance);
    }

    @Test
    void ofTwoClerksAtOnceOneCancelsOrOneMovesAndNothingIsLost() {
        var practice = given.practice(2);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));

        var outcomes = Crowd.of(
                2,
                i -> () -> i == 0
                        ? counter.cancel(CLERK, booked.id, false, WHY, booked.version)
                        : counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(2)), booked.version, WHY));

        assertThat(outcomes.stream().map(Outcome::answer).filter(Objects::nonNull))
                .hasSize(1);
        assertThat(outcomes.stream().map(Outcome::refusal).filter(Objects::nonNull))
                .singleElement()
                .isInstanceOfAny(ChangedMeanwhile.class, StatusRefused.class);
        assertThat(living(practice.slot(1))).isZero();
    }

    // ---- to take back

    @Test
    void aPressThatComesTwiceAtOnceTakesBackOnce() {
        var practice = given.practice(2);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(2)), booked.version, WHY);
        long change = lastChange(booked);

        var outcomes = Crowd.of(4, i -> () -> counter.undo(CLERK, booked.id, change).slot.number);

        assertThat(outcomes).extracting(Outcome::answer).containsOnly(1);
        assertThat(given.count("select count(*) from appointment_history where undoes = ?", change))
                .isOne();
    }

    @Test
    void aBookingIsTakenBackOnce() {
        var practice = given.practice(1);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        long change = lastChange(booked);

        assertThat(counter.undo(CLERK, booked.id, change).status).isEqualTo(AppointmentStatus.CANCELLED_BY_HOSPITAL);
        int version = counter.open(CLERK, booked.id, "desk").appointment().version;
        assertThat(counter.undo(CLERK, booked.id, change).version).isEqualTo(version);
        assertThat(living(practice.slot(1))).isZero();
        // what took back cannot be taken back
        assertThatThrownBy(() -> counter.undo(CLERK, booked.id, lastChange(booked)))
                .isInstanceOf(UndoRefused.class);
    }

    @Test
    void aMoveGoesBackIntoItsFormerPlace() {
        var practice = given.practice(3);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(3)), booked.version, WHY);
        long change = lastChange(booked);

        assertThat(counter.undo(CLERK, booked.id, change).slot.number).isOne();
        assertThat(living(practice.slot(3))).isZero();
    }

    @Test
    void aMoveOutOfAPlaceBeyondTheQuotaGoesBackToo() {
        var practice = given.practice(2);
        online(practice, 1);
        var last = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(2)));
        var made = counter.overbook(CLERK, request(patient()), practice.session(), WHY);
        counter.cancel(CLERK, last.id, false, WHY, last.version);
        counter.move(CLERK, made.id, SlotChoice.slot(practice.slot(2)), made.version, WHY);

        assertThat(counter.undo(CLERK, made.id, lastChange(made)).slot.id).isEqualTo(made.slot.id);
        assertThat(given.count("select blocked from slot where id = ?", made.slot.id))
                .isZero();
    }

    @Test
    void aMoveDoesNotGoBackIntoAPlaceThatIsSomebodyElses() {
        var practice = given.practice(2);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(2)), booked.version, WHY);
        online(practice, 1);

        assertThatThrownBy(() -> counter.undo(CLERK, booked.id, lastChange(booked)))
                .isInstanceOf(SlotTaken.class);
        assertThat(living(practice.slot(2))).isOne();
    }

    @Test
    void whatWasCancelledStandsAgain() {
        var practice = given.practice(1);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        counter.cancel(CLERK, booked.id, false, WHY, booked.version);

        var again = counter.undo(CLERK, booked.id, lastChange(booked));

        assertThat(again.status).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(again.endedReason).isNull();
        assertThat(living(practice.slot(1))).isOne();
        assertThat(booking.history(again))
                .extracting(c -> c.act)
                .containsExactly(Act.BOOKED, Act.CANCELLED, Act.RESTORED);
    }

    @Test
    void onlyTheLastThingOfOnesOwnIsTakenBackAndOnlyForAWhile() {
        var practice = given.practice(3);
        var booked = counter.book(CLERK, request(patient()), SlotChoice.slot(practice.slot(1)));
        long first = lastChange(booked);
        assertThatThrownBy(() -> counter.undo(new Witness("uji.lain", ""), booked.id, first))
                .isInstanceOf(UndoRefused.class);
        assertThatThrownBy(() -> counter.undo(CLERK, 987_654_321, first)).isInstanceOf(NotFoundException.class);

        counter.move(CLERK, booked.id, SlotChoice.slot(practice.slot(2)), booked.version, WHY);
        assertThatThrownBy(() -> counter.undo(CLERK, booked.id, first)).isInstanceOf(UndoRefused.class);

        clock.travel(Duration.ofMinutes(16));
        assertThatThrownBy(() -> counter.undo(CLERK, booked.id, lastChange(booked)))
                .isInstanceOf(UndoRefused.class);
    }

    @Test
    void whatWasJustNotedIsListedWithWhatCanBeTakenBack() {
        var clerk = new Witness("uji.daftar." + Given.next(), "");
        var practice = given.practice(2);
        var booked = counter.book(clerk, request(patient()), SlotChoice.slot(practice.slot(1)));
        counter.cancel(clerk, booked.id, false, WHY, booked.version);

        var noted = counter.justNoted(clerk, 10);

        assertThat(noted).extracting(one -> one.change().act).containsExactly(Act.CANCELLED, Act.BOOKED);
        assertThat(noted).extracting(Counter.Noted::undoable).containsExactly(true, false);
        assertThat(counter.justNoted(new Witness("uji.lain." + Given.next(), ""), 10))
                .isEmpty();
    }

    // ---- words of this test

    private long patient() {
        return given.registered("RM-" + Given.next(), given.person());
    }

    private static CounterRequest request(long patient) {
        return new CounterRequest(Secrets.token(), patient, Given.general());
    }

    private Practice today(LocalTime starts, List<Pool> pools) {
        return given.practice(given.today().plusDays(1), starts, 10, pools);
    }

    private int walksIn(Practice practice) {
        return counter.walkIn(CLERK, request(patient()), practice.session()).slot.number;
    }

    private void online(Practice practice, int number) {
        online(practice.session(), practice.slot(number));
    }

    private void online(long session, long slot) {
        booking.book(
                new BookingRequest(null, null, SlotChoice.slot(slot), given.person(), Given.general(), Actor.PATIENT));
    }

    private long living(long slot) {
        return given.count("select count(*) from appointment where live_slot = ?", slot);
    }

    private long lastChange(Appointment appointment) {
        return given.count("select max(id) from appointment_history where appointment_id = ?", appointment.id);
    }

    private static void refused(BookingRule rule, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
