package id.edokter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Wib;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator finds that an account was misused, and what comes of it; without JavaScript. */
@QuarkusTest
class WatchStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    AuditTrail trail;

    @Inject
    TravellingClock clock;

    private Inside admin;
    private PlainBrowser browser;
    private final String thief = "maling." + Given.next();

    @BeforeEach
    void signIn() {
        data.change("delete from attempt_count");
        clock.travelToTheStartOfACode();
        admin = staff.inside(Role.ADMINISTRATOR);
        browser = admin.browser();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page sends(String address, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("formToken", admin.formToken());
        return browser.sends(address, all);
    }

    private Map<String, String> noted(Clock clock) {
        var now = Wib.dateTime(clock.instant());
        var form = new LinkedHashMap<String, String>();
        form.put("foundDate", now.toLocalDate().toString());
        form.put("foundTime", now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        form.put("fromDate", now.toLocalDate().minusDays(1).toString());
        form.put("fromTime", "00.00");
        form.put("untilDate", now.toLocalDate().plusDays(1).toString());
        form.put("untilTime", "23:59");
        form.put("userName", thief);
        form.put("addressRange", "10.66.0.0/16");
        form.put("what", "Kata sandi dipakai orang lain <b>\nselama satu hari");
        form.put("data", "Nama dan janji temu");
        form.put("handling", "Akun dinonaktifkan");
        return form;
    }

    private long seen() {
        long patient = data.registered(null, data.person());
        trail.addNow(new Witness(thief, "10.66.1.1"), Act.PATIENT_SEEN, patient, "", "desk");
        return patient;
    }

    @Test
    void anIncidentIsNotedToldAndClosed() {
        long one = seen();
        seen();
        assertThat(browser.opens("/insiden/baru").html()).contains("Kapan insiden diketahui?");

        var answer = sends("/insiden", noted(clock));
        assertThat(answer.status()).isEqualTo(303);
        var here = answer.location().replaceFirst("[?].*", "");
        var page = browser.goesOn(answer);

        assertThat(page.text())
                .contains("Insiden sudah dicatat", "Sisa 2 hari 23 jam", "UU 27/2022 pasal 46")
                .contains("2 pasien, 0 sudah dikabari", "Uji Coba", thief, "10.66.0.0/16");
        assertThat(page.html()).contains("orang lain &lt;b&gt;");
        assertThat(browser.opens("/insiden").text()).contains("Sisa 2 hari 23 jam");

        var letter = browser.opens(here + "/surat").text();
        assertThat(letter)
                .contains("Pemberitahuan tentang data pribadi Anda", "Nama dan janji temu", "Akun dinonaktifkan")
                .contains("Terjadi antara", "pasal 46 Undang-Undang Nomor 27 Tahun 2022");
        assertThat(browser.opens(here + "/surat?bahasa=en").text())
                .contains("Notice about your personal data", "It happened between", "article 46 of Law Number 27");
        browser.opens("/insiden?bahasa=id");

        assertThat(sends(here + "/kabar", Map.of("patient", String.valueOf(one)))
                        .location())
                .isEqualTo(here + "?selesai=dikabari");
        assertThat(browser.opens(here).text()).contains("2 pasien, 1 sudah dikabari", "Tandai semua (1)");
        var end = browser.opens(here + "/tutup");
        assertThat(end.text())
                .contains("Tutup insiden ini?", "1 dari 2 pasien belum ditandai dikabari")
                .contains("Lembaga pelindungan data belum ditandai", "tidak dapat diubah atau dibuka lagi");
        assertThat(end.html()).contains("<form method=\"post\" action=\"" + here + "/tutup\">");
        assertThat(data.count("select count(*) from incident where id = ? and closed_at is not null", number(here)))
                .as("asking closes nothing")
                .isZero();
        sends(here + "/kabar", Map.of("all", "yes"));
        assertThat(browser.opens(here).text()).contains("Semua pasien terdampak sudah dikabari");

        assertThat(browser.opens(here).html())
                .doesNotContain("action=\"" + here + "/lembaga", "action=\"" + here + "/tutup");
        assertThat(browser.opens(here + "/lembaga").text())
                .contains("Tandai lembaga sudah dikabari?", "tidak dapat ditarik kembali");
        assertThat(browser.opens(here).text()).contains("Tandai lembaga sudah dikabari");
        sends(here + "/lembaga", Map.of());
        assertThat(browser.opens(here + "/tutup").text())
                .contains("Semua pasien terdampak (2) sudah dikabari")
                .doesNotContain("belum ditandai");
        sends(here + "/tutup", Map.of());
        assertThat(browser.opens(here + "?selesai=ditutup").text())
                .contains("Insiden sudah ditutup", "Ditutup")
                .doesNotContain("Tandai yang dipilih");
        assertThat(sends(here, noted(clock)).status()).isEqualTo(409);
        assertThat(sends(here + "/tutup", Map.of()).status()).isEqualTo(409);
        for (var left : new String[] {"/ubah", "/lembaga", "/tutup"})
            assertThat(browser.opens(here + left).status()).as(left).isEqualTo(409);
    }

    @Test
    void whoClosesAnIncidentThatConcernsNobodyIsAskedWhetherThatIsRight() {
        var here = sends("/insiden", noted(clock)).location().replaceFirst("[?].*", "");

        assertThat(browser.opens(here + "/tutup").text()).contains("Tidak ada pasien yang ditemukan terdampak");
        assertThat(browser.opens(here + "/tutup?bahasa=en").text())
                .contains("Close this incident?", "No patient was found", "agency is not marked as told");
        assertThat(browser.opens("/insiden/987654321/tutup").status()).isEqualTo(404);
        assertThat(browser.opens("/insiden/987654321/lembaga").status()).isEqualTo(404);
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceFirst(".*/", ""));
    }

    @Test
    void theListIsTakenAlongAsAFileThatRunsNothing() {
        long patient = seen();
        data.change("update patient set name = '=cmd|calc' where id = ?", patient);
        var here = sends("/insiden", noted(clock)).location().replaceFirst("[?].*", "");

        var file = browser.opens(here + "/pasien.csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.html()).contains("\"'=cmd|calc\"", "\"'+62812").doesNotContain("\"=cmd");
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        var form = noted(clock);
        form.put("foundTime", "kemarin");
        form.put("untilDate", form.get("fromDate"));
        form.put("untilTime", "00:00");
        form.put("addressRange", "10.66.0.0/99");
        form.put("userName", "sití");
        form.put("what", " ");
        form.put("data", "x".repeat(2001));

        var page = sends("/insiden", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Isi jamnya", "harus setelah awalnya", "Tulis satu alamat jaringan", "tanpa aksen")
                .contains("Tulis apa yang terjadi", "Paling banyak 2000 huruf. Anda menulis 2001");
        assertThat(page.html()).contains("value=\"10.66.0.0/99\"", "value=\"kemarin\"");
        assertThat(sends("/insiden", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void nothingIsFoundInTheFuture() {
        var form = noted(clock);
        form.put("foundDate", data.today().plusDays(2).toString());

        assertThat(sends("/insiden", form).text()).contains("Waktu ini belum terjadi");
    }

    @Test
    void theReportExplainsItselfAndLeadsToTheTrail() {
        var reader = staff.colleague(Role.NURSE).userName();
        long patient = data.registered(null, data.person());
        clock.travelTo(data.today().plusDays(3).atTime(23, 0));
        var inside = staff.inside(admin.colleague().roles().toArray(Role[]::new));
        trail.addNow(new Witness(reader, "10.0.0.1"), Act.PATIENT_SEEN, patient, "", "desk");
        var day = data.today();

        var page = inside.browser().opens("/jejak/tidak-biasa?dari=" + day + "&sampai=" + day);

        assertThat(page.text())
                .contains("Pembacaan yang tidak biasa", "Temuan bukan bukti kesalahan", "Jam kerja 6.00–21.00 WIB")
                .contains("Di luar jam kerja: 1", "Pasien tanpa janji: 1", reader);
        assertThat(page.html()).contains("/jejak?dari=" + day + "&amp;sampai=" + day + "&amp;siapa=" + reader);
        assertThat(inside.browser().opens("/jejak/tidak-biasa?bahasa=en").text())
                .contains("Unusual reading", "Ask first");
    }

    @Test
    void theTrailSpeaksInWordsAndKnowsPatients() {
        long patient = seen();
        long other = seen();

        var page = browser.opens("/jejak?pasien=" + patient);

        assertThat(page.text()).contains("pasien " + patient, "loket").doesNotContain("pasien " + other);
        var file = browser.opens("/jejak/berkas.csv?pasien=" + patient).html();
        assertThat(file).contains("\"PATIENT_SEEN\",\"" + patient + "\"", "\"loket\"");
        assertThat(browser.opens("/jejak/berkas.csv?bahasa=en&pasien=" + patient)
                        .html())
                .contains("\"desk\"");
    }
}
