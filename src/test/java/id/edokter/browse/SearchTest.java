package id.edokter.browse;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.SampleHospital;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and whom they mean. */
@QuarkusTest
@TestProfile(SampleHospital.class)
class SearchTest {

    @Inject
    SampleHospital.Opening hospital;

    private final PlainBrowser visitor = PlainBrowser.fresh();

    @BeforeEach
    void open() {
        hospital.open();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ratna                             | dr. Ratna Br. Tarigan, Sp.PD
            RATNA TARIGAN                     | dr. Ratna Br. Tarigan, Sp.PD
            tarigan ratna                     | dr. Ratna Br. Tarigan, Sp.PD
            dr. Ratna Br. Tarigan, Sp.PD      | dr. Ratna Br. Tarigan, Sp.PD
            Dokter Ratna                      | dr. Ratna Br. Tarigan, Sp.PD
            bu dokter ratna                   | dr. Ratna Br. Tarigan, Sp.PD
            dr ratna SpPD                     | dr. Ratna Br. Tarigan, Sp.PD
            rátna tarigän                     | dr. Ratna Br. Tarigan, Sp.PD
            ratan                             | dr. Ratna Br. Tarigan, Sp.PD
            ratnaa                            | dr. Ratna Br. Tarigan, Sp.PD
            tarigen                           | dr. Ratna Br. Tarigan, Sp.PD
            rat                               | dr. Ratna Br. Tarigan, Sp.PD
            H. Syamsul                        | dr. H. Syamsul Bahri Lubis, Sp.PD-KGEH
            syamsul lubis                     | dr. H. Syamsul Bahri Lubis, Sp.PD-KGEH
            samsul bahri                      | dr. H. Syamsul Bahri Lubis, Sp.PD-KGEH
            lubis maya                        | dr. Maya Sari Lubis, Sp.DVE
            sembiring                         | dr. Fitriani Sembiring, M.Ked(OG), Sp.OG
            fitri sembiring                   | dr. Fitriani Sembiring, M.Ked(OG), Sp.OG
            iqbal                             | dr. M. Iqbal Siregar, Sp.JP
            siregra                           | dr. M. Iqbal Siregar, Sp.JP
            yohanna simanjuntak               | dr. Yohana Simanjuntak, Sp.B(K)Onk
            johanes sitepu                    | dr. Johannes Sitepu, Sp.THT-KL
            drg annisa                        | drg. Annisa Putri Dalimunthe
            anisa dalimunte                   | drg. Annisa Putri Dalimunthe
            sri rahayu                        | dr. Sri Rahayu
            teuku reza                        | dr. Teuku Reza Fahmi, Sp.GK
            """)
    void aDoctorIsFoundHoweverTheNameIsTyped(String typed, String doctor) {
        assertThat(doctors(search(typed))).first().isEqualTo(doctor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gigi              | Gigi dan Mulut
            dokter gigi       | Gigi dan Mulut
            sakit gigi        | Gigi dan Mulut
            tooth             | Gigi dan Mulut
            dentist           | Gigi dan Mulut
            anak              | Anak
            poli anak         | Anak
            Poliklinik Anak   | Anak
            bayi              | Anak
            children          | Anak
            mata              | Mata
            katarak           | Mata
            eye               | Mata
            penyakit dalam    | Penyakit Dalam
            peyakit dalam     | Penyakit Dalam
            internis          | Penyakit Dalam
            spesialis jantung | Jantung dan Pembuluh Darah
            jantunk           | Jantung dan Pembuluh Darah
            kardiologi        | Jantung dan Pembuluh Darah
            kandungan         | Kebidanan dan Kandungan
            hamil             | Kebidanan dan Kandungan
            THT               | THT-KL
            telinga           | THT-KL
            syaraf            | Saraf
            stroke            | Saraf
            kulit             | Kulit dan Kelamin
            skin              | Kulit dan Kelamin
            tulang            | Ortopedi
            orthopedi         | Ortopedi
            bedah             | Bedah Umum
            operasi           | Bedah Umum
            jiwa              | Jiwa
            psikiater         | Jiwa
            asma              | Paru
            batuk             | Paru
            kencing           | Urologi
            fisioterapi       | Rehabilitasi Medik
            diet              | Gizi Klinik
            umum              | Umum
            """)
    void aClinicIsFoundByTheWordsThatPeopleUse(String typed, String clinic) {
        assertThat(clinics(search(typed))).first().isEqualTo(clinic);
    }

    @Test
    void aClinicsWordFindsItsDoctorsToo() {
        assertThat(doctors(search("gigi"))).contains("drg. Annisa Putri Dalimunthe", "drg. Kevin Halim, Sp.KG");
        assertThat(doctors(search("anak kandungan"))).isNotEmpty();
        assertThat(doctors(search("ratna penyakit"))).containsExactly("dr. Ratna Br. Tarigan, Sp.PD");
    }

    @Test
    void aWordThatIsExactlyMeantStandsBeforeOneThatIsNearlySo() {
        var found = doctors(search("lubis"));
        assertThat(found).hasSize(2).allMatch(name -> name.contains("Lubis"));
        assertThat(clinics(search("mata"))).containsExactly("Mata");
        assertThat(clinics(search("poli gigi"))).isNotEmpty().allMatch(name -> name.startsWith("Gigi dan Mulut"));
    }

    @Test
    void aTitleAloneFindsAllWhoHaveIt() {
        assertThat(doctors(search("drg"))).containsOnly("drg. Annisa Putri Dalimunthe", "drg. Kevin Halim, Sp.KG");
        assertThat(doctors(search("drg."))).hasSize(2);
        assertThat(doctors(search("Sp.A")))
                .containsOnly("dr. Desi Anggraini Ginting, M.Ked(Ped), Sp.A", "dr. Rizky Maulana Harahap, Sp.A");
        assertThat(doctors(search("dr. Sp.B(K)Onk")))
                .contains("dr. Ahmad Fauzi Nasution, Sp.B", "dr. Yohana Simanjuntak, Sp.B(K)Onk");
        assertThat(search("drg").text()).contains("Hasil untuk");
        for (var written : List.of("SpA", "spa", "Sp. A", "sp a", "dr. Sp.A"))
            assertThat(doctors(search(written))).as(written).hasSize(2).allMatch(name -> name.endsWith("Sp.A"));
        assertThat(doctors(search("SpOG"))).hasSize(2);
        assertThat(doctors(search("Sp. THT-KL"))).containsOnly("dr. Johannes Sitepu, Sp.THT-KL");
        for (var written : List.of("Sp. Anak", "dokter sp. anak", "dr. sp anak"))
            assertThat(clinics(search(written))).as(written).first().isEqualTo("Anak");
    }

    @Test
    void whoFindsNothingIsHelpedOn() {
        var page = search("xyzzy");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Tidak ada dokter atau poliklinik untuk \"xyzzy\"", "Periksa ejaannya", "Pilih poliklinik");
        assertThat(page.links().stream().filter(link -> link.startsWith("/poli/")))
                .hasSize(18);
        assertThat(page.values("q")).containsExactly("xyzzy");
        assertThat(PlainBrowser.inEnglish().opens("/cari?q=xyzzy").text())
                .contains("No doctor or clinic for \"xyzzy\"", "Check the spelling");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "%", "_", "'", "\"", "\\", "😀", "dr.", "poli", "\u0000", "--", "٣"})
    void whoAsksForNothingIsAskedWhat(String typed) {
        var page = search(typed);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Cari dokter atau poliklinik", "Tulis nama dokter atau keluhan");
        assertThat(page.links().stream().filter(link -> link.startsWith("/poli/")))
                .isNotEmpty();
    }

    @Test
    void whatIsTypedCannotBreakOutOfThePage() {
        for (var typed : List.of(
                "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{doctor.name}", "{#include layout}")) {
            var page = search(typed);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()).doesNotContain("<script>", "<img");
            assertThat(page.values("q")).containsExactly(typed);
        }
    }

    @Test
    void aVeryLongQueryIsReadAsFarAsANameGoes() {
        assertThat(doctors(search("ratna " + "😀".repeat(200)))).first().isEqualTo("dr. Ratna Br. Tarigan, Sp.PD");
        var page = search("a".repeat(3000));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.values("q").get(0)).hasSize(100);
        assertThat(search("a" + "😀".repeat(99)).values("q")).containsExactly("a" + "😀".repeat(49));
    }

    @Test
    void theQuestionStaysInTheBoxAndTheTitle() {
        var page = search("ratna's  gigi & <b>");
        assertThat(page.values("q")).containsExactly("ratna's  gigi & <b>");
        assertThat(page.title()).contains("Hasil untuk \"ratna's gigi & <b>\"");
    }

    @Test
    void aSearchCostsLittleTime() {
        var all = hospitalOf(300);
        var watch = ManagementFactory.getThreadMXBean();
        long before = watch.getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++)
            assertThat(Finder.find("peyakit dlam samsul bahrii lubiss", all)).isNotEmpty();
        var each = Duration.ofNanos((watch.getCurrentThreadCpuTime() - before) / 200);
        assertThat(each).isLessThan(Duration.ofMillis(20));
    }

    private static List<Finder.Entry<Integer>> hospitalOf(int doctors) {
        return java.util.stream.IntStream.range(0, doctors)
                .mapToObj(i -> new Finder.Entry<>(
                        i, Names.words("dr. H. Syamsul" + i + " Bahri Lubis, Sp.PD-KGEH Poli Penyakit Dalam")))
                .toList();
    }

    private Page search(String typed) {
        return visitor.opens("/cari?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static List<String> doctors(Page page) {
        return named(page, "/dokter/");
    }

    private static List<String> clinics(Page page) {
        return page.text().contains("Pilih poliklinik") ? List.of() : named(page, "/poli/");
    }

    private static List<String> named(Page page, String path) {
        return Pattern.compile("(?s)<a class=\"ed-row\" href=\"" + path + "[^\"]*\">.*?<b>(.*?)</b>")
                .matcher(page.html())
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
