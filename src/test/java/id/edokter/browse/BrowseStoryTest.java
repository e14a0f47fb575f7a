package id.edokter.browse;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.support.Crowd;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.RawHttp;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking around before booking, and choosing a time. */
@QuarkusTest
class BrowseStoryTest {

    private static final LocalDate FAR_AHEAD = LocalDate.of(2040, 1, 2);
    private static final AtomicInteger STORIES = new AtomicInteger();
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    TravellingClock clock;

    private final PlainBrowser visitor = PlainBrowser.fresh();
    private final PlainBrowser english = PlainBrowser.inEnglish();

    /** A Monday decades ahead, 07.00: on no other test's days, so that lists show what the test made. */
    private LocalDate monday;

    @BeforeEach
    void goWhereNobodyElseIs() {
        monday = FAR_AHEAD.plusWeeks(60L * STORIES.incrementAndGet());
        clock.travelTo(monday.atTime(7, 0));
    }

    @AfterEach
    void comeBack() {
        // places held in a time to come would count against this machine's address in every other test
        clock.travel(Duration.ofDays(1));
        booking.tidy();
        clock.comeBack();
    }

    // ---- front page

    @Test
    void theFrontPageAsksAndShowsTheEarliestFreePlaces() {
        var wednesday = data.practice(monday.plusDays(2), EIGHT, 10, Given.pools(Pool.ANY, 3));
        var tomorrow = data.practice(monday.plusDays(1), LocalTime.of(9, 30), 10, Given.pools(Pool.ANY, 2));
        var home = visitor.opens("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.title()).contains("Mau periksa ke dokter apa?");
        assertThat(home.html())
                .contains("<form action=\"/cari\" role=\"search\">")
                .contains("name=\"q\"");
        assertThat(home.allText()).contains("Langsung ke IGD");
        assertThat(home.text())
                .containsSubsequence(
                        "Paling cepat tersedia",
                        tomorrow.doctorName(),
                        "Besok, Selasa pukul 09.30",
                        "sisa semua pasien 2",
                        wednesday.doctorName(),
                        "Rabu, " + monday.plusDays(2).getDayOfMonth(),
                        "pukul 08.00",
                        "Pilih poliklinik");
        assertThat(home.link(tomorrow.doctorName()))
                .isEqualTo("/dokter/" + tomorrow.doctor() + "?tanggal=" + tomorrow.date() + "&bayar=JKN");
        assertThat(home.links()).contains("/poli/" + tomorrow.clinicCode().toLowerCase());
    }

    @Test
    void theEarliestPlacesNameEachDoctorOnceAndTheTimeThatIsFreeNow() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 3));
        data.again(practice, monday.plusDays(2), EIGHT, 10, Given.pools(Pool.ANY, 3));
        take(practice.slot(1));
        var home = visitor.opens("/").text();
        assertThat(home).contains("Besok, Selasa pukul 08.10");
        assertThat(home.split(practice.doctorName(), -1)).hasSize(2);
    }

    @Test
    void theEarliestPlacesAreInOrderOfTheirTimesAndForWhomTheyAre() {
        var late = data.practice(monday.plusDays(1), EIGHT, 60, Given.pools(Pool.ANY, 3));
        take(late.slot(1));
        take(late.slot(2));
        var both = data.practice(monday.plusDays(1), EIGHT.plusHours(1), 30, List.of(Pool.GENERAL, Pool.JKN));
        var general = data.practice(monday.plusDays(1), EIGHT.plusHours(1), 15, List.of(Pool.GENERAL));
        var home = visitor.opens("/");
        assertThat(home.text())
                .containsSubsequence(
                        general.doctorName(),
                        "09.00",
                        "sisa umum 1",
                        both.doctorName(),
                        "09.30",
                        "sisa JKN 1, umum 1",
                        late.doctorName(),
                        "10.00");
        assertThat(home.link(general.doctorName())).endsWith("&bayar=GENERAL");
        assertThat(home.link(both.doctorName())).endsWith("&bayar=JKN");
    }

    @Test
    void theFrontPageNamesTheClinicsThatMostPeopleComeToFirst() {
        var small = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        var large = data.practice(monday.plusDays(2), EIGHT, 10, Given.pools(Pool.ANY, 9));
        var full = data.practice(monday.plusDays(2), EIGHT, 10, Given.pools(Pool.ANY, 1));
        take(full.slot(1));
        assertThat(visitor.opens("/").links().stream().filter(link -> link.startsWith("/poli/")))
                .startsWith(address(large), address(small));
    }

    @Test
    void whereNothingIsFreeTheFrontPageSaysSo() {
        var full = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        take(full.slot(1));
        var home = visitor.opens("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text()).contains("Belum ada jadwal yang bisa dipesan", "Belum ada tempat");
    }

    // ---- clinics and doctors

    @Test
    void aClinicShowsItsComingSessionsWithPlacesLeftPerPool() {
        var pools = Stream.of(Given.pools(Pool.JKN, 4), Given.pools(Pool.GENERAL, 3), Given.pools(Pool.WALK_IN, 2))
                .flatMap(List::stream)
                .toList();
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, pools);
        take(practice.slot(5));
        data.again(practice, monday.plusDays(8), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var page = open(practice);
        assertThat(page.text())
                .contains("Langkah 1 dari 5", "Poliklinik Uji", practice.doctorName())
                .contains("Besok, Selasa 08.00–09.30 JKN 4, umum 2 6 tempat lagi");
        assertThat(page.html()).contains("<progress max=\"7\" value=\"1\" aria-label=\"1 dari 7 tempat terisi\"");
        assertThat(page.link("Besok, Selasa"))
                .isEqualTo("/dokter/" + practice.doctor() + "?tanggal=" + practice.date());
        var next = visitor.follows(page, "Mulai Selasa");
        assertThat(next.text()).contains("Selasa, " + monday.plusDays(8).getDayOfMonth(), "1 tempat lagi");
        assertThat(visitor.follows(next, "Mulai hari ini").text()).contains("Besok, Selasa");
    }

    @Test
    void aClinicIsNarrowedToADayAndAPayer() {
        var practice = data.practice(
                monday.plusDays(1), EIGHT, 10, List.of(Pool.JKN, Pool.JKN, Pool.GENERAL, Pool.GENERAL, Pool.GENERAL));
        data.again(practice, monday.plusDays(2), EIGHT, 10, Given.pools(Pool.JKN, 4));
        var jkn = visitor.opens(address(practice) + "?bayar=JKN");
        assertThat(jkn.text()).contains("2 tempat lagi", "4 tempat lagi");
        assertThat(jkn.link("Besok")).endsWith("&bayar=JKN");
        var general = visitor.opens(address(practice) + "?bayar=GENERAL");
        assertThat(general.text()).contains("3 tempat lagi", "Penuh");
        var day = visitor.opens(address(practice) + "?bayar=&tanggal=" + monday.plusDays(2));
        assertThat(day.text()).contains("Rabu, ").doesNotContain("Besok, Selasa 08.00");
        assertThat(day.html()).contains("value=\"" + monday.plusDays(2) + "\" selected");
        assertThat(visitor.follows(day, "Lihat semua hari").text()).contains("Besok, Selasa 08.00");
        assertThat(visitor.opens(address(practice) + "?tanggal=" + monday.plusDays(3))
                        .text())
                .contains("Tidak ada praktik pada Kamis");
    }

    @Test
    void sessionsThatCannotBeBookedAreShownButLeadNowhere() {
        var full = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        take(full.slot(1));
        var absent = data.again(full, monday.plusDays(2), EIGHT, 10, Given.pools(Pool.ANY, 2));
        cancel(absent);
        var soon = data.again(full, monday, LocalTime.of(7, 30), 10, Given.pools(Pool.ANY, 2));
        var page = open(full);
        assertThat(page.text())
                .contains("Hari ini, Senin 07.30–07.50 Ditutup")
                .contains("Besok, Selasa 08.00–08.10 Penuh")
                .contains("Tidak praktik");
        assertThat(page.links()).noneMatch(link -> link.startsWith("/dokter/" + soon.doctor()));
    }

    @Test
    void aClinicWithoutSessionsOrWithoutExistenceIsSaidPlainly() {
        var practice = data.practice(monday.plusDays(40), EIGHT, 10, Given.pools(Pool.ANY, 1));
        assertThat(open(practice).text()).contains("Tidak ada praktik dari Senin");
        var nowhere = visitor.opens("/poli/TIDAK-ADA");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.text()).contains("Halaman ini tidak ada");
    }

    @Test
    void aSensitiveClinicIsBookedLikeAnyOther() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        data.change("update clinic set is_sensitive = 1 where id = ?", practice.clinic());
        assertThat(open(practice).text()).contains("2 tempat lagi");
        assertThat(choose(practice, practice.slot(1)).status()).isEqualTo(303);
    }

    @Test
    void allClinicsAndDoctorsAreListedWithTheirNextPlace() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        assertThat(visitor.opens("/poli").text()).contains("Uji " + clinicNumber(practice) + " Tempat terdekat: Besok");
        var doctors = visitor.opens("/dokter");
        assertThat(doctors.text())
                .contains("1 dokter, menurut abjad nama.")
                .contains(practice.doctorName() + " Uji " + clinicNumber(practice) + ". Tempat terdekat: Besok");
        assertThat(doctors.link(practice.doctorName())).isEqualTo("/dokter/" + practice.doctor());
    }

    @Test
    void manyDoctorsComeInPages() {
        for (int i = 0; i < 31; i++) data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var first = visitor.opens("/dokter");
        assertThat(first.text()).contains("31 dokter").doesNotContain("Sebelumnya");
        var second = visitor.follows(first, "Berikutnya");
        assertThat(second.links().stream().filter(link -> link.matches("/dokter/\\d+")))
                .hasSize(1);
        assertThat(visitor.follows(second, "Sebelumnya").links().stream().filter(link -> link.matches("/dokter/\\d+")))
                .hasSize(30);
        assertThat(visitor.opens("/dokter?hal=999").text()).isEqualTo(second.text());
        assertThat(visitor.opens("/dokter?hal=-1").text()).isEqualTo(first.text());
    }

    // ---- a doctor: dates, then times

    @Test
    void aDoctorsPageShowsTheWeekAndTheFreeTimesOfTheFirstDayWithPlaces() {
        var full = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        take(full.slot(1));
        var open = data.again(full, monday.plusDays(2), LocalTime.of(10, 40), 10, Given.pools(Pool.ANY, 5));
        take(open.slot(2));
        var page = visitor.opens("/dokter/" + full.doctor());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.title()).contains("Pilih tanggal dan jam, " + full.doctorName());
        assertThat(page.text())
                .containsSubsequence(
                        "Langkah 2 dari 5",
                        "Kapan Anda ingin datang?",
                        "Sel",
                        "penuh",
                        "Rab",
                        "4 lagi",
                        "Jam perkiraan, Rabu, ",
                        "10.40–11.30 WIB",
                        "Pagi",
                        "1 dari 2 jam kosong",
                        "Siang",
                        "3 dari 3 jam kosong",
                        "5 tempat, 1 terisi: semua pasien 1 dari 5 terisi, sisa 4.",
                        "Lanjut");
        assertThat(page.values("tempat")).containsExactlyElementsOf(ids(open, 1, 3, 4, 5));
        assertThat(page.html()).contains("aria-current=\"date\"");
    }

    @Test
    void everyPayerSeesOnlyThePlacesHeMayTake() {
        var practice = data.practice(
                monday.plusDays(1),
                EIGHT,
                10,
                List.of(Pool.JKN, Pool.GENERAL, Pool.ANY, Pool.WALK_IN, Pool.JKN, Pool.JKN));
        var jkn = visitor.opens("/dokter/" + practice.doctor());
        assertThat(jkn.text())
                .contains("JKN (BPJS Kesehatan) 4 tempat lagi", "Umum (bayar sendiri) 2 tempat lagi")
                .contains("Asuransi lain 2 tempat lagi", "datang langsung 0 dari 1 terisi, sisa 1");
        assertThat(jkn.values("tempat")).containsExactlyElementsOf(ids(practice, 1, 3, 5, 6));
        var general = visitor.follows(jkn, "Umum (bayar sendiri)");
        assertThat(general.values("tempat")).containsExactlyElementsOf(ids(practice, 2, 3));
        assertThat(general.values("bayar")).containsExactly("GENERAL");
        assertThat(jkn.text()).contains("Langkah 2 dari 5");
        assertThat(general.text()).contains("Langkah 2 dari 4");
        assertThat(visitor.follows(general, "Asuransi lain").values("tempat"))
                .containsExactlyElementsOf(ids(practice, 2, 3));
    }

    @Test
    void whoFindsNoPlaceForOnePayerIsToldOfTheOthers() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, List.of(Pool.GENERAL, Pool.GENERAL));
        var later = data.again(practice, monday.plusDays(3), EIGHT, 10, Given.pools(Pool.JKN, 1));
        var page = visitor.opens(day(practice, "JKN"));
        assertThat(page.text())
                .contains("Tempat untuk JKN (BPJS Kesehatan) sudah habis. Untuk cara bayar lain masih ada 2 tempat.")
                .contains("Hari terdekat yang masih ada tempat");
        assertThat(page.link("Hari terdekat"))
                .isEqualTo("/dokter/" + practice.doctor() + "?tanggal=" + later.date() + "&bayar=JKN");
        assertThat(page.values("tempat")).isEmpty();
    }

    @Test
    void aFullDayLeadsToTheNextFreeOne() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        take(practice.slot(1));
        var later = data.again(practice, monday.plusDays(9), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var page = visitor.opens(day(practice, "JKN"));
        assertThat(page.text())
                .contains("Semua tempat di jadwal ini sudah terisi")
                .doesNotContain("Lanjut");
        assertThat(visitor.follows(page, "Hari terdekat").values("tempat"))
                .containsExactly(String.valueOf(later.slot(1)));
    }

    @Test
    void aDoctorWhoIsAbsentIsSaidToBe() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        cancel(practice);
        var page = visitor.opens(day(practice, "JKN"));
        assertThat(page.text())
                .contains("Dokter berhalangan. Anda dapat memilih hari lain atau dokter lain.")
                .contains("batal")
                .doesNotContain("Lanjut");
        assertThat(page.values("tempat")).isEmpty();
    }

    @Test
    void aHolidayIsNamed() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        data.change(
                "insert into holiday (date, name, kind, source) values (?, 'Hari Raya Uji', 'NATIONAL', 'uji')",
                monday.plusDays(2));
        var page = visitor.opens("/dokter/" + practice.doctor() + "?tanggal=" + monday.plusDays(2));
        assertThat(page.text())
                .contains("hari libur: Hari Raya Uji. Poliklinik tutup.", "libur")
                .contains("Hari terdekat");
    }

    @Test
    void aDayWithoutPracticeIsSaidToBeSo() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        assertThat(visitor.opens("/dokter/" + practice.doctor() + "?tanggal=" + monday.plusDays(3))
                        .text())
                .contains("Dokter tidak praktik pada Kamis");
    }

    @Test
    void aSessionThatIsNotOpenYetSaysFromWhenOn() {
        var practice = data.practice(monday.plusDays(20), EIGHT, 10, Given.pools(Pool.ANY, 2));
        data.change("update clinic set opens_days_ahead = 5 where id = ?", practice.clinic());
        var page = visitor.opens(day(practice, "JKN"));
        assertThat(page.text())
                .contains("Jadwal ini belum dibuka. Pendaftaran dibuka mulai Selasa, "
                        + monday.plusDays(15).getDayOfMonth())
                .contains("belum")
                .doesNotContain("Lanjut");
        assertThat(page.values("tempat")).isEmpty();
        clock.travelTo(monday.plusDays(15).atTime(0, 0));
        assertThat(visitor.opens(day(practice, "JKN")).values("tempat")).hasSize(2);
    }

    @Test
    void whenBookingHasClosedTheDayCanStillBeSeenAndTheDeskIsNamed() {
        var practice = data.practice(monday, EIGHT.plusMinutes(30), 10, Given.pools(Pool.ANY, 2));
        assertThat(visitor.opens(day(practice, "JKN")).values("tempat")).hasSize(2);
        clock.travelTo(monday.atTime(7, 30));
        var page = visitor.opens(day(practice, "JKN"));
        assertThat(page.text())
                .contains("Pendaftaran daring untuk jadwal ini sudah ditutup.", "loket", "tutup")
                .doesNotContain("penuh");
        assertThat(page.values("tempat")).isEmpty();
    }

    @Test
    void aDoctorWithoutSessionsHasAPageAllTheSame() {
        var practice = data.practice(monday.plusDays(200), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var page = visitor.opens("/dokter/" + practice.doctor());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Belum ada jadwal praktik", "Pilih dokter atau poliklinik lain");
    }

    @Test
    void aDoctorWhoLeftOrNeverWasIsNotFound() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        data.change("update doctor set active = 0 where id = ?", practice.doctor());
        assertThat(visitor.opens("/dokter/" + practice.doctor()).status()).isEqualTo(404);
        for (var id : List.of("0", "999999999999999999", "9999999999999999999999", "siti", "1'or'1", "%F0%9F%98%80"))
            assertThat(visitor.opens("/dokter/" + id).status()).as(id).isEqualTo(404);
    }

    @Test
    void theWeekCanBeTurnedAndEndsWhereBookingEnds() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var later = data.again(practice, monday.plusDays(10), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var page = visitor.opens("/dokter/" + practice.doctor());
        assertThat(page.html()).doesNotContain("Minggu sebelumnya").contains("aria-label=\"Minggu berikutnya\"");
        var next = visitor.opens(turned(page, "Minggu berikutnya"));
        assertThat(next.values("tempat")).containsExactly(String.valueOf(later.slot(1)));
        assertThat(visitor.opens(turned(next, "Minggu sebelumnya")).values("tempat"))
                .containsExactly(String.valueOf(practice.slot(1)));
        var last = visitor.opens("/dokter/" + practice.doctor() + "?tanggal=" + monday.plusDays(30));
        assertThat(last.html()).doesNotContain("Minggu berikutnya");
    }

    // ---- nonsense in the address

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tanggal=31-02",
                "tanggal=2027-02-30",
                "tanggal=9999-12-31",
                "tanggal=%2B999999999-12-31",
                "tanggal=-999999999-01-01",
                "tanggal=",
                "tanggal=%00",
                "tanggal=%F0%9F%98%80",
                "tanggal=2026-11-30T08%3A00",
                "bayar=x",
                "bayar=",
                "bayar=%3Cscript%3E",
                "bayar=WALK_IN",
                "untuk=x",
                "untuk=%27%20or%201%3D1",
                "untuk=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "dari=31-02",
                "dari=9999-12-31",
                "hal=x",
                "hal=99999999999999999999",
                "tanggal=1&tanggal=2&bayar=JKN&bayar=GENERAL",
                "%",
                "&&==&",
                "q[]=1&q=%GG"
            })
    void nonsenseInTheAddressNeverBreaksAPage(String query) {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        for (var path : List.of("/", "/cari", "/poli", address(practice), "/dokter", "/dokter/" + practice.doctor())) {
            // as hostile programs send it; a URI refuses such addresses before they leave
            var status = RawHttp.status("GET " + path + "?" + query + " HTTP/1.1");
            assertThat(status).as(path + "?" + query).isIn(200, 400);
        }
    }

    @Test
    void whatIsAskedForInVainIsSaidAndTheNearestShown() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        var doctor = "/dokter/" + practice.doctor();
        for (var page : List.of(doctor, address(practice))) {
            assertThat(visitor.opens(page).text()).doesNotContain("tidak kami kenal", "hari terdekat.");
            assertThat(visitor.opens(page + "?tanggal=&bayar=").text()).doesNotContain("tidak kami kenal");
            for (var day : List.of("31-02", "2027-02-30", "x"))
                assertThat(visitor.opens(page + "?tanggal=" + day).text()).contains("Tanggal itu tidak kami kenal.");
            for (var day : List.of("9999-12-31", String.valueOf(monday.plusDays(300))))
                assertThat(visitor.opens(page + "?tanggal=" + day).text()).contains("dulu yang bisa dipesan sekarang");
            assertThat(visitor.opens(page + "?tanggal=" + monday.minusDays(1)).text())
                    .contains("Tanggal itu sudah lewat. Kami tampilkan hari terdekat.");
            assertThat(visitor.opens(page + "?bayar=x").text()).contains("Cara bayar itu tidak kami kenal.");
        }
        assertThat(visitor.opens(doctor + "?tanggal=31-02&bayar=x").values("tempat"))
                .hasSize(2);
        assertThat(visitor.opens(address(practice) + "?tanggal=31-02&bayar=x").text())
                .contains("Besok, Selasa 08.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cari?q=gigi", "/poli", "/dokter", "/bantuan", "/privasi"})
    void headAnswersLikeGetAndOtherMethodsArePlainlyRefused(String address) {
        var none = java.net.http.HttpRequest.BodyPublishers.noBody();
        var head = visitor.asks("HEAD", address, none);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/html");
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var refused = visitor.asks(method, address, none, "Content-Type", "application/x-www-form-urlencoded");
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.text()).contains("Tidak ada yang berubah");
        }
        assertThat(visitor.asks("OPTIONS", address, none).status()).isEqualTo(200);
        assertThat(visitor.asks("TRACE", address, none).status()).isIn(405, 501);
    }

    // ---- choosing a time

    @Test
    void aChosenTimeIsKeptAndLeadsToTheForm() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 3));
        var page = visitor.opens("/dokter/" + practice.doctor());
        var answer = visitor.sends(
                "/tempat",
                "dokter",
                page.values("dokter").get(0),
                "tanggal",
                page.values("tanggal").get(0),
                "bayar",
                page.values("bayar").get(0),
                "tempat",
                page.values("tempat").get(1));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/daftar/[A-Za-z0-9_-]{20,80}/pasien");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.goesOn(answer).text())
                .contains("Langkah 3 dari 5", practice.doctorName(), "08.10", "kami simpan sampai pukul 07.05");
        assertThat(living(practice.slot(2))).isOne();
        assertThat(visitor.opens("/dokter/" + practice.doctor()).values("tempat"))
                .containsExactlyElementsOf(ids(practice, 1, 3));
        clock.travel(Duration.ofMinutes(6));
        assertThat(visitor.opens("/dokter/" + practice.doctor()).values("tempat"))
                .hasSize(3);
    }

    @Test
    void whoForgetsToChooseIsToldBesideTheTimes() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 3));
        var answer = choose(practice, "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.title()).startsWith("Perlu diperbaiki:");
        assertThat(answer.text()).contains("Ada 1 isian yang perlu diperbaiki", "Pilih jam dulu, lalu tekan Lanjut");
        assertThat(answer.html()).contains("<a href=\"#jam\">").contains("id=\"jam\"");
        assertThat(answer.values("tempat")).hasSize(3);
    }

    @Test
    void whoIsTooLateIsToldAndOfferedTheNearest() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 9));
        take(practice.slot(6));
        var answer = choose(practice, practice.slot(6));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Tempat ini baru saja diambil orang lain", "Jam yang masih kosong");
        assertThat(answer.html())
                .contains("<a href=\"#t" + practice.slot(5) + "\">", "id=\"t" + practice.slot(5) + "\"")
                .contains("<a href=\"#t" + practice.slot(7) + "\">")
                .doesNotContain("<a href=\"#t" + practice.slot(1) + "\">");
        assertThat(answer.values("tempat")).hasSize(8).doesNotContain(String.valueOf(practice.slot(6)));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999999", "99999999999999999999999", "1;drop table slot", "😀", "<b>"})
    void aTamperedPlaceIsRefusedAndTakesNothing(String slot) {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        var answer = choose(practice, slot);
        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.text()).containsAnyOf("Jam itu sudah tidak ada di jadwal", "Pilih jam dulu");
        assertThat(answer.values("tempat")).hasSize(2);
    }

    @Test
    void yesterdaysPlaceAndOneForOthersAreRefused() {
        var practice =
                data.practice(monday.plusDays(1), EIGHT, 10, List.of(Pool.ANY, Pool.GENERAL, Pool.WALK_IN, Pool.ANY));
        var yesterday = data.again(practice, monday.minusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var tooFar = data.again(practice, monday.plusDays(31), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var absent = data.again(practice, monday.plusDays(2), EIGHT, 10, Given.pools(Pool.ANY, 1));
        cancel(absent);
        data.change("update slot set blocked = 1 where id = ?", practice.slot(4));
        for (var slot : List.of(
                yesterday.slot(1),
                tooFar.slot(1),
                absent.slot(1),
                practice.slot(2),
                practice.slot(3),
                practice.slot(4))) {
            var answer = choose(practice, slot);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.html()).contains("class=\"ed-errors\"");
            assertThat(answer.values("tempat")).containsExactlyElementsOf(ids(practice, 1));
            assertThat(living(slot)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"dokter,", "dokter,0", "dokter,siti"})
    void aFormWithoutADoctorIsAFriendly404(String field, String value) {
        var answer = visitor.sends("/tempat", field, value == null ? "" : value, "tempat", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Halaman ini tidak ada");
    }

    @Test
    void aFormFromElsewhereOrOfAnotherTypeTakesNothing() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var form = "dokter=" + practice.doctor() + "&tempat=" + practice.slot(1);
        var body = java.net.http.HttpRequest.BodyPublishers.ofString(form);
        assertThat(visitor.asks("POST", "/tempat", body, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(visitor.asks(
                                "POST",
                                "/tempat",
                                body,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.opens("/tempat").status()).isIn(404, 405);
        assertThat(living(practice.slot(1))).isZero();
    }

    @Test
    void anotherTimeWithinAFormKeepsWhatWasTyped() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 3));
        var form = choose(practice, practice.slot(1)).location().replaceFirst("/pasien$", "");
        visitor.sends(form + "/pasien", Forms.person(thirtyYearsOld(), "name", "Tetap Ada"));
        var token = form.replaceFirst("^/daftar/", "");
        var page = visitor.opens(day(practice, "GENERAL") + "&untuk=" + token);
        assertThat(page.text()).contains("Anda sedang mengganti waktu. Isian Anda tetap tersimpan.");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.link("Kembali")).isEqualTo(form + "/periksa");
        assertThat(page.links().stream().filter(link -> link.contains("tanggal=")))
                .allSatisfy(link -> assertThat(link).contains("&untuk=" + token));
        var answer = chooseInstead(token, practice, "GENERAL", practice.slot(3));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(form + "/periksa");
        assertThat(visitor.goesOn(answer).text()).contains("Tetap Ada", "08.20");
        assertThat(living(practice.slot(1))).isZero();
        assertThat(living(practice.slot(3))).isOne();
    }

    @Test
    void anotherTimeThatIsTakenLeavesTheHeldOne() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 3));
        var form = choose(practice, practice.slot(1)).location().replaceFirst("/pasien$", "");
        take(practice.slot(2));
        var answer = chooseInstead(form.replaceFirst("^/daftar/", ""), practice, "JKN", practice.slot(2));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.link("Kembali")).isEqualTo(form + "/periksa");
        assertThat(visitor.opens(form + "/pasien").status()).isEqualTo(200);
        assertThat(living(practice.slot(1))).isOne();
    }

    @Test
    void aFormThatNobodyKnowsCannotChangeItsTime() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var answer = chooseInstead("A".repeat(43), practice, "JKN", practice.slot(1));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains("Isian Anda sebelumnya sudah tidak tersimpan")
                .doesNotContain("Isian Anda tetap tersimpan");
        assertThat(answer.values("untuk")).isEmpty();
        assertThat(living(practice.slot(1))).isZero();
        assertThat(visitor.opens(day(practice, "JKN") + "&untuk=" + "A".repeat(43))
                        .text())
                .doesNotContain("Isian Anda tetap tersimpan");
    }

    @Test
    void pressedTwiceAChosenTimeIsOneFormAndPressedOtherwiseItChanges() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 3));
        var form = begin(practice);
        var begun = visitor.sends("/tempat", form).location();
        assertThat(begun).startsWith("/daftar/");
        assertThat(visitor.sends("/tempat", form).location()).isEqualTo(begun);
        form.put("tempat", String.valueOf(practice.slot(2)));
        assertThat(visitor.sends("/tempat", form).location()).isEqualTo(begun);
        assertThat(living(practice.slot(1))).isZero();
        assertThat(living(practice.slot(2))).isOne();
        assertThat(visitor.opens(day(practice, "GENERAL")).values("formulir"))
                .hasSize(1)
                .doesNotContain(form.get("formulir"));
    }

    @Test
    void twentyPressesAtOnceAreOneForm() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var form = begin(practice);
        var answers = Crowd.of(
                20, i -> () -> PlainBrowser.fresh().sends("/tempat", form).location());
        assertThat(answers.stream().map(Crowd.Outcome::answer).distinct())
                .singleElement()
                .asString()
                .startsWith("/daftar/");
        assertThat(living(practice.slot(1))).isOne();
    }

    @Test
    void whoComesBackAfterBookingIsLedToTheTicketOrBeginsAnew() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 2));
        var form = begin(practice);
        var begun = visitor.sends("/tempat", form).location().replaceFirst("/pasien$", "");
        visitor.sends(begun + "/pasien", Forms.person(thirtyYearsOld()));
        var ticket = visitor.sends(begun + "/janji").location();
        assertThat(ticket).startsWith("/janji/");
        var token = begun.replaceFirst("^/daftar/", "");
        assertThat(chooseInstead(token, practice, "GENERAL", practice.slot(2)).location())
                .isEqualTo(ticket);
        assertThat(visitor.opens(day(practice, "GENERAL") + "&untuk=" + token).text())
                .doesNotContain("Isian Anda tetap tersimpan");
        assertThat(living(practice.slot(2))).isZero();
        form.put("tempat", String.valueOf(practice.slot(2)));
        assertThat(visitor.sends("/tempat", form).location())
                .startsWith("/daftar/")
                .isNotEqualTo(begun + "/pasien");
        assertThat(living(practice.slot(2))).isOne();
    }

    @Test
    void aPayerThatIsNoneTakesNothing() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var answer = visitor.sends("/tempat", Forms.place(practice, "XX", practice.slot(1)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Cara bayar itu tidak kami kenal");
        assertThat(living(practice.slot(1))).isZero();
    }

    // ---- two languages

    @Test
    void thePagesSpeakEnglish() {
        var practice = data.practice(
                monday.plusDays(1), EIGHT, 10, List.of(Pool.JKN, Pool.JKN, Pool.GENERAL, Pool.GENERAL, Pool.WALK_IN));
        assertThat(english.opens("/").allText())
                .contains("Which doctor would you like to see?", "Earliest free places", "Tomorrow, Tuesday at 08:00")
                .contains("An emergency?", "My booking");
        assertThat(english.opens(address(practice)).text())
                .contains("Step 1 of 5", "Tomorrow, Tuesday 08:00–08:50 JKN 2, general 2");
        var doctor = english.opens("/dokter/" + practice.doctor());
        assertThat(doctor.text())
                .contains("When would you like to come?", "2 of 2 times free", "Paying yourself 2 left")
                .contains(
                        "5 places, 0 taken: JKN 0 of 2 taken, 2 left; general 0 of 2 taken, 2 left; walk-ins 0 of 1 taken,",
                        "08:00")
                .doesNotContain("08.00");
        assertThat(choose(english, practice, "").text()).contains("Choose a time first, then press Continue");
        take(practice.slot(1));
        assertThat(choose(english, practice, practice.slot(1)).text()).contains("Times still free on that day:");
        for (var page : List.of("/bantuan", "/cara-mendaftar", "/privasi", "/aksesibilitas", "/poli", "/dokter")) {
            assertThat(english.opens(page).html()).as(page).contains("<html lang=\"en\"");
        }
    }

    @Test
    void theLanguageSwitchKeepsPageAndQueryAndIsRemembered() {
        var practice = data.practice(monday.plusDays(1), EIGHT, 10, List.of(Pool.GENERAL));
        var page = visitor.opens(day(practice, "GENERAL"));
        var switched = visitor.follows(page, "Read in English");
        assertThat(switched.address()).startsWith(day(practice, "GENERAL")).endsWith("&bahasa=en");
        assertThat(switched.text()).contains("When would you like to come?");
        assertThat(switched.values("tempat")).hasSize(1);
        assertThat(visitor.opens("/poli").text()).contains("All clinics");
        assertThat(visitor.follows(switched, "Baca dalam bahasa Indonesia").text())
                .contains("Kapan Anda ingin datang?");
        assertThat(visitor.opens("/poli").text()).contains("Semua poliklinik");
    }

    @Test
    void theHelpPagesNameTheHospitalsOwnFigures() {
        assertThat(visitor.opens("/bantuan").text())
                .contains("120 menit", "60 menit", "5 menit", "4 janji", "paling banyak 8");
        assertThat(visitor.opens("/cara-mendaftar").text()).contains("30 hari", "30 menit");
        assertThat(visitor.opens("/privasi").text()).contains("RSUD Kota Binjai", "30 hari", "180 hari", "60 hari");
        assertThat(visitor.opens("/aksesibilitas").status()).isEqualTo(200);
        for (var page : List.of("/bantuan", "/cara-mendaftar", "/privasi", "/aksesibilitas"))
            for (var link : visitor.opens(page).links().stream()
                    .filter(link -> link.startsWith("/") && !link.equals("/janji"))
                    // whose account that is, is asked at the door
                    .map(link -> link.startsWith("/saya") ? "/saya/masuk" : link)
                    .toList())
                assertThat(visitor.opens(link).status()).as(page + " → " + link).isEqualTo(200);
    }

    // ---- helpers

    private Page open(Practice practice) {
        return visitor.opens(address(practice));
    }

    private static String address(Practice practice) {
        return "/poli/" + practice.clinicCode().toLowerCase();
    }

    private static String day(Practice practice, String payer) {
        return "/dokter/" + practice.doctor() + "?tanggal=" + practice.date() + "&bayar=" + payer;
    }

    private Page choose(Practice practice, Object slot) {
        return choose(visitor, practice, slot);
    }

    private static Page choose(PlainBrowser visitor, Practice practice, Object slot) {
        return visitor.sends("/tempat", Forms.place(practice, "JKN", slot));
    }

    /** The first place, with the key that the page names for the form. */
    private Map<String, String> begin(Practice practice) {
        var form = Forms.place(practice, "GENERAL", practice.slot(1));
        form.put(
                "formulir",
                visitor.opens(day(practice, "GENERAL")).values("formulir").get(0));
        return form;
    }

    private Page chooseInstead(String token, Practice practice, String payer, long slot) {
        var form = Forms.place(practice, payer, slot);
        form.put("untuk", token);
        return visitor.sends("/tempat", form);
    }

    /** On the day of the test, which may be centuries ahead. */
    private LocalDate thirtyYearsOld() {
        return Given.BORN.withYear(monday.getYear() - 30);
    }

    private static String turned(Page page, String label) {
        return java.util.regex.Pattern.compile("href=\"([^\"]*)\" aria-label=\"" + label)
                .matcher(page.html())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Practice practice, int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(number -> String.valueOf(practice.slot(number)))
                .toList();
    }

    private static int clinicNumber(Practice practice) {
        return Integer.parseInt(practice.clinicCode().substring(1));
    }

    private void take(long slot) {
        var payer = data.count("select count(*) from slot where id = ? and pool = 'JKN'", slot) > 0
                ? Payer.JKN
                : Payer.GENERAL;
        booking.hold(SlotChoice.slot(slot), payer, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    private void cancel(Practice practice) {
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());
    }

    private long living(long slot) {
        return data.count("select count(*) from appointment where live_slot = ?", slot);
    }
}
