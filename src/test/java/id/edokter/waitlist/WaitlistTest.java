package id.edokter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.SlotTaken;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PhoneRepaired;
import id.edokter.schedule.Pool;
import id.edokter.schedule.SessionDesk;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.TravellingClock;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A freed place goes to the first whom it fits, once, and is kept for them as long as was said. */
@QuarkusTest
class WaitlistTest {

    private static final Witness CLERK = new Witness("uji.loket", "");

    @Inject
    Waitlist waitlist;

    @Inject
    InLine line;

    @Inject
    Booking booking;

    @Inject
    SessionDesk desk;

    @Inject
    Given given;

    @Inject
    Telephones telephones;

    @Inject
    Event<PhoneRepaired> repaired;

    @Inject
    Transactions transactions;

    @Inject
    @All
    List<PersonalRecords> everywhere;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    @BeforeEach
    void isMidmorning() {
        clock.travelTo(given.today().atTime(10, 0));
    }

    @AfterEach
    void comeBack() {
        judge.findsEveryPromiseKept();
        clock.comeBack();
    }

    private long offers(Practice practice, String state) {
        return given.count(
                "select count(*) from waitlist_offer o join slot s on s.id = o.slot_id"
                        + " where s.session_id = ? and o.state = ?",
                practice.session(),
                state);
    }

    private String take(String key) {
        return waitlist.take(key, line.offer(key), Actor.PATIENT, InLine.BY_LINK);
    }

    // ---- many at once

    @Test
    void twentyPlacesFreedAtOnceGoToTwentyOfTwoHundredAndThenToTwentyOthers() {
        var practice = given.practice(20);
        var booked = line.fill(practice);
        var keys = new ArrayList<String>();
        for (int i = 0; i < 200; i++) keys.add(line.joins(practice));

        // as two replicas: those who cancel, and jobs that look at the same moment
        var outcomes = Crowd.of(24, i -> () -> {
            if (i < 20) booking.cancel(booked.get(i).linkToken(), "", Actor.PATIENT);
            else line.tidies();
            return null;
        });

        assertThat(outcomes).allSatisfy(one -> assertThat(one.refusal()).isNull());
        line.tidies();
        assertThat(offers(practice, "OPEN")).isEqualTo(20);
        assertThat(keys.stream().filter(line::isOffered)).hasSize(20);
        assertThat(given.count(
                        "select count(distinct o.slot_id) from waitlist_offer o join slot s on s.id = o.slot_id"
                                + " where s.session_id = ?",
                        practice.session()))
                .isEqualTo(20);

        var first = keys.stream().filter(line::isOffered).toList();
        clock.travel(Duration.ofMinutes(61));
        var passed = Crowd.of(4, i -> () -> {
            line.tidies();
            return null;
        });

        assertThat(passed).allSatisfy(one -> assertThat(one.refusal()).isNull());
        line.tidies();
        assertThat(offers(practice, "OPEN")).isEqualTo(20);
        // no message went in this test: nobody is to blame
        assertThat(offers(practice, "WITHDRAWN")).isEqualTo(20);
        assertThat(first).noneMatch(line::isOffered);
        assertThat(keys.stream().filter(line::isOffered)).hasSize(20);
    }

    @Test
    void anOfferTakenByTenPressesAtOnceIsOneBooking() {
        var offered = line.offered();

        var outcomes =
                Crowd.of(10, i -> () -> waitlist.take(offered.key(), offered.offer(), Actor.PATIENT, InLine.BY_LINK));

        assertThat(outcomes).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).distinct()).hasSize(1);
        assertThat(given.count(
                        "select count(*) from appointment where session_id = ? and status = 'BOOKED'",
                        offered.practice().session()))
                .isEqualTo(1);
    }

    // ---- to wait, to be offered, to take

    @Test
    void aCancelledPlaceIsKeptForTheFirstInLineByTheSameTransaction() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var first = line.joins(practice);
        var second = line.joins(practice);
        assertThat(waitlist.open(second).position()).isEqualTo(2);

        booking.cancel(before.linkToken(), "", Actor.PATIENT);

        assertThat(line.isOffered(first)).isTrue();
        assertThat(line.isOffered(second)).isFalse();
        assertThatThrownBy(() -> booking.hold(
                        SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT))
                .isInstanceOf(SlotTaken.class);
        var ticket = booking.find(take(first)).orElseThrow();
        assertThat(ticket.slot.id).isEqualTo(practice.slot(1));
        assertThat(ticket.isBooked()).isTrue();
        assertThat(waitlist.open(first).wish().endedWhy).isEqualTo(WishEnd.PLACE);
        assertThat(waitlist.open(second).position()).isEqualTo(1);
        assertThat(given.count("select count(*) from waitlist_wish where answers is not null and state = 'ENDED'"))
                .isZero();
    }

    @Test
    void whoHasAnAppointmentMovesAndTheOldPlaceGoesToTheNext() {
        var soon = given.practice(1);
        var late = given.again(soon, soon.date().plusDays(2), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var before = line.fill(soon).get(0);
        var mine = line.fill(late).get(0);
        var earlier = waitlist.joinForEarlier(
                Secrets.token(),
                mine.linkToken(),
                InLine.wanted(late),
                Actor.PATIENT,
                InLine.BY_LINK,
                InLine.INDONESIAN);
        var other = line.joins(late);
        assertThat(line.isOffered(earlier)).isFalse();

        booking.cancel(before.linkToken(), "", Actor.PATIENT);
        var link = take(earlier);

        assertThat(link).isEqualTo(mine.linkToken());
        assertThat(booking.find(link).orElseThrow().slot.id).isEqualTo(soon.slot(1));
        assertThat(waitlist.open(other).offer().slot.id).isEqualTo(late.slot(1));
    }

    @Test
    void whatIsFreeWhenSomebodyJoinsIsOfferedAtOnce() {
        var practice = given.practice(2);

        assertThat(line.isOffered(line.joins(practice))).isTrue();
    }

    @Test
    void addedAndReleasedPlacesAreOfferedByTheSameTransaction() {
        var practice =
                given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.JKN));
        line.book(practice.slot(1), given.person());
        var first = line.joins(practice);
        var second = line.joins(practice);
        assertThat(line.isOffered(first)).isFalse();

        desk.releaseReserves(line.seen(practice), "sepi", CLERK);
        assertThat(line.isOffered(first)).isTrue();
        assertThat(line.isOffered(second)).isFalse();

        desk.addPlaces(line.seen(practice), 1, Pool.ANY, "dokter setuju", CLERK);
        assertThat(line.isOffered(second)).isTrue();
    }

    @Test
    void nobodyIsOfferedWhatDoesNotFit() {
        var practice = given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.JKN));
        var day = practice.date().getDayOfWeek();
        var general = line.joins(practice);
        var otherDay = line.joins(
                new Wanted(
                        practice.clinic(),
                        null,
                        given.today(),
                        practice.date(),
                        Set.of(day.plus(1)),
                        Wanted.ANY_TIME,
                        false),
                given.person());

        line.tidies();

        assertThat(line.isOffered(general)).isFalse();
        assertThat(line.isOffered(otherDay)).isFalse();
    }

    // ---- no answer

    @Test
    void anOfferEndsByTimeAloneAndThePlaceIsAnybodys() {
        var offered = line.offered();
        clock.travel(Duration.ofMinutes(64));

        assertThat(line.isOffered(offered.key())).isFalse();
        assertThatThrownBy(() -> waitlist.take(offered.key(), offered.offer(), Actor.PATIENT, InLine.BY_LINK))
                .isInstanceOf(OfferIsOver.class);
        assertThat(booking.hold(
                        SlotChoice.slot(offered.practice().slot(1)),
                        Payer.GENERAL,
                        "192.0.2." + Given.next(),
                        Actor.PATIENT))
                .isNotEmpty();
        line.tidies();
        assertThat(offers(offered.practice(), "OPEN")).isZero();
    }

    @Test
    void whoDoesNotAnswerTwiceGoesToTheEndAndWhoWasNotToldDoesNot() {
        var practice = given.practice(1);
        var booked = line.fill(practice).get(0);
        var person = given.person();
        var silent = line.joins(practice, person);
        var next = line.joins(practice);
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        clock.travel(Duration.ofMinutes(61));
        line.tidies();
        assertThat(waitlist.open(silent).wish().missed).isZero();
        waitlist.leave(next, InLine.BY_LINK);

        for (int i = 1; i <= 2; i++) {
            var again = given.again(
                    practice, practice.date().minusDays(1), LocalTime.of(8 + i, 0), 10, Given.pools(Pool.ANY, 1));
            assertThat(again.slots()).hasSize(1);
            line.tidies();
            assertThat(line.isOffered(silent)).isTrue();
            telephones.textsTo(person.phone().e164());
            if (i == 2) next = line.joins(practice);
            clock.travel(Duration.ofMinutes(61));
            line.tidies();
            if (i == 1) assertThat(waitlist.open(silent).wish().missed).isEqualTo(1);
            given.change("update slot set blocked = true where id = ?", again.slot(1));
        }

        assertThat(waitlist.open(silent).wish().missed).isZero();
        assertThat(waitlist.open(silent).position()).isEqualTo(2);
    }

    @Test
    void whoDeclinesWaitsOnAndThePlaceGoesToTheNext() {
        var offered = line.offered();
        var next = line.joins(offered.practice());

        waitlist.decline(offered.key(), offered.offer(), InLine.BY_LINK);

        assertThat(waitlist.open(offered.key()).wish().isWaiting()).isTrue();
        assertThat(line.isOffered(next)).isTrue();
        line.tidies();
        assertThat(line.isOffered(offered.key())).isFalse();
    }

    @Test
    void whoLeavesGivesTheKeptPlaceToTheNext() {
        var offered = line.offered();
        var next = line.joins(offered.practice());

        waitlist.leave(offered.key(), InLine.BY_LINK);
        waitlist.leave(offered.key(), InLine.BY_LINK);

        assertThat(waitlist.open(offered.key()).wish().endedWhy).isEqualTo(WishEnd.LEFT);
        assertThat(line.isOffered(next)).isTrue();
    }

    @Test
    void whatIsFreedAtNightIsKeptAndToldInTheMorning() {
        clock.travelTo(given.today().atTime(22, 0));
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        var key = line.joins(practice, person);

        booking.cancel(before.linkToken(), "", Actor.PATIENT);

        assertThat(line.isOffered(key)).isTrue();
        assertThat(telephones.textsTo(person.phone().e164())).noneMatch(text -> text.contains("kami simpan"));
        clock.travelTo(given.today().plusDays(1).atTime(7, 30));
        assertThat(telephones.textsTo(person.phone().e164())).anyMatch(text -> text.contains("kami simpan"));
        assertThat(booking.find(take(key))).isPresent();
    }

    // ---- how a wish ends

    @Test
    void aWishEndsWithItsDaysOrItsAppointmentAndSaysWhy() {
        var practice = given.practice(1);
        line.fill(practice);
        var key = line.joins(practice);
        var link = line.booked();
        var at = booking.find(link).orElseThrow();
        var earlier = waitlist.joinForEarlier(
                Secrets.token(),
                link,
                new Wanted(
                        at.session.clinic.id,
                        null,
                        given.today(),
                        at.session.date,
                        Wanted.ANY_DAY,
                        Wanted.ANY_TIME,
                        false),
                Actor.PATIENT,
                InLine.BY_LINK,
                InLine.INDONESIAN);

        booking.cancel(link, "", Actor.PATIENT);
        assertThat(waitlist.open(earlier).wish().endedWhy).isEqualTo(WishEnd.NO_NEED);

        clock.travelTo(practice.date().plusDays(1).atTime(10, 0));
        // some at a time: those of all other tests are over as well
        for (int i = 0; i < 20 && waitlist.open(key).wish().isLive(); i++) line.tidies();
        assertThat(waitlist.open(key).wish().endedWhy).isEqualTo(WishEnd.TIME_OVER);
    }

    @Test
    void whoIsErasedWaitsForNothingAndTheLinkOpensNothing() {
        var offered = line.offered();
        long patient = given.count(
                "select w.patient_id from waitlist_wish w join waitlist_offer o on o.wish_id = w.id where o.id = ?",
                offered.offer());

        transactions.run(() -> {
            everywhere.forEach(records -> records.forget(patient, clock.instant(), false));
            return null;
        });

        assertThatThrownBy(() -> waitlist.open(offered.key())).isInstanceOf(NotFoundException.class);
        assertThat(given.count(
                        "select count(*) from waitlist_wish where patient_id = ? and (phone is not null"
                                + " or phone_fingerprint is not null or answers is not null or patient_name is not null)",
                        patient))
                .isZero();
    }

    // ---- one wish of one person

    @Test
    void aFormSentTwiceAtOnceIsOneWish() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var form = Secrets.token();

        var outcomes = Crowd.of(
                4,
                i -> () -> waitlist.join(
                        form,
                        InLine.wanted(practice),
                        InLine.answers(person),
                        null,
                        Actor.PATIENT,
                        InLine.BY_LINK,
                        InLine.INDONESIAN));

        assertThat(outcomes).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).distinct()).hasSize(1);
    }

    @Test
    void aPersonWaitsOnceAndAStrangerWithAnotherTelephoneLearnsNothing() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        line.joins(practice, person);

        assertThatThrownBy(() -> line.joins(practice, person)).isInstanceOf(AlreadyWaiting.class);
        var stranger = new PatientDetails(
                person.name(),
                person.nik(),
                null,
                person.birthDate(),
                person.sex(),
                given.person().phone());
        var theirs = line.joins(practice, stranger);

        assertThat(waitlist.open(theirs).position()).isEqualTo(2);
    }

    @Test
    void oneTelephoneStandsForEightWishes() {
        var practice = given.practice(1);
        line.fill(practice);
        var phone = given.person().phone();
        for (int i = 0; i < 8; i++) line.joins(practice, sharing(phone));

        assertThatThrownBy(() -> line.joins(practice, sharing(phone))).isInstanceOf(TooManyWishes.class);
    }

    private PatientDetails sharing(PhoneNumber phone) {
        var person = given.person();
        return new PatientDetails(person.name(), person.nik(), null, person.birthDate(), person.sex(), phone);
    }

    @Test
    void whoWaitsIsToldWhereTheDeskSaysSinceAndSoIsTheVisit() {
        var practice = given.practice(1);
        var booked = line.fill(practice).get(0);
        var person = given.person();
        var key = line.joins(practice, person);
        var right = PhoneNumber.of(Given.phone(Given.next()));
        long patient = waitlist.open(key).wish().patient.id;

        transactions.run(() -> {
            repaired.fire(new PhoneRepaired(CLERK, patient, person.phone().e164(), right));
            return null;
        });

        assertThat(waitlist.open(key).wish().phone).isEqualTo(right.e164());
        line.cancel(booked);
        telephones.textsTo(person.phone().e164());
        assertThat(telephones.textsTo(right.e164())).isNotEmpty();
        var visit = booking.find(take(key)).orElseThrow();
        assertThat(visit.phone).isEqualTo(right.e164());
    }

    @Test
    void keysThatWereNeverMadeOpenNothing() {
        for (var key : List.of(Secrets.token(), "a", "", "x".repeat(43)))
            assertThatThrownBy(() -> waitlist.open(key)).isInstanceOf(NotFoundException.class);
    }
}
