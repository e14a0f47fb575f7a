package id.edokter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.notification.Mailings;
import id.edokter.notification.Telephones;
import id.edokter.notification.Texts;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator says it in the hospital's own words, sees how it reads, and takes it back; without JavaScript. */
@QuarkusTest
class TextStoryTest {

    private static final String HERE = "/pesan/teks/ROOM_CHANGED";
    private static final String WELL = "{rs}: kunjungan {waktu}[ di {poli}] pindah[ ke {ruang}|, tanya loket]. Salam!";
    private static final String LETTER = WELL + "\n\nTerima kasih <b>";

    @Inject
    Staff staff;

    @Inject
    Mailings mailings;

    @Inject
    Telephones telephones;

    @Inject
    Texts texts;

    @Inject
    Given data;

    @BeforeEach
    @AfterEach
    void nothingIsWorded() {
        data.change("delete from message_text");
        texts.written();
    }

    private static Page sends(Inside inside, String address, String... form) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < form.length; i += 2) all.put(form[i], form[i + 1]);
        all.put("formToken", inside.formToken());
        return inside.browser().sends(address, all);
    }

    private static Page writes(Inside inside, String act, String brief, int seen) {
        return sends(
                inside,
                HERE,
                "untuk",
                "id",
                "short",
                brief,
                "subject",
                "Ruang berubah",
                "letter",
                LETTER,
                "versionShort",
                String.valueOf(seen),
                "versionLetter",
                "0",
                "act",
                act);
    }

    private String sent() {
        var phone = Mailings.phone();
        mailings.waiting("test:" + Given.next(), 1, phone);
        return telephones.textsTo(phone).get(0);
    }

    @Test
    void anAdministratorSaysItInOtherWords() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(admin.browser().opens("/pesan").html()).contains("href=\"/pesan/teks\"");
        assertThat(admin.browser().opens("/pesan/teks").text())
                .contains("Ruang berubah", "saat ruang diganti", "Janji dibatalkan: oleh rumah sakit", "Asli")
                .doesNotContain("Diubah");
        assertThat(admin.browser().opens(HERE).text())
                .contains("{ruang}", "wajib", "bisa kosong", "bagian SMS", "Tanyakan ruangnya di loket");

        var wrong = writes(admin, "simpan", "{rs}: pindah ke {kamar} <script>", 0);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("tidak mengenal {kamar}", "Yang ada: {poli}", "Belum ada {ruang}, {waktu}");
        assertThat(wrong.html()).contains("{rs}: pindah ke {kamar} &lt;script&gt;", "Terima kasih &lt;b&gt;");

        var looked = writes(admin, "lihat", WELL, 0);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).contains("pindah ke Ruang 2. Salam!", "pindah, tanya loket. Salam!", "1 bagian SMS");
        assertThat(data.count("select count(*) from message_text")).isZero();

        long brief = traces("ROOM_CHANGED SHORT id", "wording 1");
        long letters = traces("ROOM_CHANGED EMAIL id", "wording 1");
        var kept = writes(admin, "simpan", WELL, 0);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(admin.browser().goesOn(kept).text()).contains("Teks disimpan", "Versi 1");
        assertThat(sent()).endsWith("pindah ke Ruang 1. Salam!");
        assertThat(admin.browser().opens("/pesan/teks").text()).contains("Diubah", "SMS, Indonesia");
        assertThat(traces("ROOM_CHANGED SHORT id", "wording 1")).isEqualTo(brief + 1);
        assertThat(traces("ROOM_CHANGED EMAIL id", "wording 1")).isEqualTo(letters + 1);

        var back = sends(admin, HERE + "/kembali", "untuk", "id", "bentuk", "SHORT", "versi", "0", "version", "1");
        assertThat(admin.browser().goesOn(back).text()).contains("Versi itu berlaku lagi");
        assertThat(sent()).endsWith("Jam dan nomor antrean tetap.");
        sends(admin, HERE + "/kembali", "untuk", "id", "bentuk", "SHORT", "versi", "1", "version", "2");
        assertThat(sent()).endsWith("Salam!");
        assertThat(traces("ROOM_CHANGED SHORT id", "wording 3 as 1")).isPositive();
    }

    @Test
    void whoIsNotTheFirstLosesNothingOfWhatWasTyped() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        writes(admin, "simpan", WELL, 0);

        var late = writes(staff.inside(Role.ADMINISTRATOR), "simpan", WELL + " Juga saya", 0);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Administrator lain baru saja mengubah teks ini");
        assertThat(late.html()).contains("Juga saya</textarea>", "name=\"versionShort\" value=\"1\"");
        assertThat(sent()).endsWith("Salam!");
    }

    @Test
    void whatIsEnglishIsWordedOnItsOwn() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(admin.browser().opens(HERE + "?untuk=en").text()).contains("is in another room");
        assertThat(admin.browser().opens("/pesan/teks/SOMETHING").status()).isEqualTo(404);
        assertThat(staff.inside(Role.FRONT_DESK).browser().opens(HERE).status()).isEqualTo(403);
    }

    private long traces(String subject, String detail) {
        return data.count(
                "select count(*) from audit_event where act = 'MESSAGE_TEXT_CHANGED' and subject = ? and detail = ?",
                subject,
                detail);
    }
}
