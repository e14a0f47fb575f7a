package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.family.Member;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Crowd;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who only types a NIK and a date of birth is answered as if the one who holds that number had no appointment, but for
 * those that were booked with the same telephone or by the same account.
 */
@QuarkusTest
class UnprovedBookingTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.1");

    @Inject
    Booking booking;

    @Inject
    Duplicates duplicates;

    @Inject
    Families families;

    @Inject
    Given data;

    @Inject
    Judge judge;

    private PatientDetails holder;
    private int day = 2;

    @BeforeEach
    void somebodyHoldsANik() {
        holder = data.person();
    }

    // ---- a session in which the holder is

    @Test
    void anAppointmentOfAnotherTelephoneIsNotInTheWay() {
        long person = registered(holder);
        var practice = practice(4);
        var theirs = book(practice.slot(1), holder, Actor.api("test"));

        var strangers = anyone(practice.slot(2), asTypedByAnother(holder));

        assertThat(ownerOf(theirs)).isEqualTo(person);
        assertThat(ownerOf(strangers)).isNotEqualTo(person);
        assertThat(strangers.appointment().patient.claimedNik)
                .isEqualTo(holder.nik().digits());
        assertThat(strangers.appointment().patient.nik).isNull();
        assertThat(strangers.appointment().patient.toCheck).isTrue();
        assertThat(booking.findLink(new BookingCode(strangers.appointment().code), holder.birthDate()))
                .contains(strangers.linkToken());
        judge.findsEveryPromiseKept();
    }

    @Test
    void noRecordNumberTellsMore() {
        var mrn = "RM" + Given.next();
        long person = data.registered(mrn, holder);
        var practice = practice(3);
        book(practice.slot(1), holder, Actor.api("test"));
        var typed = new PatientDetails(holder.name(), null, mrn, holder.birthDate(), null, Families.phone());

        var strangers = anyone(practice.slot(2), typed);

        assertThat(ownerOf(strangers)).isNotEqualTo(person);
        assertThat(strangers.appointment().patient.claimedMrn).isEqualTo(mrn);
        refused(BookingRule.ONE_VISIT_PER_SESSION, () -> anyone(practice.slot(3), typed));
    }

    @Test
    void whereNothingIsInTheWayTheBookingStandsInThePersonsName() {
        long person = registered(holder);
        book(practice(1).slot(1), holder, Actor.api("test"));

        assertThat(ownerOf(anyone(practice(1).slot(1), asTypedByAnother(holder))))
                .isEqualTo(person);
    }

    /** Else the second try would tell of the first what the first did not. */
    @Test
    void theSameTelephoneIsToldOfItsOwnInWhicheverNameItStands() {
        registered(holder);
        var practice = practice(4);
        book(practice.slot(1), holder, Actor.api("test"));
        var typed = asTypedByAnother(holder);
        anyone(practice.slot(2), typed);

        refused(BookingRule.ONE_VISIT_PER_SESSION, () -> anyone(practice.slot(3), typed));
        refused(
                BookingRule.ONE_VISIT_PER_SESSION,
                () -> anyone(practice.slot(3), with(typed, "Nama Lain", typed.phone())));
        refused(
                BookingRule.ONE_VISIT_PER_SESSION,
                () -> anyone(practice.slot(3), with(typed, "Nama Lain", holder.phone())));
    }

    @Test
    void theSameAccountIsToldOfItsOwnFromAnyTelephone() {
        registered(holder);
        var practice = practice(4);
        book(practice.slot(1), holder, Actor.api("test"));
        var account = Actor.family(families.who(families.inside()).account());
        inAForm(practice.slot(2), asTypedByAnother(holder), account);

        refused(BookingRule.ONE_VISIT_PER_SESSION, () -> inAForm(practice.slot(3), asTypedByAnother(holder), account));
    }

    @Test
    void aClientWithAKeyIsToldExactly() {
        registered(holder);
        var practice = practice(3);
        anyone(practice.slot(1), asTypedByAnother(holder));

        refused(
                BookingRule.ONE_VISIT_PER_SESSION,
                () -> book(practice.slot(2), asTypedByAnother(holder), Actor.api("test")));
    }

    @Test
    void whoIsProvedToBeOfTheFamilyIsToldOfAllVisits() {
        var inside = families.inside();
        Member member = families.proved(inside, holder);
        var practice = practice(3);
        anyone(practice.slot(1), asTypedByAnother(holder));
        var account = Actor.family(families.who(inside).account());
        var form = booking.hold(SlotChoice.slot(practice.slot(2)), Payer.GENERAL, "192.0.2." + Given.next(), account);
        booking.answer(form, BookingTest.answers(holder), new Chosen(account.account(), member.patient()));

        refused(BookingRule.ONE_VISIT_PER_SESSION, () -> booking.confirm(form, account));
    }

    // ---- at the same time, and too many

    @Test
    void aVisitOfAnotherTelephoneAtTheSameTimeIsNotInTheWay() {
        long person = registered(holder);
        var date = data.today().plusDays(4);
        var one = data.practice(date, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        var other = data.practice(date, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        book(one.slot(1), holder, Actor.api("test"));
        var typed = asTypedByAnother(holder);

        var next = booking.book(new BookingRequest(
                null, null, SlotChoice.nextFree(other.session()), typed, Given.general(), Actor.PATIENT));

        assertThat(next.appointment().slot.number)
                .as("not led past the hour of the holder")
                .isOne();
        assertThat(ownerOf(next)).isNotEqualTo(person);
        var third = data.practice(date, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        refused(BookingRule.NO_OVERLAP, () -> anyone(third.slot(1), typed));
        judge.findsEveryPromiseKept();
    }

    @Test
    void visitsOfOtherTelephonesDoNotFillTheLimit() {
        long person = registered(holder);
        for (int i = 0; i < 4; i++) book(practice(1).slot(1), holder, Actor.api("test"));
        var typed = asTypedByAnother(holder);
        for (int i = 0; i < 4; i++)
            assertThat(ownerOf(anyone(practice(1).slot(1), typed))).isNotEqualTo(person);

        refused(BookingRule.NOT_TOO_MANY_PER_PATIENT, () -> anyone(practice(1).slot(1), typed));
    }

    // ---- moving

    @Test
    void aMoveTellsNoMore() {
        long person = registered(holder);
        var first = practice(2);
        var second = again(first);
        var third = again(first);
        book(second.slot(1), holder, Actor.api("test"));
        var typed = asTypedByAnother(holder);
        var moving = anyone(first.slot(1), typed);
        assertThat(ownerOf(moving)).isEqualTo(person);

        booking.move(moving.linkToken(), SlotChoice.slot(second.slot(2)), Actor.PATIENT);

        var moved = booking.find(moving.linkToken()).orElseThrow();
        assertThat(moved.code).isEqualTo(moving.appointment().code);
        assertThat(moved.slot.id).isEqualTo(second.slot(2));
        assertThat(ownerOf(moving)).isNotEqualTo(person);
        assertThat(moved.patient.claimedNik).isEqualTo(holder.nik().digits());
        assertThat(booking.findLink(new BookingCode(moved.code), holder.birthDate()))
                .contains(moving.linkToken());
        // of what was booked with the same telephone it tells as ever, in whichever name that stands
        assertThat(ownerOf(anyone(third.slot(1), typed))).isEqualTo(person);
        refused(
                BookingRule.ONE_VISIT_PER_SESSION,
                () -> booking.move(moving.linkToken(), SlotChoice.slot(third.slot(2)), Actor.PATIENT));
        booking.move(moving.linkToken(), SlotChoice.slot(first.slot(2)), Actor.PATIENT);
        judge.findsEveryPromiseKept();
    }

    @Test
    void aMoveByTheLinkThroughTheApiTellsNoMore() {
        registered(holder);
        var first = practice(1);
        var second = again(first);
        book(second.slot(1), holder, Actor.api("test"));
        var moving = anyone(first.slot(1), asTypedByAnother(holder));

        booking.move(moving.linkToken(), SlotChoice.slot(second.slot(2)), new Actor(Actor.PATIENT.who(), Channel.API));

        assertThat(booking.find(moving.linkToken()).orElseThrow().slot.id).isEqualTo(second.slot(2));
    }

    // ---- at once

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyTelephonesAtOnceAreToldNothingAndTakeNoPlaceTwice(boolean known) {
        if (known) registered(holder);
        var practice = practice(12);

        var outcomes = Crowd.of(12, i -> {
            var typed = asTypedByAnother(holder);
            return () -> anyone(practice.slot(i + 1), typed);
        });

        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(outcomes.stream().map(o -> ownerOf(o.answer()))).doesNotHaveDuplicates();
        judge.findsEveryPromiseKept();
    }

    @Test
    void oneTelephoneAtOnceGetsOnePlaceThoughTheHolderHasAnother() {
        registered(holder);
        var practice = practice(9);
        book(practice.slot(9), holder, Actor.api("test"));
        var typed = asTypedByAnother(holder);

        var outcomes = Crowd.of(8, i -> () -> anyone(practice.slot(i + 1), typed));

        assertThat(outcomes).filteredOn(o -> o.refusal() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o.refusal() != null)
                .allSatisfy(o -> assertThat(o.refusal()).isInstanceOf(RuleBroken.class));
        judge.findsEveryPromiseKept();
    }

    @Test
    void manyWhoMoveAtOnceIntoOneSessionAllArrive() {
        registered(holder);
        var to = practice(8);
        var moving = IntStream.range(0, 8)
                .mapToObj(i -> anyone(again(to).slot(1), asTypedByAnother(holder)))
                .toList();

        var outcomes = Crowd.of(
                8, i -> () -> booking.move(moving.get(i).linkToken(), SlotChoice.slot(to.slot(i + 1)), Actor.PATIENT));

        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(data.count("select count(*) from appointment where session_id = ?", to.session()))
                .isEqualTo(8);
        judge.findsEveryPromiseKept();
    }

    // ---- what the desk sees

    @Test
    void theDeskIsShownBothAndToldOfBothPlaces() {
        long person = registered(holder);
        var practice = practice(2);
        book(practice.slot(1), holder, Actor.api("test"));
        var strangers = anyone(practice.slot(2), asTypedByAnother(holder));
        long claim = ownerOf(strangers);
        var why = new ChangeReason("orang yang sama");

        assertThat(duplicates.of(CLERK, person))
                .anySatisfy(alike -> assertThat(alike.id).isEqualTo(claim));
        assertThatThrownBy(() -> duplicates.merge(CLERK, person, claim, why)).isInstanceOf(BothInOneSession.class);
        booking.cancel(strangers.linkToken(), "", Actor.PATIENT);
        duplicates.merge(CLERK, person, claim, why);
        assertThat(ownerOf(strangers)).isEqualTo(person);
    }

    // ---- helpers

    private long registered(PatientDetails person) {
        return data.registered("RM" + Given.next(), person);
    }

    private Practice practice(int places) {
        return data.practice(data.today().plusDays(day++), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private Practice again(Practice first) {
        return data.again(first, data.today().plusDays(day++), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
    }

    private static PatientDetails asTypedByAnother(PatientDetails person) {
        return with(person, "Orang Asing", Families.phone());
    }

    private static PatientDetails with(PatientDetails person, String name, PhoneNumber phone) {
        return new PatientDetails(new PersonName(name), person.nik(), null, person.birthDate(), null, phone);
    }

    private Booked anyone(long slot, PatientDetails typed) {
        return book(slot, typed, Actor.PATIENT);
    }

    private Booked book(long slot, PatientDetails typed, Actor actor) {
        return booking.book(new BookingRequest(null, null, SlotChoice.slot(slot), typed, Given.general(), actor));
    }

    private Booked inAForm(long slot, PatientDetails typed, Actor actor) {
        var form = booking.hold(SlotChoice.slot(slot), Payer.GENERAL, "192.0.2." + Given.next(), actor);
        booking.answer(form, BookingTest.answers(typed));
        return booking.confirm(form, actor);
    }

    private long ownerOf(Booked booked) {
        return data.count("select patient_id from appointment where id = ?", booked.appointment().id);
    }

    private static void refused(BookingRule rule, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
