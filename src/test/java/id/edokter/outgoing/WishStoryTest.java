package id.edokter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Reachability;
import id.edokter.notification.Recipient;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody tells the desk that they want no reminders, or want them again. */
@QuarkusTest
class WishStoryTest {

    @Inject
    Staff staff;

    @Inject
    Booking booking;

    @Inject
    Reachability reachability;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Test
    void theDeskStopsRemindersAndAllowsThemAgain() {
        var person = data.person();
        var about = booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(data.practice(1).slot(1)), person, Given.general(), Actor.PATIENT))
                .appointment();
        var phone = Recipient.phone(person.phone());
        var desk = staff.inside(Role.FRONT_DESK);
        var here = "/pesan/berhenti/pasien/" + about.patient.id;
        assertThat(desk.browser().opens("/loket/pasien/" + about.patient.id).html())
                .contains("href=\"" + here);
        assertThat(desk.browser().opens("/loket/janji/" + about.id).html()).contains("href=\"" + here);

        var page = desk.browser().opens(here);
        assertThat(page.text()).contains(person.name().text(), phone.masked(), "Diingatkan");
        assertThat(page.html()).doesNotContain(person.phone().e164());
        var code = page.html().contains("value=\"" + about.code) ? about.code : "";

        var form = Map.of("janji", code, "act", "henti", "formToken", desk.formToken());
        var stopped = desk.browser().goesOn(desk.browser().sends(here, form));
        assertThat(stopped.text()).contains("dihentikan", "Tidak diingatkan sejak", "di loket");
        assertThat(transactions.run(() -> reachability.isStopped(phone))).isTrue();
        assertThat(desk.browser().opens("/pesan/berhenti").text())
                .contains(phone.masked(), "dicatat ")
                .doesNotContain(person.name().text());
        // the same press once more changes nothing
        desk.browser().sends(here, form);
        assertThat(traces("REMINDERS_STOPPED", about.patient.id)).isOne();

        desk.browser().sends(here, Map.of("janji", code, "act", "lagi", "formToken", desk.formToken()));
        assertThat(transactions.run(() -> reachability.isStopped(phone))).isFalse();
        assertThat(traces("REMINDERS_ALLOWED", about.patient.id)).isOne();
        assertThat(staff.inside(Role.NURSE).browser().opens(here).status()).isEqualTo(403);
        assertThat(desk.browser().opens("/pesan/berhenti/pasien/987654321").status())
                .isEqualTo(404);
    }

    private long traces(String act, long patient) {
        return data.count("select count(*) from audit_event where act = ? and patient_id = ?", act, patient);
    }
}
