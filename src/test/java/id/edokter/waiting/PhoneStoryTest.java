package id.edokter.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody waits with the own telephone in hand, on which no script runs. */
@QuarkusTest
class PhoneStoryTest {

    private static final int LIGHT = 15 * 1024;
    private static final Pattern FETCHED =
            Pattern.compile("(?:<link\\b[^>]*\\bhref|<script\\b[^>]*\\bsrc)=\"([^\"]*)\"");

    @Inject
    Morning mornings;

    @Inject
    Booking booking;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final PlainBrowser browser = PlainBrowser.fresh();

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page queue(Morning.Patient patient) {
        return browser.opens(patient.queue());
    }

    @Test
    void aWholeVisitFromTheDayBeforeToTheOtherClinic() {
        var clinic = mornings.of(3);
        var other = data.practice(data.today(), LocalTime.of(10, 0), 10, Given.pools(Pool.WALK_IN, 3));
        var me = clinic.patient(2);

        clock.travelTo(clinic.practice.date().minusDays(1).atTime(12, 0));
        var before = queue(me);
        assertThat(before.text()).contains("Kunjungan Anda", me.number(), "mulai pukul 07.00 WIB");
        assertThat(before.html()).doesNotContain("data-live", "http-equiv=\"refresh\"");

        clinic.at("06:40");
        assertThat(queue(me).text()).contains("Belum tercatat datang", "mulai pukul 07.00 WIB");
        clinic.at("07:30");
        var expected = queue(me);
        assertThat(expected.text()).contains("Belum tercatat datang", "Catat kedatangan Anda");
        assertThat(expected.html()).contains("content=\"30;url=" + me.queue() + "\"");

        clinic.comes(1, 2, 3);
        assertThat(queue(me).text()).contains("1 pasien lagi", clinic.patient(1).number(), "sudah datang");
        assertThat(queue(me).text()).doesNotContain("Uji Coba");
        assertThat(queue(clinic.patient(1)).text())
                .contains("Anda yang pertama")
                .doesNotContain("Anda berikutnya");

        clinic.at("08:02").begins().calls();
        clinic.goesIn(1);
        var next = queue(me);
        assertThat(next.text())
                .contains("Anda berikutnya", "Mohon menunggu di depan " + clinic.roomName(), "diperiksa", "Perkiraan");
        clinic.at("08:12").isDone(1).calls();
        var called = queue(me);
        assertThat(called.title()).startsWith("Silakan masuk " + clinic.roomName());
        assertThat(called.html()).contains("is-call");

        clinic.goesIn(2);
        assertThat(queue(me).text()).contains("Anda sedang diperiksa");
        var there = clinic.sends(2, other);
        assertThat(queue(me).text()).contains("Setelah ini, Anda ditunggu di poliklinik lain", there);
        clinic.isDone(2);
        var done = queue(me);
        assertThat(done.text()).contains("Pemeriksaan selesai", "ke poliklinik lain", there);

        var queueThere = browser.follows(done, "Lihat antrean Anda di sana");
        assertThat(queueThere.status()).isEqualTo(200);
        assertThat(queueThere.text()).contains("Nomor Anda " + there, "Kedatangan dapat dicatat mulai pukul 09.00 WIB");
    }

    @Test
    void whoIsCalledReadsOfNothingElse() {
        var clinic = mornings.of(1).comes(1).begins();
        var other = data.practice(data.today(), LocalTime.of(10, 0), 10, Given.pools(Pool.WALK_IN, 3));
        clinic.calls();
        var there = clinic.sends(1, other);

        assertThat(queue(clinic.patient(1)).text())
                .contains("Silakan masuk " + clinic.roomName())
                .doesNotContain(there, "poliklinik lain");
    }

    @Test
    void whoIsFirstThereIsNotNextWhileOthersAreOnTheWay() {
        var clinic = mornings.of(21).comes(21);
        var me = clinic.patient(21);

        assertThat(queue(me).text())
                .contains("Belum giliran Anda", "20 pasien lain masih dapat datang dan dipanggil sebelum Anda")
                .doesNotContain("Anda berikutnya");

        clinic.begins().comes(1, 2);
        assertThat(queue(me).text()).contains("2 pasien lagi", "dan 18 lagi bila mereka datang tepat waktu");
        clinic.calls();
        clinic.calls();
        assertThat(queue(me).text()).contains("Belum giliran Anda", "18 pasien lain masih dapat datang");

        // by then all others have missed their time
        clinic.at("11:30");
        assertThat(queue(me).text()).contains("Anda berikutnya").doesNotContain("masih dapat datang");
    }

    @Test
    void whoHasToGoToTheDeskFirstReadsThatUntilItIsDone() {
        var clinic = mornings.of(2).isUnproved(1).isUnproved(2).comes(1, 2).begins();
        var before = data.count("select stamp from session_queue where session_id = ?", clinic.practice.session());
        assertThat(queue(clinic.patient(1)).text())
                .contains("Silakan ke loket pendaftaran dulu")
                .doesNotContain("Mohon menunggu di depan");

        clinic.showsTheCardAtTheDesk(1);
        assertThat(queue(clinic.patient(1)).text())
                .contains("Mohon menunggu di depan " + clinic.roomName())
                .doesNotContain("loket");
        assertThat(data.count("select stamp from session_queue where session_id = ?", clinic.practice.session()))
                .as("so that whoever listens is told")
                .isGreaterThan(before);

        clinic.calls();
        clinic.calls();
        assertThat(queue(clinic.patient(2)).text())
                .contains("Silakan masuk " + clinic.roomName())
                .doesNotContain("loket");
        clinic.skips(2);
        assertThat(queue(clinic.patient(2)).text()).contains("belum masuk", "Silakan ke loket pendaftaran dulu");
    }

    @Test
    void whoWasSkippedIsNotNextWhileAnybodyIsOnTheWay() {
        var clinic = mornings.of(3).comes(1).begins();
        clinic.calls();
        clinic.skips(1);

        assertThat(queue(clinic.patient(1)).text())
                .contains("Belum giliran Anda", "2 pasien lain masih dapat datang")
                .doesNotContain("Anda berikutnya");
        clinic.at("09:00");
        assertThat(queue(clinic.patient(1)).text()).contains("Anda berikutnya");
    }

    @Test
    void whoHasNobodyBeforeReadsThat() {
        var clinic = mornings.of(2);

        assertThat(queue(clinic.patient(1)).text()).contains("Belum tercatat datang", "Tidak ada nomor sebelum Anda.");
        assertThat(queue(clinic.patient(2)).text()).doesNotContain("Tidak ada nomor sebelum Anda.");
        clinic.at("08:20");
        assertThat(queue(clinic.patient(1)).text()).doesNotContain("Tidak ada nomor sebelum Anda.");
    }

    @Test
    void whoMissesTheCallIsToldWhatToDo() {
        var clinic = mornings.of(4).comes(1, 2, 3, 4).begins();
        clinic.calls();
        clinic.skips(1);

        assertThat(queue(clinic.patient(1)).text()).contains("belum masuk", "dipanggil lagi setelah 3 pasien");
    }

    @Test
    void whoComesTooLateIsToldBehindWhom() {
        var clinic = mornings.of(3).at("08:20");

        assertThat(queue(clinic.patient(1)).text())
                .contains("Waktu nomor Anda sudah lewat", "setelah 3 pasien berikutnya", "Catat kedatangan");
    }

    @Test
    void whatTheHospitalChangesIsToldAtOnce() {
        var clinic = mornings.of(2).comes(1);
        var session = clinic.practice.session();
        clinic.at("08:10");
        assertThat(queue(clinic.patient(1)).text()).contains("Dokter belum mulai");

        data.change("update session set minutes_late = 20 where id = ?", session);
        assertThat(queue(clinic.patient(1)).text()).contains("Dokter mulai 20 menit lebih lambat");

        data.change("update session set status = 'CANCELLED' where id = ?", session);
        assertThat(queue(clinic.patient(2)).text()).contains("Dokter tidak praktik", "memberi kabar");
        assertThat(queue(clinic.patient(1)).text())
                .contains("Dokter tidak praktik", "Silakan ke loket pendaftaran")
                .doesNotContain("Anda yang pertama", "Mohon", "Perkiraan");
    }

    @Test
    void whoSitsThereWhenTheDoctorIsCalledAwayWaitsForNobody() {
        var clinic = mornings.of(3).comes(1, 2, 3).isUnproved(3).begins();
        clinic.calls();
        assertThat(queue(clinic.patient(1)).text()).contains("Silakan masuk");
        assertThat(queue(clinic.patient(2)).text()).contains("Anda berikutnya");

        data.change("update session set status = 'CANCELLED' where id = ?", clinic.practice.session());
        for (var patient : clinic.patients)
            assertThat(queue(patient).text())
                    .contains("Dokter tidak praktik", "petugas mencarikan dokter lain")
                    .doesNotContain("Silakan masuk", "Anda berikutnya", "pasien lagi", "tunggu di depan");
    }

    @Test
    void whoWasForgottenIsNotNextTheDayAfter() {
        var clinic = mornings.of(2).comes(1, 2).begins();
        clinic.calls();
        clock.travelTo(clinic.practice.date().atTime(23, 59));
        assertThat(queue(clinic.patient(2)).text()).contains("Anda berikutnya");

        clock.travelTo(clinic.practice.date().plusDays(1).atTime(0, 1));
        for (var patient : clinic.patients) {
            assertThat(queue(patient).location()).isEqualTo("/janji/" + patient.link());
            assertThat(browser.opens("/janji/" + patient.link()).text())
                    .contains("Waktu janji ini sudah lewat")
                    .doesNotContain("Giliran Anda", "Silakan menunggu");
        }
    }

    @Test
    void whatIsCancelledOrOverIsToldByTheTicket() {
        var clinic = mornings.of(2);
        booking.cancel(clinic.patient(1).link(), "", Actor.PATIENT);

        assertThat(queue(clinic.patient(1)).location())
                .isEqualTo("/janji/" + clinic.patient(1).link());
        clock.travelTo(clinic.practice.date().plusDays(1).atTime(9, 0));
        assertThat(queue(clinic.patient(2)).location())
                .isEqualTo("/janji/" + clinic.patient(2).link());
    }

    @Test
    void nobodyElseHasThePage() {
        for (var link : new String[] {"x", "a".repeat(43)}) {
            assertThat(browser.opens("/janji/" + link + "/antrean").status()).isEqualTo(404);
            assertThat(browser.opens("/janji/" + link + "/antrean/siaran").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void toAskForItselfOnceMoreIsOneLookAndNotMany() {
        var clinic = mornings.of(1).comes(1);
        var looks = "select count(*) from audit_event where act = 'APPOINTMENT_SEEN' and detail = 'queue' and subject ="
                + " (select code from appointment where id = ?)";
        queue(clinic.patient(1));
        for (int i = 0; i < 10; i++) {
            clock.travel(Duration.ofSeconds(30));
            queue(clinic.patient(1));
        }

        assertThat(data.count(looks, clinic.patient(1).appointment())).isOne();
        clock.travel(Duration.ofMinutes(3));
        queue(clinic.patient(1));
        assertThat(data.count(looks, clinic.patient(1).appointment())).isEqualTo(2);
    }

    @Test
    void nobodyLooksWithoutALineInTheTrail() {
        var clinic = mornings.of(2).comes(1, 2);
        var looks = "select count(*) from audit_event where act = 'APPOINTMENT_SEEN' and detail = 'queue' and subject ="
                + " (select code from appointment where id = ?)";

        browser.opens(clinic.patient(1).queue() + "?lagi=1");
        assertThat(data.count(looks, clinic.patient(1).appointment())).isOne();

        // who only listens has looked as well, and who looks at one has not looked at another
        browser.opens(clinic.patient(2).queue() + "/siaran");
        assertThat(data.count(looks, clinic.patient(2).appointment())).isOne();
        assertThat(data.count(looks, clinic.patient(1).appointment())).isOne();

        // another browser is somebody else
        browser.asks("GET", clinic.patient(1).queue(), BodyPublishers.noBody(), "User-Agent", "another");
        assertThat(data.count(looks, clinic.patient(1).appointment())).isEqualTo(2);
    }

    @Test
    void theWholePageWithAllThatItLoadsWeighsLessThanFifteenKilobytes() {
        var clinic =
                mornings.of(12).comes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).begins();
        var page = queue(clinic.patient(12));
        int bytes = page.wire().length;
        for (var file : FETCHED.matcher(page.html()).results().toList())
            bytes += browser.opens(file.group(1)).wire().length;

        assertThat(bytes).isBetween(1, LIGHT);
        System.out.println("the page of who waits, with all that it loads, bytes: " + bytes);
    }

    @Test
    void itIsReadInEnglishToo() {
        var clinic = mornings.of(2).comes(1, 2);

        assertThat(PlainBrowser.inEnglish().opens(clinic.patient(2).queue()).text())
                .contains("1 patient before you", "is here");
    }
}
