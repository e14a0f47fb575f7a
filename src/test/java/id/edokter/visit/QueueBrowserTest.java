package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.support.Device;
import id.edokter.support.Looking;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import id.edokter.support.WebBrowser;
import id.edokter.waiting.Morning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a queue changes by itself when somebody else has done something. */
@QuarkusTest
@Tag("browser")
class QueueBrowserTest {

    @Inject
    Morning mornings;

    @Inject
    LiveSessions live;

    @Inject
    SignIn signIn;

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

    private void looksUntil(BooleanSupplier so) {
        Looking.until(so, live::look);
    }

    @Test
    void whatSomebodyElseDoesIsSeenAndALostLineIsSaidAndComesBack() {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        var doctor = staff.inside(staff.colleague(clinic.practice.doctor(), Role.DOCTOR));
        try (var page = browser.visitor(Device.PHONE).carrying("edokter", doctor.token())) {
            page.opens("/praktik/sesi/" + clinic.practice.session()).sees("Berikutnya");
            looksUntil(() -> page.words().contains("Data langsung"));
            clinic.calls();
            looksUntil(() -> page.words().contains("oleh ns.rina"));
            assertThat(page.reads("section.ed-curr h2"))
                    .isEqualTo(clinic.patient(1).number());

            page.isCutOff(true).sees("Sambungan terputus", clinic.patient(1).number());
            page.pictures("queue-of-a-doctor-cut-off");
            clinic.goesIn(1);
            // a second press at once would be the first one again
            clock.travel(Duration.ofSeconds(3));
            clinic.isDone(1).calls();
            page.isCutOff(false);
            looksUntil(() ->
                    page.reads("section.ed-curr h2").equals(clinic.patient(2).number()));
            looksUntil(() -> page.words().contains("Data langsung"));
            assertThat(page.words()).doesNotContain("Sambungan terputus");
        }
    }

    @Test
    void whoIsSignedOutMeanwhileIsLedToTheDoor() {
        var clinic = mornings.of(2).comes(1, 2).begins();
        var address = "/praktik/sesi/" + clinic.practice.session();
        var nurse = staff.inside(Role.NURSE);
        try (var page = browser.visitor(Device.PHONE).carrying("edokter", nurse.token())) {
            page.opens(address).sees("Berikutnya");
            looksUntil(() -> page.words().contains("Data langsung"));

            signIn.signOut(staff.who(nurse.token()));

            looksUntil(() -> page.words().contains("Kata sandi"));
            assertThat(page.path()).endsWith("?lanjut=%2Fpraktik%2Fsesi%2F" + clinic.practice.session());
            page.doesNotSee(clinic.patient(1).number());
        }
    }

    @Test
    void whatSomebodyIsChoosingIsNotTakenAwayByTheDoor() {
        var clinic = mornings.of(2).comes(1, 2).begins();
        var nurse = staff.inside(Role.NURSE);
        try (var page = browser.visitor(Device.PHONE).carrying("edokter", nurse.token())) {
            page.opens("/praktik/sesi/" + clinic.practice.session());
            looksUntil(() -> page.words().contains("Data langsung"));
            page.tabsTo("Lainnya").strikes("Enter");

            signIn.signOut(staff.who(nurse.token()));

            looksUntil(() -> page.words().contains("Sambungan terputus"));
            page.sees("Pulang", clinic.patient(1).number());
        }
    }
}
