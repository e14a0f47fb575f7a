package id.edokter.journey;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form in a real browser: nothing typed is lost, whatever is wrong, late, pressed twice or opened again. */
@QuarkusTest
@Tag("browser")
class FormBrowserTest {

    private static final String NAME = "Nama lengkap sesuai KTP atau akta lahir";
    private static final String NIK = "Nomor Induk Kependudukan (NIK)";

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    TravellingClock clock;

    @Inject
    WebBrowser browser;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void whatIsRightStaysWhileTheRestIsPutRight() {
        try (var siti = browser.visitor(Device.PHONE_WITHOUT_SCRIPTS)) {
            siti.opens(form());
            fills(siti).types(NIK, "123456789012345").chooses("Perempuan").presses("Lanjut");
            siti.isAnswered(422)
                    .sees("NIK harus 16 angka. Anda mengisi 15 angka.")
                    .findsTyped(NAME, "Siti Uji Coba")
                    .findsTyped("Tanggal", "31")
                    .findsTyped(NIK, "123456789012345")
                    .findsChosen("Pasien baru")
                    .findsChosen("Perempuan")
                    .types(NIK, Given.nik(Given.next(), Given.BORN).digits())
                    .presses("Lanjut")
                    .sees("Periksa kembali", "Siti Uji Coba", "Perempuan");
        }
    }

    @Test
    void backAndReloadAreSafeBeforeAndAfterBooking() {
        try (var siti = browser.visitor(Device.PHONE)) {
            siti.opens(form());
            fills(siti).presses("Lanjut").sees("Periksa kembali");
            siti.goesBack()
                    .findsTyped(NAME, "Siti Uji Coba")
                    .reloads()
                    .findsTyped(NAME, "Siti Uji Coba")
                    .presses("Lanjut")
                    .sees("Periksa kembali")
                    .presses("Buat janji");
            var ticket = siti.path();
            siti.isAt("/janji/[A-Za-z0-9_-]{20,}")
                    .reloads()
                    .isAt(ticket)
                    .goesBack()
                    .isAt(ticket);
        }
    }

    @Test
    void aPlaceKeptTooLongIsTakenAgainWithAllThatWasTyped() {
        try (var siti = browser.visitor(Device.PHONE)) {
            siti.opens(form());
            fills(siti);
            clock.travel(Duration.ofMinutes(6));
            siti.presses("Lanjut")
                    .isAnswered(409)
                    .sees("Waktu simpan tempat sudah habis", "Jam yang sama masih kosong")
                    .presses("Ambil lagi")
                    .sees("Periksa kembali", "Siti Uji Coba", "pukul 08.00 WIB")
                    .presses("Buat janji")
                    .isAt("/janji/[A-Za-z0-9_-]{20,}");
        }
    }

    private String form() {
        var slot = SlotChoice.slot(data.practice(3).slot(1));
        return "/daftar/" + booking.hold(slot, Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT) + "/pasien";
    }

    private static Visitor fills(Visitor visitor) {
        int n = Given.next();
        return visitor.chooses("Pasien baru")
                .types(NAME, "Siti Uji Coba")
                .types("Tanggal", "31")
                .types("Bulan", "1")
                .types("Tahun", "1990")
                .types(NIK, Given.nik(n, Given.BORN).digits())
                .types("Nomor HP", Given.phone(n));
    }
}
