package id.edokter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator gives a clinic rules of its own; they hold at once. */
@QuarkusTest
class ClinicSettingsStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    private Inside admin;
    private PlainBrowser browser;
    private Practice practice;
    private String here;

    @BeforeEach
    void signIn() {
        admin = staff.inside(Role.ADMINISTRATOR);
        browser = admin.browser();
        practice = data.practice(2);
        here = "/jadwal/aturan/" + practice.clinic();
    }

    private Page sends(Inside who, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("formToken", who.formToken());
        return who.browser().sends(here, all);
    }

    @Test
    void aRuleOfTheClinicHoldsAtOnceAndStandsInTheTrail() {
        assertThat(browser.opens(here).text())
                .contains(
                        "Dibuka berapa hari sebelumnya", "Rumah sakit: 30 hari", "Batal sesudah itu dicatat terlambat");
        assertThat(browser.opens("/dokter/" + practice.doctor()).text()).contains("08.00");

        var saved = sends(admin, Map.of("version", "0", "opensDaysAhead", "2", "sameDay", "tidak", "sensitive", "1"));
        assertThat(browser.goesOn(saved).text())
                .contains("Aturan sudah disimpan dan langsung berlaku")
                .contains("Terakhir diubah oleh " + admin.colleague().userName());
        // its only session is three days ahead
        assertThat(browser.opens("/dokter/" + practice.doctor() + "?tanggal=" + practice.date())
                        .text())
                .doesNotContain("08.10");
        assertThat(browser.opens("/jadwal/aturan").text()).contains("2 aturan");
        assertThat(browser.opens("/jejak?tentang=clinic%20" + practice.clinicCode())
                        .text())
                .contains("dibuka berapa hari sebelumnya: - menjadi 2", "poli sensitif: 0 menjadi 1");

        // empty again is as the hospital
        sends(admin, Map.of("version", "1"));
        assertThat(browser.opens("/dokter/" + practice.doctor() + "?tanggal=" + practice.date())
                        .text())
                .contains("08.10");
    }

    @Test
    void whatIsImpossibleIsToldBesideItsFieldAndNothingTypedIsLost() {
        var page = sends(
                admin,
                Map.of(
                        "version",
                        "0",
                        "opensDaysAhead",
                        "400",
                        "livePerPhone",
                        "banyak",
                        "places",
                        "30",
                        "sameDay",
                        "x"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Isi angka dari 1 sampai 365", "Isi angka dari 1 sampai 100", "Pilih salah satu");
        assertThat(page.html()).contains("value=\"400\"", "value=\"banyak\"", "value=\"30\"");
        assertThat(data.count("select count(*) from clinic where id = ? and places is null", practice.clinic()))
                .isOne();
    }

    @Test
    void theSecondOfTwoReadsWhatHappenedAndKeepsWhatWasTyped() {
        var other = staff.inside(Role.ADMINISTRATOR);
        sends(admin, Map.of("version", "0", "opensDaysAhead", "7"));

        var late = sends(other, Map.of("version", "0", "opensDaysAhead", "9"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("baru saja diubah oleh " + admin.colleague().userName(), "Sekarang tersimpan: 7");
        assertThat(late.html()).contains("value=\"9\"", "name=\"version\" value=\"1\"");
        assertThat(data.count("select opens_days_ahead from clinic where id = ?", practice.clinic()))
                .isEqualTo(7);
        // having seen it, the second decides
        assertThat(sends(other, Map.of("version", "1", "opensDaysAhead", "9")).status())
                .isEqualTo(303);
        assertThat(sends(other, Map.of("opensDaysAhead", "10")).status())
                .as("who saw no version saw nothing")
                .isEqualTo(409);
    }

    @Test
    void theDeskReadsTheRulesAndChangesNone() {
        sends(admin, Map.of("version", "0", "overbookPlaces", "0"));
        var clerk = staff.inside(Role.FRONT_DESK);
        var page = clerk.browser().opens(here);
        assertThat(page.text()).contains("Tempat tambahan per sesi", "0 tempat", "Hanya administrator");
        assertThat(page.html()).doesNotContain("<form method=\"post\" action=\"" + here);
        assertThat(sends(clerk, Map.of("version", "1")).status()).isEqualTo(403);
        for (var role : new Role[] {Role.DOCTOR, Role.MANAGER})
            assertThat(staff.inside(role).browser().opens(here).status())
                    .as("%s", role)
                    .isEqualTo(403);
    }

    @Test
    void aClinicThatIsNotThereIsNotFound() {
        for (var address : new String[] {"/jadwal/aturan/987654321", "/jadwal/aturan/x"})
            assertThat(browser.opens(address).status()).as(address).isEqualTo(404);
    }
}
