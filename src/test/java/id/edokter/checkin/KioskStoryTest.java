package id.edokter.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.device.Device.Kind;
import id.edokter.device.Screens;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the kiosk one patient comes after the other, and sees nothing of the one before. */
@QuarkusTest
class KioskStoryTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    Given data;

    @Inject
    Guests guests;

    @Inject
    Screens screens;

    @Inject
    TravellingClock clock;

    private PlainBrowser kiosk;
    private long device;

    @BeforeEach
    void aKioskInTheMorning() {
        data.change("delete from attempt_count");
        clock.travelTo(data.today().atTime(7, 42));
        var made = screens.waiting(Kind.KIOSK);
        device = made.device().id;
        kiosk = screens.open(made);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page scans(String text) {
        var answer = kiosk.sends("/kios", "code", text);
        return answer.status() == 303 ? kiosk.goesOn(answer) : answer;
    }

    private Page types(String code, String year) {
        var answer = kiosk.sends(
                "/kios", "ketik", "1", "code", code, "birthDay", "31", "birthMonth", "1", "birthYear", year);
        return answer.status() == 303 ? kiosk.goesOn(answer) : answer;
    }

    private Page comes(Object... fields) {
        var answer = presses(fields);
        return answer.status() == 303 ? kiosk.goesOn(answer) : answer;
    }

    private Page presses(Object... fields) {
        var all = new ArrayList<Object>(List.of("hadir", "1"));
        all.addAll(List.of(fields));
        return kiosk.sends("/kios/datang", all.toArray());
    }

    // ---- a screen of the hospital

    @Test
    void whatIsNoKioskOfTheHospitalShowsNothing() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        var stranger = PlainBrowser.fresh();
        assertThat(stranger.opens("/kios").status()).isEqualTo(403);
        assertThat(stranger.sends("/kios", "code", guest.code()).status()).isEqualTo(403);
        assertThat(stranger.sends("/kios/datang", "nomor", "tetap").status()).isEqualTo(403);
        assertThat(screens.open(screens.waiting(Kind.BOARD)).opens("/kios").status())
                .isEqualTo(403);
    }

    @Test
    void aRevokedKioskIsNobodyAtOnce() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        scans(guest.code());
        screens.revoke(device);
        assertThat(kiosk.opens("/kios").status()).isEqualTo(403);
        assertThat(comes("nomor", "tetap").status()).isEqualTo(403);
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
    }

    // ---- by scanner

    @Test
    void aTicketIsReadConfirmedAndTheNumberShownLarge() {
        var guest = guests.in(guests.today(EIGHT, 2), 2);
        var asked = scans(" " + guest.code().toLowerCase(java.util.Locale.ROOT) + " ");
        assertThat(asked.address()).as("no code and no name in an address").isEqualTo("/kios");
        assertThat(asked.text())
                .contains(
                        "Apakah ini kunjungan Anda?",
                        "B. K.",
                        "•••• 0012",
                        guest.practice().doctorName())
                .doesNotContain("Bima");
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(guests.status(guest)).as("looking notes nothing").isEqualTo("BOOKED");

        var done = comes("nomor", "tetap");
        assertThat(done.text())
                .contains(
                        "Anda sudah tercatat datang",
                        "Tercatat pukul 07.42 WIB",
                        "berikutnya dipanggil",
                        "Perkiraan giliran Anda sekitar 0")
                .doesNotContain("Bima");
        assertThat(guests.channel(guest)).isEqualTo("KIOSK");
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'APPOINTMENT_ARRIVED' and who like 'kiosk:%'"
                                + " and subject = ?",
                        guest.code()))
                .isOne();
    }

    @Test
    void nothingOfAnybodyIsLeftForTheNext() {
        var one = guests.in(guests.today(EIGHT, 1), 1);
        var two = guests.in(guests.today(EIGHT, 1), 1);
        scans(one.code());
        var reset = kiosk.goesOn(kiosk.opens("/kios?awal=1"));
        assertThat(reset.text())
                .contains("Pindai QR")
                .doesNotContain(one.practice().doctorName());
        assertThat(kiosk.opens("/kios").text()).doesNotContain(one.practice().doctorName());
        assertThat(comes("nomor", "tetap").text()).contains("Pindai QR");
        assertThat(guests.status(one)).isEqualTo("BOOKED");

        scans(one.code());
        assertThat(scans(two.code()).text())
                .as("the next may scan at once")
                .contains(two.practice().doctorName())
                .doesNotContain(one.practice().doctorName());
        clock.travel(Duration.ofMinutes(4));
        assertThat(kiosk.opens("/kios").text()).as("nobody came back").contains("Pindai QR");
    }

    @Test
    void whatWasBegunAtOneKioskIsNothingAtAnother() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        scans(guest.code());
        var other = screens.open(screens.waiting(Kind.KIOSK))
                .carrying("edokter-kiosk-visit", kiosk.cookie("edokter-kiosk-visit"));
        assertThat(other.opens("/kios").text()).contains("Pindai QR");
        other.carrying("edokter-kiosk-visit", "bm9uc2Vuc2U");
        assertThat(other.opens("/kios").text()).contains("Pindai QR");
    }

    @Test
    void comingAgainKeepsTheFirstTime() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        scans(guest.code());
        comes("nomor", "tetap");
        clock.travel(Duration.ofMinutes(20));
        assertThat(scans(guest.code()).text()).contains("Tercatat pukul 07.42 WIB");
    }

    @Test
    void aTicketOfAnotherDayAndOneTooEarlyAreToldWhatToDo() {
        assertThat(scans(guests.in(data.practice(1), 1).code()).text())
                .contains("Janji ini bukan untuk hari ini", "loket pendaftaran");
        assertThat(scans(guests.in(guests.today(LocalTime.of(13, 0), 1), 1).code())
                        .text())
                .contains("dibuka hari ini pukul 12.00 WIB", "Tidak dapat kembali pada jam itu?");
    }

    @Test
    void whatIsNoTicketIsSaidSoAndTriesEnd() {
        assertThat(scans("8991234567890").status()).isEqualTo(422);
        assertThat(scans("000000").text()).contains("Tiket ini tidak dikenal");
        for (int i = 0; i < 10; i++) scans("000000");
        assertThat(scans("000000").status()).isEqualTo(429);
    }

    @Test
    void whoComesHoursAfterTheEndIsNotToldToWaitInAnEmptyHall() {
        var practice = guests.today(EIGHT, 3);
        var one = guests.in(practice, 1);
        var two = guests.in(practice, 2);
        var three = guests.in(practice, 3);
        data.change("update session set minutes_late = 20 where id = ?", practice.session());
        clock.travelTo(practice.date().atTime(9, 4));
        assertThat(scans(one.code()).text()).as("within the grace").contains("Saya sudah datang");
        clock.travelTo(practice.date().atTime(9, 6));
        assertThat(comes("nomor", "tetap").text()).contains("Sesi ini sudah selesai");
        assertThat(guests.status(one)).isEqualTo("BOOKED");
        assertThat(scans(two.code()).text())
                .contains("Sesi ini sudah selesai", "Silakan ke loket pendaftaran")
                .doesNotContain("Saya sudah datang", "tetap dilayani");

        data.change("update appointment set status = 'IN_SERVICE' where id = ?", three.appointment());
        assertThat(scans(two.code()).text()).as("the doctor is there").contains("Saya sudah datang");
        assertThat(comes("nomor", "tetap").text()).contains("sudah tercatat datang");
    }

    @Test
    void whoWaitsInASessionThatIsCalledOffIsSentToTheDesk() {
        var practice = guests.today(EIGHT, 2);
        var waiting = guests.in(practice, 1);
        var called = guests.in(practice, 2);
        for (var guest : List.of(waiting, called)) {
            scans(guest.code());
            comes("nomor", "tetap");
        }
        data.change("update appointment set status = 'CALLED' where id = ?", called.appointment());
        assertThat(scans(waiting.code()).text()).contains("berikutnya dipanggil");

        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());
        for (var guest : List.of(waiting, called))
            assertThat(scans(guest.code()).text())
                    .contains("Dokter berhalangan", "Silakan ke loket pendaftaran sekarang")
                    .doesNotContain("berikutnya dipanggil", "menunggu di depan", "Silakan masuk");

        data.change("update session set status = 'OPEN' where id = ?", practice.session());
        clock.travelTo(practice.date().plusDays(1).atTime(7, 0));
        for (var guest : List.of(waiting, called))
            assertThat(scans(guest.code()).text()).contains("Hari janji ini sudah lewat");
    }

    // ---- by typing

    @Test
    void whoHasNoQrTypesCodeAndDateOfBirth() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        assertThat(kiosk.follows(kiosk.opens("/kios"), "Ketik kode janji").text())
                .contains("Tanggal lahir pasien");
        assertThat(types(guest.code(), "1991").status()).isEqualTo(422);
        assertThat(kiosk.sends("/kios", "ketik", "1", "code", guest.code()).status())
                .isEqualTo(422);
        assertThat(types(guest.code(), "1990").text()).contains("Bima K.").doesNotContain("Kembangsari");
        assertThat(comes("nomor", "ganti", "phone", "0813 9999 0002").text()).contains("sudah tercatat datang");
    }

    @Test
    void aTicketAloneChangesNoTelephone() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        scans(guest.code());
        assertThat(comes("nomor", "ganti", "phone", "0813 9999 0003").status()).isEqualTo(422);
        var wrong = comes(
                "nomor", "ganti", "phone", "0813 9999 0003", "birthDay", "31", "birthMonth", "1", "birthYear", "1991");
        assertThat(wrong.text()).contains("tidak cocok dengan janji tersebut");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
        assertThat(comes(
                                "nomor",
                                "ganti",
                                "phone",
                                "0813 9999 0003",
                                "birthDay",
                                "31",
                                "birthMonth",
                                "1",
                                "birthYear",
                                "1990")
                        .text())
                .contains("sudah tercatat datang");
    }

    @Test
    void tooManyTriesAreSaidToBeThatAlsoWhereATelephoneIsChanged() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        scans(guest.code());
        Object[] wrong = {
            "nomor", "ganti", "phone", "0813 9999 0003", "birthDay", "31", "birthMonth", "1", "birthYear", "1991"
        };
        for (int i = 0; i < 10; i++) comes(wrong);
        var closed = comes(wrong);
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.text())
                .contains("Terlalu banyak percobaan", "Saya sudah datang")
                .doesNotContain("tidak cocok dengan janji tersebut");
        assertThat(comes("nomor", "tetap").text()).as("one can still come").contains("sudah tercatat datang");
    }

    @Test
    void cardAndLetterAreAskedAndWhoeverSaysNoIsSentToTheDeskAfterwards() {
        var one = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        var two = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        assertThat(scans(one.code()).text())
                .contains("Kartu JKN •••• 7890", "Tidak, ada yang berubah")
                .doesNotContain(Guests.CARD, Guests.LETTER);
        assertThat(comes("nomor", "tetap", "jaminan", "tetap").text()).doesNotContain("silakan ke loket");
        scans(two.code());
        assertThat(comes("nomor", "tetap", "jaminan", "ubah", "card", "0009999999999")
                        .text())
                .contains("silakan ke loket pendaftaran");
        assertThat(guests.papers(one)).containsExactly("PAPERS_SEEN by KIOSK");
        assertThat(guests.papers(two))
                .as("what is right instead is for the desk")
                .containsExactly("PAPERS_OPEN by KIOSK");
    }

    // ---- it stays a kiosk

    @Test
    void everyPageLeadsBackIntoTheKiosk() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        var pages = new ArrayList<Page>();
        pages.add(kiosk.opens("/kios"));
        pages.add(kiosk.opens("/kios?ketik=1"));
        pages.add(kiosk.sends("/kios", "code", ""));
        pages.add(scans(guest.code()));
        pages.add(presses("nomor", "ganti"));
        pages.add(comes("nomor", "tetap"));
        pages.add(scans(guests.in(data.practice(1), 1).code()));
        pages.add(kiosk.opens("/kios/tidak-ada"));
        pages.add(kiosk.sends("/kios/tidak-ada"));
        for (var page : pages) {
            assertThat(page.html()).as(page.address()).contains("<body class=\"ed-kiosk\"");
            assertThat(page.links())
                    .as(page.address())
                    .isNotEmpty()
                    .allMatch(link -> link.matches("#.*|/kios([?].*|$)"));
        }
        assertThat(kiosk.goesOn(kiosk.opens("/kios/datang")).address()).isEqualTo("/kios");
        scans(guests.in(guests.today(EIGHT, 1), 1).code());
        var wrong = presses("nomor", "ganti");
        assertThat(wrong.links()).contains("/kios?bahasa=en");
        assertThat(kiosk.opens("/kios?bahasa=en").text()).contains("Is this your visit?");
    }

    @Test
    void enterIsNoPress() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        scans(guest.code());
        var shown = kiosk.sends("/kios/datang", "nomor", "ganti", "phone", "0813 99");
        assertThat(shown.html()).as("what was typed is kept").contains("Saya sudah datang", "0813 99");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
    }
}
