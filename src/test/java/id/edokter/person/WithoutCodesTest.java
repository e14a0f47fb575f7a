package id.edokter.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.support.Families;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hospital that sends no codes works without accounts. */
@QuarkusTest
@TestProfile(WithoutCodesTest.NoCodes.class)
class WithoutCodesTest {

    public static class NoCodes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("edokter.family.codes", "false");
        }
    }

    @Inject
    Booking booking;

    @Inject
    Given data;

    private final PlainBrowser visitor = PlainBrowser.fresh();

    @Test
    void theDoorSaysSoAndHowToGoOn() {
        var door = visitor.goesOn(visitor.opens("/saya"));

        assertThat(door.status()).isEqualTo(200);
        assertThat(door.text()).contains("Rumah sakit ini melayani tanpa akun", "Cari janji saya", "Buat janji");
        assertThat(door.values("phone")).isEmpty();
    }

    @Test
    void noPageOffersAnAccount() {
        for (var page : new String[] {"/", "/bantuan", "/cara-mendaftar"})
            assertThat(visitor.opens(page).text()).as(page).doesNotContain("Akun saya", "Akun keluarga");
        assertThat(visitor.opens("/bantuan").text()).contains("Situs ini belum mengirim pesan");
    }

    @Test
    void noCodeIsSentAndNoneOpens() {
        var phone = Families.phone();
        long before = data.count("select count(*) from phone_code");

        assertThat(visitor.sends("/saya/masuk", "phone", phone.typed()).location())
                .isEqualTo("/saya/masuk");
        assertThat(visitor.sends("/saya/kode", "code", "123456").location()).isEqualTo("/saya/masuk");
        assertThat(visitor.sends("/saya/kode/lagi").location()).isEqualTo("/saya/masuk");
        assertThat(data.count("select count(*) from phone_code")).isEqualTo(before);
    }

    @Test
    void aBookingIsMadeAndItsIdentityCheckedAtTheDesk() {
        var practice = data.practice(2);
        var form =
                "/daftar/" + booking.hold(SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2.9", Actor.PATIENT);
        var check = visitor.goesOn(visitor.sends(form + "/pasien", Forms.person()));
        assertThat(check.text()).contains("Identitas pasien diperiksa di loket");

        var ticket = visitor.goesOn(
                visitor.sends(form + "/janji", "seen", check.values("seen").get(0)));

        assertThat(ticket.text()).contains("Identitas pasien diperiksa di loket");
        assertThat(data.count(
                        "select count(*) from appointment where slot_id = ? and to_check and booked_by is null",
                        practice.slot(1)))
                .isEqualTo(1);
    }
}
