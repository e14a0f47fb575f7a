package id.edokter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Availability;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.VisitsWouldOverlap;
import id.edokter.patient.PatientDetails;
import id.edokter.queue.QueueDesk;
import id.edokter.schedule.QuotaEntry.Act;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Wib;
import id.edokter.support.Crowd;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People change a session on its day; the ledger tells who and why. */
@QuarkusTest
class SessionDeskTest {

    private static final Witness NISA = new Witness("nisa", "192.0.2.7");
    private static final String WHY = "dokter minta";

    @Inject
    Given data;

    @Inject
    SessionDesk desk;

    @Inject
    QueueDesk queue;

    @Inject
    Rota rota;

    @Inject
    Booking booking;

    @Inject
    Availability availability;

    @Inject
    TravellingClock clock;

    @Inject
    Judge judge;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private SessionSeen seen(Practice practice) {
        return SessionSeen.of(rota.session(practice.session()).orElseThrow());
    }

    private Booked book(Practice practice, int number, PatientDetails person) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), person, Given.general(), Actor.api("uji")));
    }

    private Booked book(Practice practice, int number) {
        return book(practice, number, data.person());
    }

    private QuotaEntry last(Practice practice) {
        var ledger = rota.ledger(practice.session());
        return ledger.get(ledger.size() - 1);
    }

    private List<Slot> slots(Practice practice) {
        return rota.slots(practice.session());
    }

    private int places(Practice practice) {
        return availability.session(practice.session()).get(0).places();
    }

    // ---- places

    @Test
    void addedPlacesComeBehindTheLastNumberWithTheirTimes() {
        var practice = data.practice(2);

        desk.addPlaces(seen(practice), 2, Pool.GENERAL, WHY, NISA);

        assertThat(slots(practice)).extracting(slot -> slot.number).containsExactly(1, 2, 3, 4);
        assertThat(slots(practice)).extracting(slot -> slot.starts).last().isEqualTo(LocalTime.of(8, 30));
        assertThat(slots(practice).get(3).pool).isEqualTo(Pool.GENERAL);
        assertThat(last(practice).act).isEqualTo(Act.ADDED);
        assertThat(last(practice).who).isEqualTo("nisa");
        assertThat(last(practice).reason).isEqualTo(WHY);
        assertThat(last(practice).places).isEqualTo(2);
        assertThat(data.count(
                        "select count(*) from audit_event where who = 'nisa' and act = 'SESSION_CHANGED' and subject = ?",
                        "session " + practice.session()))
                .isOne();
    }

    @Test
    void numbersThatPlanningLeftUnusedAreOfUseFirst() {
        var practice = data.practice(3);
        data.change("update slot set blocked = true where id = ?", practice.slot(3));

        desk.addPlaces(seen(practice), 2, Pool.ANY, WHY, NISA);

        assertThat(slots(practice)).extracting(slot -> slot.number).containsExactly(1, 2, 3, 4);
        assertThat(slots(practice)).noneMatch(slot -> slot.blocked);
    }

    @Test
    void soManyPlacesAreNotAddedAtOnceNorPastMidnight() {
        var practice = data.practice(data.today().plusDays(3), LocalTime.of(23, 0), 30, Given.pools(Pool.ANY, 1));

        for (int count : new int[] {0, -1, 51})
            assertThatThrownBy(() -> desk.addPlaces(seen(practice), count, Pool.ANY, WHY, NISA))
                    .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> desk.addPlaces(seen(practice), 2, Pool.ANY, WHY, NISA))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("places_past_midnight");
        assertThat(slots(practice)).hasSize(1);
        assertThat(rota.ledger(practice.session())).isEmpty();
    }

    @Test
    void aBlockedPlaceIsNobodysUntilItIsUnblocked() {
        var practice = data.practice(2);

        desk.block(seen(practice), List.of(practice.slot(2)), WHY, NISA);

        assertThat(places(practice)).isOne();
        assertThat(slots(practice).get(1).blockReason).isEqualTo(WHY);
        assertThat(last(practice).detail).endsWith("-02");
        assertThatThrownBy(() -> book(practice, 2)).isInstanceOf(RuleBroken.class);

        desk.unblock(seen(practice), List.of(practice.slot(2)), WHY, NISA);

        assertThat(last(practice).act).isEqualTo(Act.UNBLOCKED);
        book(practice, 2);
    }

    @Test
    void aPlaceThatSomebodyHasIsNeitherBlockedNorKeptForOthers() {
        var practice = data.practice(3);
        book(practice, 1);
        booking.hold(SlotChoice.slot(practice.slot(2)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);

        assertThatThrownBy(() -> desk.block(
                        seen(practice), List.of(practice.slot(1), practice.slot(2), practice.slot(3)), WHY, NISA))
                .isInstanceOfSatisfying(
                        PlaceInUse.class,
                        refusal -> assertThat(refusal.arguments().toString())
                                .contains("-01, ", "-02")
                                .doesNotContain("-03"));
        assertThatThrownBy(() -> desk.changePool(seen(practice), List.of(practice.slot(1)), Pool.JKN, WHY, NISA))
                .isInstanceOf(PlaceInUse.class);
        assertThat(places(practice)).isEqualTo(3);
        assertThat(rota.ledger(practice.session())).isEmpty();
    }

    @Test
    void freePlacesAreKeptForOthers() {
        var practice = data.practice(3);

        desk.changePool(seen(practice), List.of(practice.slot(1), practice.slot(3)), Pool.WALK_IN, WHY, NISA);

        assertThat(slots(practice)).extracting(slot -> slot.pool).containsExactly(Pool.WALK_IN, Pool.ANY, Pool.WALK_IN);
        assertThat(last(practice).pool).isEqualTo(Pool.WALK_IN);
        assertThat(last(practice).places).isEqualTo(2);
    }

    @Test
    void placesOfAnotherSessionAreNotFound() {
        var practice = data.practice(1);
        var other = data.practice(1);

        assertThatThrownBy(() -> desk.block(seen(practice), List.of(other.slot(1)), WHY, NISA))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.block(seen(practice), List.of(), WHY, NISA))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void reservesAreReleasedAtOnceAndOnlyOnce() {
        var practice = data.practice(
                data.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.GENERAL, Pool.WALK_IN));

        desk.releaseReserves(seen(practice), WHY, NISA);

        assertThat(slots(practice)).extracting(slot -> slot.pool).containsExactly(Pool.ANY, Pool.ANY, Pool.WALK_IN);
        assertThat(last(practice).act).isEqualTo(Act.RELEASED);
        assertThat(last(practice).places).isEqualTo(2);
        assertThatThrownBy(() -> desk.releaseReserves(seen(practice), "lagi", NISA))
                .isInstanceOf(NothingToChange.class);

        // kept for somebody afterwards, they would stay so for ever
        desk.addPlaces(seen(practice), 2, Pool.JKN, WHY, NISA);
        desk.releaseReserves(seen(practice), "sekarang", NISA);
        assertThat(slots(practice)).noneMatch(slot -> slot.pool == Pool.JKN);
        assertThat(last(practice).places).isEqualTo(2);
    }

    // ---- booking and the session itself

    @Test
    void whenBookingIsClosedNobodyBooksUntilItIsOpenAgain() {
        var practice = data.practice(2);
        book(practice, 1);

        desk.closeBooking(seen(practice), WHY, NISA);

        assertThatThrownBy(() -> book(practice, 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo("booking_stopped"));
        assertThat(availability.session(practice.session()).get(0).window()).isEqualTo(SessionPlaces.Window.CLOSED);
        assertThat(last(practice).places).isOne();

        desk.openBooking(seen(practice), WHY, NISA);

        book(practice, 2);
    }

    @Test
    void aSessionIsNotClosedOverThoseWhoAreComing() {
        var practice = data.practice(data.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        var booked = book(practice, 1);

        assertThatThrownBy(() -> queue.closeSession(seen(practice), null, WHY, NISA))
                .isInstanceOf(SessionHasPatients.class);

        clock.travel(Duration.between(clock.instant(), Wib.instant(practice.date(), LocalTime.of(8, 5))));
        data.change("update appointment set status = 'CHECKED_IN' where id = ?", booked.appointment().id);
        assertThatThrownBy(() -> queue.closeSession(seen(practice), null, WHY, NISA))
                .isInstanceOfSatisfying(
                        SessionHasPatients.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("session_has_waiting"));

        data.change("update appointment set status = 'COMPLETED' where id = ?", booked.appointment().id);
        queue.closeSession(seen(practice), null, WHY, NISA);

        assertThat(rota.session(practice.session()).orElseThrow().status).isEqualTo(Session.Status.CLOSED);
        assertThatThrownBy(() -> desk.addPlaces(seen(practice), 1, Pool.ANY, WHY, NISA))
                .isInstanceOf(SessionEnded.class);

        queue.reopenSession(seen(practice), WHY, NISA);

        assertThat(rota.session(practice.session()).orElseThrow().isOpen()).isTrue();
    }

    // ---- hours and room

    @Test
    void withOtherHoursNumbersStayAndTimesFollow() {
        var practice = data.practice(3);
        var booked = book(practice, 2).appointment();

        desk.changeHours(seen(practice), new NewHours(LocalTime.of(9, 0), LocalTime.of(9, 30), 15), WHY, NISA);

        var slots = slots(practice);
        assertThat(slots)
                .extracting(slot -> slot.starts)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 15), LocalTime.of(9, 30));
        assertThat(slots).extracting(slot -> slot.blocked).containsExactly(false, false, true);
        assertThat(data.count("select version from appointment where id = ?", booked.id))
                .isGreaterThan(booked.version);
        assertThat(data.count(
                        "select count(*) from appointment_history where appointment_id = ? and act = 'MOVED'"
                                + " and who = 'nisa' and channel = 'DESK'",
                        booked.id))
                .isOne();
        assertThat(last(practice).detail).isEqualTo("08:00–08:30, 10 > 09:00–09:30, 15");
    }

    @Test
    void hoursThatWouldPutAPatientInTwoPlacesAreRefused() {
        var practice = data.practice(2);
        var later = data.practice(practice.date(), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 1));
        var person = data.person();
        book(practice, 1, person);
        book(later, 1, person);

        assertThatThrownBy(() -> desk.changeHours(
                        seen(practice), new NewHours(LocalTime.of(9, 0), LocalTime.of(10, 0), 10), WHY, NISA))
                .isInstanceOfSatisfying(
                        VisitsWouldOverlap.class,
                        refusal -> assertThat(refusal.arguments().toString()).contains("-01"));
        assertThat(slots(practice).get(0).starts).isEqualTo(LocalTime.of(8, 0));
        judge.findsEveryPromiseKept();
    }

    @Test
    void hoursInWhichTheDoctorIsElsewhereOrThatArePastAreRefused() {
        var practice = data.practice(1);
        data.again(practice, practice.date(), LocalTime.of(10, 0), 10, Given.pools(Pool.ANY, 6));
        var taken = new NewHours(LocalTime.of(9, 30), LocalTime.of(10, 30), 10);

        assertThatThrownBy(() -> desk.changeHours(seen(practice), taken, WHY, NISA))
                .isInstanceOf(DoctorIsElsewhere.class);
        assertThatThrownBy(() -> desk.changeHours(
                        seen(practice),
                        NewHours.of(rota.session(practice.session()).orElseThrow()),
                        WHY,
                        NISA))
                .isInstanceOf(NothingToChange.class);

        clock.travel(Duration.between(clock.instant(), Wib.instant(practice.date(), LocalTime.of(8, 0))));
        assertThatThrownBy(() -> desk.changeHours(
                        seen(practice), new NewHours(LocalTime.of(8, 30), LocalTime.of(9, 0), 10), WHY, NISA))
                .isInstanceOf(SessionHasBegun.class);
    }

    @Test
    void theRoomIsOneThatIsThere() {
        var practice = data.practice(1);
        var room = "Ruang Pindah " + Given.next();

        assertThatThrownBy(() -> desk.changeRoom(seen(practice), room, WHY, NISA))
                .isInstanceOf(InvalidValue.class);

        data.change("insert into room (name) values (?)", room);
        desk.changeRoom(seen(practice), room, WHY, NISA);

        assertThat(rota.session(practice.session()).orElseThrow().room.name).isEqualTo(room);
        assertThat(last(practice).detail).endsWith(" > " + room);
    }

    @Test
    void aDelayIsOfToday() {
        var practice = data.practice(1);

        assertThatThrownBy(() -> desk.late(seen(practice), 20, WHY, NISA)).isInstanceOf(InvalidValue.class);

        clock.travel(Duration.between(clock.instant(), Wib.instant(practice.date(), LocalTime.of(7, 0))));
        desk.late(seen(practice), 20, WHY, NISA);

        assertThat(rota.session(practice.session()).orElseThrow().minutesLate).isEqualTo(20);
        assertThat(slots(practice).get(0).starts).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void whoIsThereIsNotLateAnyMore() {
        var practice = data.practice(1);
        clock.travel(Duration.between(clock.instant(), Wib.instant(practice.date(), LocalTime.of(8, 5))));
        desk.late(seen(practice), 20, WHY, NISA);
        data.change(
                "update session set status = 'RUNNING', started_at = utc_timestamp(3) where id = ?",
                practice.session());

        assertThatThrownBy(() -> desk.late(seen(practice), 40, WHY, NISA)).isInstanceOf(SessionHasBegun.class);

        assertThat(rota.session(practice.session()).orElseThrow().minutesLate).isEqualTo(20);
    }

    // ---- several people, and planning

    @Test
    void theSecondOfTwoClerksLooksAgain() {
        var practice = data.practice(2);
        var both = seen(practice);
        desk.block(both, List.of(practice.slot(1)), WHY, NISA);

        assertThatThrownBy(() -> desk.block(both, List.of(practice.slot(2)), "lain", new Witness("budi", "")))
                .isInstanceOf(SessionChanged.class);
        assertThat(places(practice)).isOne();
    }

    @Test
    void theSameFormSentTwiceIsDoneOnce() {
        var practice = data.practice(2);
        var form = seen(practice);

        desk.addPlaces(form, 3, Pool.ANY, WHY, NISA);
        desk.addPlaces(form, 3, Pool.ANY, WHY, NISA);

        assertThat(slots(practice)).hasSize(5);
        assertThat(rota.ledger(practice.session())).hasSize(1);
    }

    @Test
    void anotherFormOfTheSameClerkIsNotTakenForTheSameSentTwice() {
        var practice = data.practice(3);
        clock.travel(Duration.between(clock.instant(), Wib.instant(practice.date(), LocalTime.of(7, 0))));
        var form = seen(practice);
        desk.late(form, 30, WHY, NISA);

        assertThatThrownBy(() -> desk.late(form, 45, WHY, NISA)).isInstanceOf(SessionChanged.class);
        assertThat(rota.session(practice.session()).orElseThrow().minutesLate).isEqualTo(30);

        var places = seen(practice);
        desk.block(places, List.of(practice.slot(1)), WHY, NISA);

        assertThatThrownBy(() -> desk.block(places, List.of(practice.slot(2)), WHY, NISA))
                .isInstanceOf(SessionChanged.class);
        assertThat(slots(practice)).extracting(slot -> slot.blocked).containsExactly(true, false, false);
        var pools = seen(practice);
        desk.changePool(pools, List.of(practice.slot(2)), Pool.JKN, WHY, NISA);
        assertThatThrownBy(() -> desk.changePool(pools, List.of(practice.slot(2)), Pool.GENERAL, WHY, NISA))
                .isInstanceOf(SessionChanged.class);
        var added = seen(practice);
        desk.addPlaces(added, 1, Pool.ANY, WHY, NISA);
        assertThatThrownBy(() -> desk.addPlaces(added, 2, Pool.ANY, WHY, NISA)).isInstanceOf(SessionChanged.class);
    }

    @Test
    void theSameFormIsKnownAgainAfterSomebodyElseHasActed() {
        var practice = data.practice(2);
        var form = seen(practice);
        desk.addPlaces(form, 1, Pool.ANY, WHY, NISA);
        desk.block(seen(practice), List.of(practice.slot(2)), WHY, new Witness("budi", ""));

        desk.addPlaces(form, 1, Pool.ANY, WHY, NISA);

        assertThat(slots(practice)).hasSize(3);
        assertThat(rota.ledger(practice.session())).hasSize(2);
    }

    @Test
    void ofManyClerksAtOnceOneIsFirstAndTheOthersLookAgain() {
        var practice = data.practice(1);
        var form = seen(practice);

        var outcomes = Crowd.of(8, n -> () -> {
            desk.addPlaces(form, 1, Pool.ANY, WHY, new Witness("petugas" + n, ""));
            return n;
        });

        assertThat(outcomes).filteredOn(one -> one.refusal() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(one -> one.refusal() != null)
                .allSatisfy(one -> assertThat(one.refusal()).isInstanceOf(SessionChanged.class));
        assertThat(slots(practice)).hasSize(2);
    }

    @Test
    void eitherTheBookingOrTheBlockIsFirst() {
        for (int round = 0; round < 10; round++) {
            var practice = data.practice(1);
            var form = seen(practice);

            var outcomes = Crowd.of(2, n -> () -> {
                if (n == 0) desk.block(form, List.of(practice.slot(1)), WHY, NISA);
                else book(practice, 1);
                return n;
            });

            assertThat(outcomes).filteredOn(one -> one.refusal() == null).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(one -> one.refusal() != null)
                    .allSatisfy(one -> assertThat(one.refusal()).isInstanceOfAny(PlaceInUse.class, RuleBroken.class));
            assertThat(data.count(
                            "select count(*) from appointment a join slot s on s.id = a.live_slot"
                                    + " where s.session_id = ? and s.blocked",
                            practice.session()))
                    .isZero();
        }
    }
}
