package id.edokter.browse;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page that is the same for everybody is drawn once for all who ask within a time; whether a place is free is not. */
@QuarkusTest
@TestProfile(KeptPagesTest.ForThreeSeconds.class)
class KeptPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static class ForThreeSeconds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("edokter.web.pages-kept", "PT3S");
        }
    }

    @Inject
    Given data;

    @Inject
    Booking booking;

    private final PlainBrowser visitor = PlainBrowser.fresh();

    @Test
    void whatIsShownIsAtMostSoOldAndAPlaceThatLooksFreeIsTakenOnlyOnce() throws InterruptedException {
        var practice = data.practice(1);
        assertThat(clinic(visitor, practice).html()).contains(timesOf(practice));
        take(practice);
        var until = Instant.now().plus(PATIENCE);
        while (clinic(visitor, practice).html().contains(timesOf(practice))) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(100);
        }
        assertThat(clinic(visitor, practice).text()).contains("Penuh");
    }

    /** The times of a doctor are as old too, but the form that is begun there is each visitor's own. */
    @Test
    void twoWhoReadTheSamePageOfADoctorBeginTwoForms() {
        var practice = data.practice(3);
        var address = "/dokter/" + practice.doctor();
        var first = visitor.opens(address);
        take(practice);
        var second = visitor.opens(address);
        assertThat(second.text()).contains("3 tempat lagi");
        assertThat(keys(first)).hasSize(1).first().asString().hasSize(43);
        assertThat(keys(second)).hasSize(1).doesNotContainAnyElementsOf(keys(first));
        assertThat(second.html().replace(keys(second).get(0), keys(first).get(0)))
                .isEqualTo(first.html());
    }

    private static List<String> keys(Page page) {
        return Pattern.compile("name=\"formulir\" value=\"([^\"]*)\"")
                .matcher(page.html())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void eachLanguageAndAddressHasAPageOfItsOwn() {
        var practice = data.practice(3);
        assertThat(clinic(visitor, practice).text()).contains("3 tempat lagi");
        assertThat(clinic(PlainBrowser.inEnglish(), practice).text()).contains("3 places left");
        assertThat(clinic(visitor, practice).text()).contains("3 tempat lagi");
        assertThat(visitor.opens(address(practice) + "?bayar=JKN").html()).contains("bayar=JKN");
        assertThat(clinic(visitor, practice).links()).noneMatch(link -> link.contains("bayar=JKN"));
    }

    @Test
    void aClinicThatIsNotThereYetIsNotKeptAsMissing() {
        assertThat(visitor.opens("/poli/t" + (Given.next() + 1)).status()).isEqualTo(404);
        assertThat(visitor.opens("/poli/tidak-ada").status()).isEqualTo(404);
        var practice = data.practice(1);
        assertThat(clinic(visitor, practice).status()).isEqualTo(200);
    }

    private static Page clinic(PlainBrowser who, Practice practice) {
        return who.opens(address(practice));
    }

    private static String address(Practice practice) {
        return "/poli/" + practice.clinicCode().toLowerCase();
    }

    private static String timesOf(Practice practice) {
        return "href=\"/dokter/" + practice.doctor();
    }

    private void take(Practice practice) {
        booking.hold(SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
    }
}
