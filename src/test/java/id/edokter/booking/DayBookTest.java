package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.booking.SessionLoad.PoolLoad;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk sees how full each session is, and who has which place. */
@QuarkusTest
class DayBookTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    DayBook book;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Booked book(Practice practice, int number) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
    }

    private void hold(Practice practice, int number) {
        booking.hold(SlotChoice.slot(practice.slot(number)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    private SessionLoad load(Practice practice) {
        return book.sessions(practice.date()).stream()
                .filter(session -> session.id() == practice.session())
                .findFirst()
                .orElseThrow();
    }

    private Practice mixed() {
        return data.practice(
                data.today().plusDays(3),
                LocalTime.of(8, 0),
                10,
                List.of(Pool.ANY, Pool.ANY, Pool.ANY, Pool.JKN, Pool.WALK_IN));
    }

    @Test
    void placesAreCountedByPoolWithWhoHasThem() {
        var practice = mixed();
        book(practice, 1);
        booking.cancel(book(practice, 2).linkToken(), "", Actor.PATIENT);
        hold(practice, 3);

        var load = load(practice);

        assertThat(load.pools())
                .containsExactlyInAnyOrder(
                        new PoolLoad(Pool.ANY, 3, 2, 1, 0, 0, 0, 0),
                        new PoolLoad(Pool.JKN, 1, 0, 0, 0, 0, 0, 0),
                        new PoolLoad(Pool.WALK_IN, 1, 0, 0, 0, 0, 0, 0));
        assertThat(load.registered()).isOne();
        assertThat(load.left()).isEqualTo(3);
    }

    @Test
    void aHoldThatHasRunOutLeavesItsPlaceFree() {
        var practice = mixed();
        hold(practice, 1);
        assertThat(load(practice).taken()).isOne();

        clock.travel(Duration.ofMinutes(6));

        assertThat(load(practice).taken()).isZero();
        assertThat(book.session(practice.session()).lines())
                .allSatisfy(line -> assertThat(line.appointment()).isNull());
    }

    @Test
    void whoHasArrivedIsDoneOrDidNotComeIsCounted() {
        var practice = mixed();
        var statuses = new String[] {"CHECKED_IN", "COMPLETED", "NO_SHOW"};
        for (int i = 0; i < statuses.length; i++)
            data.change(
                    "update appointment set status = ? where id = ?",
                    statuses[i],
                    book(practice, i + 1).appointment().id);

        var load = load(practice);

        assertThat(load.registered()).isEqualTo(3);
        assertThat(load.arrived()).isEqualTo(2);
        assertThat(load.served()).isOne();
        assertThat(load.absent()).isOne();
    }

    @Test
    void aSessionShowsEveryPlaceByNumberAndWhatBecameOfThem() {
        var practice = mixed();
        var booked = book(practice, 2);
        data.change("update slot set blocked = true where id in (?, ?)", practice.slot(1), practice.slot(2));
        data.change(
                "insert into quota_ledger (session_id, at, who, act, places, reason)"
                        + " values (?, utc_timestamp(3), 'planning', 'PLANNED', 5, '')",
                practice.session());

        var sheet = book.session(practice.session());

        // a blocked place is shown only while somebody lives there
        assertThat(sheet.lines()).extracting(line -> line.slot().number).containsExactly(2, 3, 4, 5);
        assertThat(sheet.lines().get(0).appointment().id).isEqualTo(booked.appointment().id);
        assertThat(sheet.lines().subList(1, 4))
                .allSatisfy(line -> assertThat(line.appointment()).isNull());
        assertThat(sheet.ledger()).extracting(entry -> entry.act).contains(QuotaEntry.Act.PLANNED);
        assertThat(load(practice).places()).isEqualTo(3);
        assertThat(load(practice).taken()).isZero();
    }

    @Test
    void aSessionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> book.session(987_654_321)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCancelledSessionIsStillTold() {
        var practice = mixed();
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());

        assertThat(load(practice).isCancelled()).isTrue();
    }
}
