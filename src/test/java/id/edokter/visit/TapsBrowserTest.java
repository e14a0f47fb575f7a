package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.queue.CheckIn;
import id.edokter.queue.Priority;
import id.edokter.queue.QueueDesk;
import id.edokter.schedule.Pool;
import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Looking;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fingers that press twice, or too long. Between two taps the hospital's clock goes on further than it lets one person
 * call again, so that it is the page that holds them back.
 */
@QuarkusTest
@Tag("browser")
class TapsBrowserTest {

    private static final Witness CLERK = new Witness("loket.uji", "");

    @Inject
    Given data;

    @Inject
    QueueDesk desk;

    @Inject
    LiveSessions live;

    @Inject
    Staff staff;

    @Inject
    WebBrowser browser;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** A session that has begun, with this many who wait. */
    private Practice running(int people) {
        clock.travelTo(data.today().atTime(8, 0));
        var practice = data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, people));
        for (int number = 1; number <= people; number++)
            desk.checkIn(Actor.staff(CLERK), CheckIn.of(data.booked(practice, number)));
        desk.startSession(CLERK, practice.session());
        return practice;
    }

    private Visitor nurse(Device device, Practice practice) {
        return browser.visitor(device)
                .withAWatch()
                .carrying("edokter", staff.inside(Role.NURSE).token())
                .opens("/praktik/sesi/" + practice.session());
    }

    private int calls(Practice practice) {
        clock.travel(Duration.ofSeconds(3));
        return desk.queue(practice.session()).calls();
    }

    @Test
    void twoTapsAcrossTheNewPageCallOnePatient() {
        var practice = running(3);
        try (var nurse = nurse(Device.DESKTOP, practice)) {
            nurse.strikesAndGoes("n");
            assertThat(calls(practice)).isOne();
            nurse.strikes("n").touches("Panggil berikutnya");
            nurse.reloads();
            assertThat(calls(practice)).isOne();

            nurse.waits(2).strikesAndGoes("n");
            assertThat(calls(practice)).isEqualTo(2);
            // a mistake is seen at once, and need not wait
            nurse.strikesAndGoes("u");
            assertThat(desk.queue(practice.session()).called()).hasSize(1);
        }
    }

    /** Both mean the one who is next. */
    @Test
    void whoseHandWasSlowerThanTheOthersCallsNobodyElse() {
        var practice = running(3);
        try (var rina = nurse(Device.DESKTOP, practice);
                var dewi = nurse(Device.DESKTOP, practice)) {
            dewi.sees("Data langsung");
            rina.strikesAndGoes("n");
            Looking.until(() -> dewi.words().contains("Dipanggil"), live::look);
            assertThat(calls(practice)).isOne();

            dewi.strikes("n").touches("Panggil berikutnya").strikes("s");
            dewi.reloads();
            assertThat(calls(practice)).isOne();
            assertThat(desk.queue(practice.session()).called()).hasSize(1);

            dewi.strikesAndGoes("n");
            assertThat(calls(practice)).isEqualTo(2);
        }
    }

    @Test
    void whoComesMeanwhileKeepsNobodyFromCalling() {
        var practice = running(2);
        try (var nurse = nurse(Device.DESKTOP, practice)) {
            nurse.sees("Data langsung");
            var first = desk.queue(practice.session()).waiting().get(0);
            desk.prioritise(CLERK, first.appointment(), Priority.PREGNANT, first.version());
            Looking.until(() -> nurse.words().contains("hamil"), live::look);

            nurse.strikesAndGoes("n");
            assertThat(calls(practice)).isOne();
        }
    }

    @Test
    void aKeyThatIsHeldCallsOnePatient() {
        var practice = running(3);
        try (var nurse = nurse(Device.DESKTOP, practice)) {
            nurse.holdsAndGoes("n");
            assertThat(calls(practice)).isOne();
            nurse.waits(2).holds("n").holds("n");
            nurse.reloads();
            assertThat(calls(practice)).isOne();

            nurse.letsGoOf("n").waits(2).strikesAndGoes("n");
            assertThat(calls(practice)).isEqualTo(2);
        }
    }

    @Test
    void twoTapsOnTheClosingPageSendOnePatientHome() {
        var practice = running(3);
        try (var nurse = nurse(Device.DESKTOP, practice)) {
            nurse.opens("/praktik/sesi/" + practice.session() + "/penutupan").presses("Pulang");
            nurse.touches("Pulang").reloads();
            assertThat(desk.queue(practice.session()).waiting()).hasSize(2);
            nurse.waits(2).presses("Pulang");
            assertThat(desk.queue(practice.session()).waiting()).hasSize(1);
        }
    }

    @Test
    void aThumbThatTapsTwiceOnTheTelephoneSkipsOnePatient() {
        var practice = running(3);
        try (var nurse = nurse(Device.PHONE, practice)) {
            nurse.presses("Panggil berikutnya");
            assertThat(calls(practice)).isOne();
            nurse.waits(2).presses("Panggil berikutnya");
            assertThat(calls(practice)).isEqualTo(2);
            nurse.waits(2).pressesAny("Lewati");
            nurse.touches("Lewati").reloads();
            assertThat(desk.queue(practice.session()).called()).hasSize(1);
        }
    }
}
