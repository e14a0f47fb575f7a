package id.edokter;

import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With nothing but a keyboard: everything is reached, what is reached is seen, and errors are told where one is. */
@QuarkusTest
@Tag("browser")
class KeyboardBrowserTest {

    @Inject
    Given data;

    @Inject
    WebBrowser browser;

    @Test
    void aPlaceIsBookedAndGivenBackWithoutAMouse() {
        var practice = data.practice(3);
        int n = Given.next();
        try (var agus = browser.visitor(Device.DESKTOP_WITHOUT_SCRIPTS)) {
            agus.opens("/")
                    .tabsTo("Tulis nama dokter atau poliklinik")
                    .writes(practice.doctorName())
                    .entersInto("Hasil untuk")
                    .tabsTo(practice.doctorName())
                    .entersInto("Langkah 2 dari ")
                    .tabsTo("08.00")
                    .strikes("ArrowRight")
                    .isOn("08.10")
                    .tabsTo("Lanjut")
                    .entersInto("Langkah 3 dari 5")
                    .tabsTo("Pasien baru")
                    .strikes("Space")
                    .tabsTo("Nama lengkap")
                    .writes("Agus Uji Coba")
                    .tabsTo("Tanggal")
                    .writes("31")
                    .tabsTo("Bulan")
                    .writes("1")
                    .tabsTo("Tahun")
                    .writes("1990")
                    .tabsTo("Nomor Induk Kependudukan")
                    .writes(Given.nik(n, Given.BORN).digits())
                    .tabsTo("Nomor HP")
                    .writes(Given.phone(n))
                    .tabsTo("Lanjut")
                    .entersInto("Langkah 4 dari 5")
                    .tabsTo("Nomor kartu JKN")
                    .writes("0001234567890")
                    .tabsTo("Rujukan dari puskesmas")
                    .strikes("Space")
                    .tabsTo("Nomor surat")
                    .writes("0301R0010126K000001")
                    .tabsTo("Lanjut")
                    .entersInto("Langkah 5 dari 5")
                    .sees("Agus Uji Coba", "pukul 08.10 WIB")
                    .tabsTo("Buat janji")
                    .entersInto("")
                    .isAt("/janji/[A-Za-z0-9_-]{20,}")
                    .tabsTo("Batalkan janji")
                    .entersInto("Batalkan janji ini?")
                    .tabsTo("Batalkan janji")
                    .entersInto("Janji sudah dibatalkan");
        }
    }

    @Test
    void theFirstStopLeapsOverTheHead() {
        try (var agus = browser.visitor(Device.DESKTOP)) {
            agus.opens("/bantuan")
                    .strikes("Tab")
                    .isOn("Langsung ke isi halaman")
                    .strikes("Enter")
                    .strikes("Tab")
                    .isOn("Kembali");
        }
    }

    @Test
    void whatIsWrongIsWhereThePageOpensAndLeadsToItsField() {
        var practice = data.practice(3);
        try (var agus = browser.visitor(Device.DESKTOP_WITHOUT_SCRIPTS)) {
            agus.opens("/dokter/" + practice.doctor())
                    .chooses("08.00")
                    .presses("Lanjut")
                    .presses("Lanjut")
                    .isAnswered(422)
                    .isOn("isian yang perlu diperbaiki")
                    .strikes("Tab")
                    .isOn("Pilih dulu")
                    .strikes("Tab")
                    .isOn("Isi nama lengkap")
                    .strikes("Enter")
                    .isOn("Nama lengkap sesuai KTP");
        }
    }
}
