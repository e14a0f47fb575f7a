package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Channel;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The visit day at its door. */
@QuarkusTest
class QueueDeskTest {

    private static final Witness RINA = new Witness("ns.rina", "192.0.2.8");
    private static final Witness DEWI = new Witness("ns.dewi", "192.0.2.9");
    private static final Actor KIOSK = new Actor("kiosk", Channel.KIOSK);

    @Inject
    Given data;

    @Inject
    QueueDesk desk;

    @Inject
    TravellingClock clock;

    @Inject
    Judge judge;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** A session of today from 08.00, ten minutes a place. */
    private Practice practice(int places) {
        return data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private void at(Practice practice, String time) {
        clock.travelTo(practice.date().atTime(LocalTime.parse(time)));
    }

    private void comes(long appointment) {
        desk.checkIn(KIOSK, CheckIn.of(appointment));
    }

    private QueueView queue(Practice practice) {
        return desk.queue(practice.session());
    }

    private int version(long appointment) {
        return desk.place(appointment).orElseThrow().line().version();
    }

    private List<Integer> waiting(Practice practice) {
        return queue(practice).waiting().stream().map(QueueView.Line::number).toList();
    }

    private Turn call(Witness by, Practice practice) {
        return desk.callNext(by, practice.session(), queue(practice).calls());
    }

    private void see(Witness by, long appointment) {
        desk.start(by, appointment, version(appointment));
        desk.finish(by, appointment, version(appointment));
    }

    @Test
    void aMorningFromTheDoorToTheDoctorAndOut() {
        var practice = practice(3);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        long third = data.booked(practice, 3);
        at(practice, "07:30");
        comes(second);
        comes(first);

        assertThat(waiting(practice)).containsExactly(1, 2);
        assertThat(desk.place(second).orElseThrow().before()).isEqualTo(1);
        assertThat(desk.place(third).orElseThrow().before()).isEqualTo(2);

        at(practice, "08:05");
        desk.startSession(RINA, practice.session());
        var turn = call(RINA, practice);
        assertThat(turn.appointment()).isEqualTo(first);
        assertThat(turn.calls()).isEqualTo(1);
        desk.start(RINA, first, version(first));
        at(practice, "08:12");
        desk.finish(RINA, first, version(first));
        see(RINA, call(RINA, practice).appointment());

        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.RUNNING);
        assertThat(queue(practice).done()).hasSize(2);
        assertThat(queue(practice).coming()).hasSize(1);

        at(practice, "08:40");
        var summary = desk.closeSession(queue(practice).session().seen(), "", RINA);
        assertThat(summary.seen).isEqualTo(2);
        assertThat(summary.noShow).isEqualTo(1);
        assertThat(summary.minutesLate).isEqualTo(5);
        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.CLOSED);
        assertThat(desk.consultations(practice.session())).hasSize(2);
        judge.findsEveryPromiseKept();
    }
}
