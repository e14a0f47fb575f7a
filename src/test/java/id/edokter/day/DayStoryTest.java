package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A clerk looks at the day, and into a session. */
@QuarkusTest
class DayStoryTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    private Booked book(Practice practice, int number) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
    }

    @Test
    void aClerkSeesTheDayAndWhoComesAndLeavesALineForEach() {
        var practice = data.practice(3);
        var first = book(practice, 1).appointment();
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var day = browser.opens("/loket?tanggal=" + practice.date() + "&poli=" + practice.clinicCode());
        assertThat(day.text())
                .contains(practice.doctorName(), "dari 3", "semua pasien 1 terisi, / 2 sisa", "Hampir penuh");
        // no name of a patient at a glance
        assertThat(day.text()).doesNotContain(first.patientName);

        var session = browser.follows(day, practice.doctorName());
        assertThat(session.text())
                .contains(first.slot.label(), first.patient.name, "Terdaftar", "kosong", "1 pasien terdaftar");
        assertThat(data.count(
                        "select count(*) from audit_event where who = ? and act = 'PATIENT_LISTED' and patient_id = ?",
                        clerk.colleague().userName(),
                        first.patient.id))
                .isOne();
        assertThat(browser.follows(session, first.patient.name).status()).isEqualTo(200);
        // numbers by which a person is known stay in the register
        assertThat(session.html()).doesNotContain(first.patient.nik, first.patient.phone.substring(3));
    }

    @Test
    void whoRestrictedTheirDataIsNotNamed() {
        var practice = data.practice(1);
        var patient = book(practice, 1).appointment().patient;
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient.id);

        var page = staff.inside(Role.FRONT_DESK).browser().opens("/loket/sesi/" + practice.session());

        assertThat(page.text()).contains("Data dibatasi").doesNotContain(patient.name);
    }

    @Test
    void todayIsShownUnlessAnotherDayIsNamed() {
        var browser = staff.inside(Role.NURSE).browser();

        for (var address : new String[] {"/loket", "/loket?tanggal=kemarin", "/loket?tanggal=0001-01-01"})
            assertThat(browser.opens(address).text()).as(address).contains("hari ini");
        assertThat(browser.opens("/loket?tanggal=" + data.today().plusDays(1)).text())
                .contains("Ke hari ini");
    }

    @Test
    void aDayOrAClinicWithoutSessionsSaysSo() {
        var browser = staff.inside(Role.FRONT_DESK).browser();
        var far = data.today().plusYears(9);

        assertThat(browser.opens("/loket?tanggal=" + far).text()).contains("Tidak ada sesi praktik pada hari ini.");
        // of a clinic that is not there that day, all are shown
        assertThat(browser.opens("/loket?tanggal=" + data.practice(1).date() + "&poli=TAKADA")
                        .text())
                .contains("dari 1");
        // a clinic of the hospital that has no session then stays chosen
        var elsewhere = browser.opens(
                "/loket?tanggal=" + far + "&poli=" + data.practice(1).clinicCode());
        assertThat(elsewhere.text()).contains("Poli ini tidak");
    }

    @Test
    void aSessionThatIsNotThereIsNotFound() {
        var browser = staff.inside(Role.FRONT_DESK).browser();

        for (var address : new String[] {"/loket/sesi/987654321", "/loket/sesi/x", "/loket/sesi/-1"})
            assertThat(browser.opens(address).status()).as(address).isEqualTo(404);
    }

    @Test
    void whoMeetsNoPatientsIsKeptOut() {
        var practice = data.practice(1);
        for (var role : new Role[] {Role.MANAGER, Role.DOCTOR})
            for (var address : new String[] {"/loket", "/loket/sesi/" + practice.session()})
                assertThat(staff.inside(role).browser().opens(address).status())
                        .as("%s %s", role, address)
                        .isEqualTo(403);
    }
}
