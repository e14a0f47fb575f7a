package id.edokter.journey;

import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a booking, from the front page on, in a real browser. */
@QuarkusTest
@Tag("browser")
class BookingBrowserTest {

    @Inject
    Given data;

    @Inject
    WebBrowser browser;

    @ParameterizedTest
    @EnumSource
    void aPatientBooksMovesFindsAndCancels(Device device) {
        var practice = data.practice(5);
        int n = Given.next();
        try (var siti = browser.visitor(device)) {
            siti.opens("/")
                    .findsNothingInTheWay()
                    .types("Tulis nama dokter atau poliklinik", practice.doctorName())
                    .presses("Cari")
                    .sees("Hasil untuk")
                    .findsNothingInTheWay()
                    .follows(practice.doctorName())
                    .sees("Langkah 2 dari ", practice.doctorName())
                    .findsNothingInTheWay()
                    .chooses("08.20")
                    .presses("Lanjut")
                    .sees("Langkah 3 dari 5", "Siapa yang akan diperiksa?")
                    .findsNothingInTheWay()
                    .chooses("Pasien baru")
                    .types("Nama lengkap sesuai KTP atau akta lahir", "Siti Uji Coba")
                    .types("Tanggal", "31")
                    .types("Bulan", "1")
                    .types("Tahun", "1990")
                    .types(
                            "Nomor Induk Kependudukan (NIK)",
                            Given.nik(n, Given.BORN).digits())
                    .types("Nomor HP", Given.phone(n))
                    .presses("Lanjut")
                    .sees("Langkah 4 dari 5", "Data JKN")
                    .findsNothingInTheWay()
                    .types("Nomor kartu JKN", "0001234567890")
                    .chooses("Kontrol")
                    .types("Nomor surat rujukan atau surat kontrol", "0301R0010126K000001")
                    .presses("Lanjut")
                    .sees("Langkah 5 dari 5", "Siti Uji Coba", "pukul 08.20 WIB")
                    .findsNothingInTheWay()
                    .presses("Buat janji")
                    .isAt("/janji/[A-Za-z0-9_-]{20,}")
                    .sees("Janji Anda sudah tercatat", "Nomor antrean", "pukul 08.20 WIB")
                    .findsNothingInTheWay();
            var ticket = siti.path();
            siti.follows("Pindahkan janji")
                    .findsNothingInTheWay()
                    .chooses("08.40")
                    .presses("Lanjut")
                    .sees("Periksa sebelum memindahkan", "pukul 08.20", "pukul 08.40 WIB")
                    .findsNothingInTheWay()
                    .presses("Pindahkan janji")
                    .isAt(ticket)
                    .sees("Janji Anda sudah dipindahkan", "pukul 08.40 WIB");
            var code = siti.readsTheCode();
            siti.opens("/")
                    .follows("Janji saya")
                    .findsNothingInTheWay()
                    .types("Kode janji", code.toLowerCase(Locale.ROOT))
                    .types("Tanggal", "31")
                    .types("Bulan", "1")
                    .types("Tahun", "1990")
                    .presses("Buka janji")
                    .isAt(ticket)
                    .follows("Batalkan janji")
                    .findsNothingInTheWay()
                    .chooses("Sudah membaik")
                    .presses("Batalkan janji")
                    .isAt(ticket)
                    .sees("Janji sudah dibatalkan")
                    .findsNothingInTheWay();
        }
    }
}
