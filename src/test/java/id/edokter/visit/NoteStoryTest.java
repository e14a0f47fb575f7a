package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.queue.QueueDesk;
import id.edokter.schedule.Pool;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk, or who sends a patient here, tells the doctor about a visit. */
@QuarkusTest
class NoteStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    QueueDesk queue;

    @Inject
    @Any
    Instance<PersonalRecords> records;

    @Inject
    Transactions transactions;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Practice today(int places) {
        return data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private int version(long appointment) {
        return (int) data.count("select version from appointment where id = ?", appointment);
    }

    private long patient(long appointment) {
        return data.count("select patient_id from appointment where id = ?", appointment);
    }

    private static String at(Practice practice) {
        return "/praktik/sesi/" + practice.session();
    }

    private int notes(Inside clerk, long appointment, String text, int version) {
        return clerk.browser()
                .sends(
                        "/loket/janji/" + appointment + "/catatan",
                        Map.of("formToken", clerk.formToken(), "catatan", text, "versi", "" + version))
                .status();
    }

    private long kept(long patient, String text) {
        return records.stream()
                .flatMap(of -> transactions.run(() -> of.about(patient)).stream())
                .filter(told -> Objects.equals(told.get(PersonalField.DOCTOR_NOTE), text))
                .count();
    }

    @Test
    void whatTheDeskNotesIsReadByNurseAndDoctorAndForgottenWithThePerson() {
        var practice = today(2);
        long one = data.booked(practice, 1);
        clock.travelTo(practice.date().atTime(7, 45));
        var clerk = staff.inside(Role.FRONT_DESK);
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var nurse = staff.inside(Role.NURSE).browser();
        long stamp = queue.queue(practice.session()).stamp();
        int seen = version(one);

        assertThat(notes(clerk, one, "  datang dengan\nkursi roda ", seen)).isEqualTo(303);

        assertThat(nurse.opens(at(practice)).text()).contains("datang dengan kursi roda");
        assertThat(doctor.browser().opens(at(practice)).text()).contains("datang dengan kursi roda");
        assertThat(queue.queue(practice.session()).stamp())
                .as("a page that is open loads itself anew")
                .isGreaterThan(stamp);
        assertThat(clerk.browser().opens("/loket/janji/" + one).html()).contains("value=\"datang dengan kursi roda\"");
        assertThat(clerk.browser().opens("/loket/janji/" + one + "/datang").text())
                .contains("datang dengan kursi roda");
        assertThat(data.count("select count(*) from appointment where doctor_note like '%kursi%'"))
                .as("it lies sealed")
                .isZero();
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'VISIT_CHANGED' and patient_id = ? and detail ="
                                + " 'NOTED'",
                        patient(one)))
                .isOne();

        // pressed twice it is one note; another clerk who saw the page before reads what happened
        assertThat(notes(clerk, one, "datang dengan kursi roda", seen)).isEqualTo(303);
        assertThat(notes(staff.inside(Role.FRONT_DESK), one, "perlu juru bahasa", seen))
                .isEqualTo(409);
        assertThat(notes(clerk, one, "x".repeat(201), version(one))).isEqualTo(422);
        assertThat(notes(staff.inside(Role.NURSE), one, "bukan dari loket", version(one)))
                .isEqualTo(403);

        assertThat(kept(patient(one), "datang dengan kursi roda")).isOne();
        long patient = patient(one);
        transactions.run(() -> {
            records.forEach(of -> of.forget(patient, clock.instant(), true));
            return null;
        });
        assertThat(notes(clerk, one, "ditulis lagi", version(one))).isEqualTo(404);
        assertThat(data.count("select count(*) from appointment where id = ? and doctor_note is null", one))
                .isOne();
    }

    @Test
    void ofARestrictedRecordOnlyTheOwnDoctorReadsIt() {
        var practice = today(1);
        long one = data.booked(practice, 1);
        assertThat(notes(staff.inside(Role.FRONT_DESK), one, "tuli, tulis saja", version(one)))
                .isEqualTo(303);
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient(one));

        assertThat(staff.inside(Role.NURSE).browser().opens(at(practice)).text())
                .doesNotContain("tuli");
        assertThat(staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR))
                        .browser()
                        .opens(at(practice))
                        .text())
                .contains("tuli, tulis saja");
    }

    @Test
    void whoIsSentToAnotherClinicBringsTheReasonAlong() {
        var practice = today(1);
        var other = data.practice(data.today(), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 2));
        long here = data.booked(practice, 1);
        data.change("update appointment set status = 'CHECKED_IN', arrived_at = booked_at where id = ?", here);
        clock.travelTo(practice.date().atTime(8, 30));
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var address = at(practice) + "/rujuk/" + here;
        var form = doctor.browser().opens(address);
        var fields = Map.of(
                "formToken",
                doctor.formToken(),
                "versi",
                form.values("versi").get(0),
                "langsung",
                "1",
                "alasan",
                "mohon nilai gula darah",
                "sesi",
                "" + other.session());

        var bad = doctor.browser()
                .sends(
                        address,
                        Map.of(
                                "formToken", doctor.formToken(),
                                "versi", form.values("versi").get(0),
                                "alasan", "mohon nilai gula darah"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.html()).as("nothing typed is lost").contains("mohon nilai gula darah");
        var sent = doctor.browser().sends(address, fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);

        assertThat(staff.inside(staff.colleague(other.doctor(), Role.DOCTOR))
                        .browser()
                        .opens(at(other))
                        .text())
                .contains("mohon nilai gula darah");
        assertThat(doctor.browser().sends(address, fields).status())
                .as("the same press")
                .isEqualTo(303);
        assertThat(data.count("select count(*) from appointment where referred_from = ?", here))
                .isOne();
    }
}
