package id.edokter.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.checkin.Guests.Guest;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes says so on the own telephone, and is told what to do when that cannot be. */
@QuarkusTest
class OwnArrivalStoryTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    Given data;

    @Inject
    Guests guests;

    @Inject
    Families families;

    @Inject
    TravellingClock clock;

    private final PlainBrowser phone = PlainBrowser.fresh();

    @BeforeEach
    void inTheMorning() {
        data.change("delete from attempt_count");
        at(7, 42);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void at(int hour, int minute) {
        clock.travelTo(data.today().atTime(hour, minute));
    }

    private Page looks(String code, String year, String... more) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        fields.put("code", code);
        fields.put("birthDay", "31");
        fields.put("birthMonth", "1");
        fields.put("birthYear", year);
        return phone.sends("/datang", fields);
    }

    private Page refused(Guest guest) {
        var answer = phone.sends(guest.page(), "nomor", "tetap");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(guests.status(guest)).isNotEqualTo("CHECKED_IN");
        assertThat(phone.opens(guest.page()).text()).isEqualTo(answer.text());
        return answer;
    }

    // ---- who can

    @Test
    void theTicketLeadsThereAndOnlyThePressNotesIt() {
        var guest = guests.in(guests.today(EIGHT, 3), 1);
        var asked = phone.follows(phone.opens("/janji/" + guest.link()), "Saya sudah di rumah sakit");
        assertThat(asked.text())
                .contains("Konfirmasi kedatangan", "•••• 0012", "masih saya pakai", "Umum", "Bima Kembangsari")
                .doesNotContain("7777");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");

        var done = phone.sends(guest.page(), "nomor", "tetap");
        assertThat(done.location()).isEqualTo("/janji/" + guest.link() + "/antrean");
        assertThat(guests.status(guest)).isEqualTo("CHECKED_IN");
        assertThat(guests.channel(guest)).isEqualTo("WEB");
        assertThat(phone.opens(guest.page()).text())
                .contains("Anda sudah tercatat datang", "Tercatat pukul 07.42 WIB", "Anda yang berikutnya dipanggil");
    }

    @Test
    void sayingItAgainKeepsTheFirstTime() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        phone.sends(guest.page(), "nomor", "tetap");
        var first = guests.arrivedAt(guest);
        at(8, 30);
        assertThat(phone.sends(guest.page(), "nomor", "tetap").location())
                .isEqualTo("/janji/" + guest.link() + "/antrean");
        assertThat(guests.arrivedAt(guest)).isEqualTo(first);
    }

    @Test
    void thePosterAsksForCodeAndDateOfBirthAndKeepsWhereItHangs() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        var other = data.practice(1);
        assertThat(phone.opens("/datang?poli=" + other.clinicCode()).values("poli"))
                .containsExactly(other.clinicCode());
        var found = looks(guest.code(), "1990", "poli", other.clinicCode());
        assertThat(found.location()).isEqualTo(guest.page() + "?poli=" + other.clinicCode());
        assertThat(phone.opens("/datang?poli=" + other.clinicCode()).html())
                .as("who signs in comes back to the same door")
                .contains("lanjut=/datang%3Fpoli%3D" + other.clinicCode());
        assertThat(phone.goesOn(found).text()).contains("Anda memindai poster di Poli Uji", "Janji ini di Poli Uji");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
    }

    @Test
    void whichOfTheTwoWasWrongIsNotToldAndGuessingEnds() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        var wrong = looks(guest.code(), "1991");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Tidak ada janji dengan kode dan tanggal lahir ini");
        assertThat(looks("000000", "1990").text()).isEqualTo(wrong.text());
        for (int i = 1; i < 10; i++) looks(guest.code(), "1991");
        assertThat(looks(guest.code(), "1990").status()).isEqualTo(429);
        assertThat(phone.sends("/janji", "code", guest.code(), "birthDay", "31", "birthMonth", "1", "birthYear", "1990")
                        .status())
                .as("the code is closed wherever it is typed")
                .isEqualTo(429);
    }

    @Test
    void whoIsSignedInChoosesAmongTheFamilysVisitsOfToday() {
        var inside = families.inside();
        var child = data.person();
        long patient = families.proved(inside, child).patient();
        var first = guests.in(guests.today(EIGHT, 1), 1);
        var second = guests.in(guests.today(LocalTime.of(13, 0), 1), 1);
        var later = guests.in(data.practice(1), 1);
        for (var guest : List.of(first, second, later))
            data.change("update appointment set patient_id = ? where id = ?", patient, guest.appointment());
        var page = inside.browser().opens("/datang");
        assertThat(page.links()).contains(first.page(), second.page()).doesNotContain(later.page());
    }

    @Test
    void anotherTelephoneIsKeptForThisVisitAndNotWrittenIntoTheRegister() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        var missing = phone.sends(guest.page(), "nomor", "ganti", "phone", "");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(phone.sends(guest.page(), "nomor", "ganti", "phone", "0812abc")
                        .html())
                .contains("value=\"0812abc\"");
        long patient = data.count("select patient_id from appointment where id = ?", guest.appointment());
        var sealed = data.count("select crc32(phone) from patient where id = ?", patient);
        assertThat(phone.sends(guest.page(), "nomor", "ganti", "phone", "0813 9999 0001")
                        .status())
                .isEqualTo(303);
        assertThat(data.count("select crc32(phone) from patient where id = ?", patient))
                .isEqualTo(sealed);
    }

    @Test
    void cardAndLetterAreAskedOfWhomJknPays() {
        var guest = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        assertThat(phone.opens(guest.page()).text())
                .contains("Kartu JKN •••• 7890", "Masih sama", "Ada yang berubah")
                .doesNotContain(Guests.CARD, Guests.LETTER);
        var wrong = phone.sends(guest.page(), "nomor", "ganti", "phone", "", "jaminan", "ubah");
        assertThat(wrong.html()).as("nothing said is lost").contains("value=\"ubah\" checked");
        phone.goesOn(phone.sends(guest.page(), "nomor", "tetap", "jaminan", "ubah"));
        assertThat(guests.papers(guest)).containsExactly("PAPERS_OPEN by WEB");
        assertThat(phone.opens(guest.page()).text()).contains("silakan ke loket pendaftaran");
    }

    @Test
    void whoHasNoTelephoneMayLeaveItOut() {
        var guest = guests.withoutPhone(guests.today(EIGHT, 1), 1);
        assertThat(phone.opens(guest.page()).text()).contains("Belum ada nomor");
        assertThat(phone.sends(guest.page(), "phone", "").status()).isEqualTo(303);
        assertThat(phone.opens(guest.page()).text()).contains("silakan ke loket pendaftaran");
    }

    // ---- who cannot, and what to do

    @Test
    void whoComesHoursAfterTheEndIsSentToTheDesk() {
        var guest = guests.in(guests.today(EIGHT, 2), 1);
        at(8, 34);
        assertThat(phone.opens(guest.page()).text()).contains("Anda tetap dilayani");
        at(17, 0);
        assertThat(refused(guest).text()).contains("Sesi ini sudah selesai", "Silakan ke loket pendaftaran");
        assertThat(phone.opens("/janji/" + guest.link() + "/antrean").text())
                .contains("Sesi ini sudah ditutup", "tidak dipanggil lagi")
                .doesNotContain("masih dapat datang");
    }

    @Test
    void tooEarlyIsToldWithTheTime() {
        var guest = guests.in(guests.today(LocalTime.of(13, 0), 1), 1);
        assertThat(refused(guest).text()).contains("Check-in belum dibuka", "dibuka hari ini pukul 12.00 WIB");
        assertThat(phone.opens("/janji/" + guest.link()).text())
                .doesNotContain("Saya sudah di rumah sakit")
                .contains("check-in mulai pukul 12.00 WIB");
    }

    @Test
    void anotherDayIsToldAsSuch() {
        var guest = guests.in(data.practice(1), 1);
        assertThat(refused(guest).text()).contains("Janji ini bukan untuk hari ini", "loket pendaftaran");
    }

    @Test
    void whoIsLateIsCalledBehindOthersAndKnowsItBefore() {
        var practice = guests.today(EIGHT, 5);
        var late = guests.in(practice, 1);
        at(8, 16);
        for (int number = 2; number <= 5; number++)
            phone.sends(guests.in(practice, number).page(), "nomor", "tetap");
        assertThat(phone.opens(late.page()).text())
                .contains("Anda datang setelah jamnya", "di belakang 3 pasien berikutnya");
        phone.sends(late.page(), "nomor", "tetap");
        assertThat(guests.order(practice)).containsExactly(2, 3, 4, 1, 5);
        assertThat(phone.opens(late.page()).text()).contains("3 pasien dipanggil sebelum Anda");
    }

    @Test
    void anAbsentDoctorACancelledVisitAndAClosedSessionSendToTheDesk() {
        var practice = guests.today(EIGHT, 2);
        var guest = guests.in(practice, 1);
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());
        assertThat(refused(guest).text()).contains("Dokter berhalangan", "loket pendaftaran sekarang");
        data.change("update session set status = 'CLOSED' where id = ?", practice.session());
        assertThat(refused(guest).text()).contains("Sesi ini sudah selesai", "nomor lain");
        data.change("update appointment set status = 'CANCELLED_BY_PATIENT' where id = ?", guest.appointment());
        assertThat(refused(guest).text()).contains("Janji ini sudah dibatalkan");
    }

    @Test
    void aLinkThatOpensNothingIsAPageThatIsNotThere() {
        assertThat(phone.opens("/janji/" + "x".repeat(43) + "/datang").status()).isEqualTo(404);
        assertThat(phone.sends("/janji/nonsense/datang", "nomor", "tetap").status())
                .isEqualTo(404);
    }

    @Test
    void thePagesSpeakEnglish() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        assertThat(PlainBrowser.inEnglish().opens(guest.page()).text()).contains("Say that you are here", "I am here");
        assertThat(PlainBrowser.inEnglish().opens("/bantuan").text()).contains("In which order are patients called?");
    }
}
