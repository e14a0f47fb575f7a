package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator chooses which reminders go, when and to whom; it holds for the next ones. */
@QuarkusTest
class ReminderPagesStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Planner planner;

    @Inject
    RemindedVisits visits;

    @Inject
    TravellingClock clock;

    private Inside admin;
    private PlainBrowser browser;
    private Practice practice;
    private String here;

    @BeforeEach
    void signIn() {
        admin = staff.inside(Role.ADMINISTRATOR);
        browser = admin.browser();
        practice = visits.practice(data.today().plusDays(3), 3);
        here = "/jadwal/pengingat/" + practice.clinic();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page sends(Inside who, Object... form) {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("formToken", who.formToken()));
        return who.browser().sends(here, all.toArray());
    }

    @Test
    void whatAClinicChoosesHoldsForTheNextReminderAndStandsInTheTrail() {
        var about = visits.book(practice.slot(1));
        assertThat(browser.opens(here).text())
                .contains(
                        "Kosong: sesuai rumah sakit, 18.00", "Sri", "/jawab/…", "Poli Uji", "yang sudah dikirim tidak");
        var kept =
                sends(admin, "version", "0", "dayBeforeAt", "16.30", "morningOn", "tidak", "confirmationOn", "tidak");
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        assertThat(browser.goesOn(kept).text()).contains("Disimpan", "Sekarang: 16.30 WIB", "Sekarang: tidak dikirim");
        assertThat(browser.opens("/jadwal/pengingat").text()).contains("ada pilihan sendiri", "16.30 WIB");
        assertThat(browser.opens("/jejak?tentang=clinic%20" + practice.clinicCode())
                        .text())
                .contains("pengingat sehari sebelumnya, menit: - menjadi 990");

        clock.travelTo(practice.date().minusDays(1).atTime(16, 31));
        planner.plan();
        assertThat(visits.texts(about)).singleElement().asString().contains("pengingat janji");
        clock.travelTo(practice.date().atTime(7, 5));
        planner.plan();
        assertThat(visits.texts(about)).hasSize(1);
    }

    @Test
    void whatIsImpossibleIsToldBesideItsFieldAndNothingTypedIsLost() {
        var page = sends(
                admin, "version", "0", "dayBeforeAt", "sore", "thanksAt", "99999", "morningOn", "x", "morningTo", "y");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Tulis jam seperti 18.00", "antara 0 dan 10080", "Pilih salah satu dari daftar");
        assertThat(page.values("dayBeforeAt")).containsExactly("sore");
    }

    /** What is due at night is kept until the morning, and is no reminder of the day before any more. */
    @Test
    void anHourAtWhichPeopleSleepIsRefusedWithTheHours() {
        for (var hour : new String[] {"21.30", "23.59", "06.59"}) {
            var page = sends(admin, "version", "0", "dayBeforeAt", hour, "confirmAt", hour);
            assertThat(page.status()).as(hour).isEqualTo(422);
            assertThat(page.text()).contains("Pukul 21.00 sampai 07.00 tidak ada pengingat yang dikirim");
            assertThat(page.values("dayBeforeAt")).containsExactly(hour);
        }
    }

    @Test
    void whoComesSecondIsToldAndKeepsWhatWasTyped() {
        var other = staff.inside(Role.ADMINISTRATOR);
        assertThat(sends(admin, "version", "0", "dayBeforeAt", "17.00").status())
                .isEqualTo(303);
        sends(admin, "version", "0", "dayBeforeAt", "17.00");
        sends(admin, "version", browser.opens(here).values("version").get(0), "dayBeforeAt", "17.30");
        var late = sends(other, "version", "0", "dayBeforeAt", "19.00");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains(admin.colleague().userName() + " baru saja mengubah");
        assertThat(late.values("dayBeforeAt")).containsExactly("19.00");
    }

    @Test
    void theDeskReadsAndDoesNotChangeAndSeesWhomNothingReaches() {
        var desk = staff.inside(Role.FRONT_DESK);
        assertThat(desk.browser().opens(here).text()).contains("Hanya administrator");
        assertThat(sends(desk, "version", "0").status()).isEqualTo(403);
        assertThat(desk.browser().opens("/loket/tanpa-pengingat").text()).contains("Tidak terjangkau pengingat");
    }
}
