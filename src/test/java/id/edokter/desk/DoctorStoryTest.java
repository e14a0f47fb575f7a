package id.edokter.desk;

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

/** A doctor between two patients. */
@QuarkusTest
class DoctorStoryTest {

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

    private long lines(String who, String act, long patient) {
        return data.count(
                "select count(*) from audit_event where who = ? and act = ? and patient_id = ?", who, act, patient);
    }

    @Test
    void aDoctorSeesWhoComesAndLeavesALineForEach() {
        var practice = data.practice(3);
        var first = book(practice, 1).appointment();
        var second = book(practice, 2).appointment();
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var name = doctor.colleague().userName();
        var browser = doctor.browser();

        var week = browser.opens("/praktik");
        assertThat(week.text()).contains("Praktik saya", "08.00–08.30", "2 pasien");
        var session = browser.follows(week, "08.00–08.30");
        assertThat(session.text()).contains(first.patientName, second.patientName, "perempuan", "umum", "Terdaftar");
        assertThat(lines(name, "PATIENT_LISTED", first.patient.id)).isOne();
        assertThat(lines(name, "PATIENT_LISTED", second.patient.id)).isOne();

        var patient = browser.follows(session, first.patientName);
        assertThat(patient.text()).contains(first.patientName, "No. RM belum ada", "Identitas belum dipastikan");
        assertThat(lines(name, "PATIENT_SEEN", first.patient.id)).isOne();
        assertThat(lines(name, "PATIENT_SEEN", second.patient.id)).isZero();

        // neither NIK nor telephone number, not even in parts
        for (var page : new String[] {session.html(), patient.html()})
            assertThat(page).doesNotContain(first.patient.nik, first.patient.phone.substring(3), "••");
    }

    @Test
    void whatIsAColleaguesIsAnsweredLikeWhatIsNotThere() {
        var practice = data.practice(1);
        var others = data.practice(1);
        var patient = book(others, 1).appointment().patient.id;
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var browser = doctor.browser();
        var missing = browser.opens("/praktik/987654321");
        assertThat(missing.status()).isEqualTo(404);

        for (var address : new String[] {"/praktik/" + others.session(), "/praktik/pasien/" + patient}) {
            var answer = browser.opens(address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(missing.text());
        }
        assertThat(lines(doctor.colleague().userName(), "PATIENT_SEEN", patient))
                .isZero();
        assertThat(lines(doctor.colleague().userName(), "PATIENT_LISTED", patient))
                .isZero();
    }

    @Test
    void anAccountWithoutADoctorIsToldSoAndSeesNothing() {
        var practice = data.practice(1);
        var browser = staff.inside(Role.DOCTOR).browser();

        assertThat(browser.opens("/praktik").text()).contains("belum dihubungkan dengan seorang dokter");
        assertThat(browser.opens("/praktik/" + practice.session()).status()).isEqualTo(404);
    }
}
