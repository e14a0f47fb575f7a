package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Afterwards;
import id.edokter.booking.AppointmentStatus;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Judge;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network came back after the doctor had gone: what the sheets say belongs to what became of the session. */
@QuarkusTest
class PaperAfterClosingTest {

    private static final Witness RINA = new Witness("ns.rina", "192.0.2.8");

    @Inject
    Given data;

    @Inject
    QueueDesk desk;

    @Inject
    Afterwards afterwards;

    @Inject
    TravellingClock clock;

    @Inject
    Judge judge;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void whoCameOnPaperIsNoNoShowOfASessionThatIsClosed() {
        var practice = data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        long first = data.booked(practice, 1);
        data.booked(practice, 2);
        clock.travelTo(practice.date().atTime(8, 0));
        desk.startSession(RINA, practice.session());
        clock.travelTo(practice.date().atTime(16, 0));
        var seen = desk.queue(practice.session()).session().seen();
        assertThat(desk.closeSession(seen, null, "", RINA).noShow).isEqualTo(2);
        clock.travelTo(practice.date().plusDays(1).atTime(9, 0));

        var came = afterwards.arrived(RINA, practice.session(), 1, first, LocalTime.of(8, 5));

        assertThat(came.status).isEqualTo(AppointmentStatus.COMPLETED);
        var summary = desk.closeSession(seen, null, "", RINA);
        assertThat(summary.noShow).isEqualTo(1);
        assertThat(summary.seen).isEqualTo(1);
        judge.findsEveryPromiseKept();
    }
}
