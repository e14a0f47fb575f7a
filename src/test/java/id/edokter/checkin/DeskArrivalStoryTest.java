package id.edokter.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.checkin.Guests.Guest;
import id.edokter.patient.PatientDetails;
import id.edokter.queue.QueueDesk;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
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

/** The desk notes who comes: by scanner, from a row, or as somebody who walks in. */
@QuarkusTest
class DeskArrivalStoryTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    Given data;

    @Inject
    Guests guests;

    @Inject
    Staff staff;

    @Inject
    QueueDesk queue;

    @Inject
    TravellingClock clock;

    private Staff.Inside clerk;
    private PlainBrowser browser;

    @BeforeEach
    void aClerkInTheMorning() {
        clock.travelTo(data.today().atTime(7, 42));
        clerk = staff.inside(Role.FRONT_DESK);
        browser = clerk.browser();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page sends(String address, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", clerk.formToken()));
        all.addAll(List.of(form));
        return browser.sends(address, all.toArray());
    }

    private Page goesOn(Page answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        return browser.goesOn(answer);
    }

    private void isBorn(Guest guest, int yearsAgo) {
        data.change(
                "update patient set birth_date = ? where id = (select patient_id from appointment where id = ?)",
                data.today().minusYears(yearsAgo),
                guest.appointment());
    }

    @Test
    void aTicketReadAtTheDeskOnItsDayIsAskedForItsArrival() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        var asked = goesOn(sends("/loket/pasien", "cari", guest.code()));
        assertThat(asked.address()).isEqualTo(guest.desk());
        assertThat(asked.text()).contains("Belum datang", "•••• 0012", "Tandai datang");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");

        var done = goesOn(sends(guest.desk(), "nomor", "tetap", "prioritas", ""));
        assertThat(done.text()).contains("Kedatangan sudah dicatat", "Sudah datang pukul 07.42 WIB");
        assertThat(guests.channel(guest)).isEqualTo("DESK");
        var later = goesOn(sends("/loket/pasien", "cari", guest.code()));
        assertThat(later.address()).startsWith("/loket/pasien/");
    }

    @Test
    void whatTheDateOfBirthSuggestsIsConfirmedWithTheSamePress() {
        var practice = guests.today(EIGHT, 3);
        var first = guests.in(practice, 1);
        var old = guests.in(practice, 3);
        isBorn(old, 67);
        sends(first.desk(), "nomor", "tetap");
        var asked = browser.opens(old.desk());
        assertThat(asked.text()).contains("Diusulkan dari tanggal lahir: Lansia");
        assertThat(asked.html()).contains("value=\"ELDERLY\" selected");
        assertThat(guests.order(practice)).containsExactly(1);

        var done = goesOn(sends(old.desk(), "nomor", "tetap", "prioritas", "ELDERLY"));
        assertThat(guests.order(practice)).containsExactly(3, 1);
        assertThat(done.text()).contains("Lansia");

        var version = done.values("versi").get(0);
        for (var nonsense : new Object[][] {{"prioritas", "LANSIA", "versi", version}, {"versi", version}})
            assertThat(sends(old.desk() + "/prioritas", nonsense).status()).isEqualTo(422);
        assertThat(guests.order(practice)).as("none is not what was chosen").containsExactly(3, 1);
        goesOn(sends(old.desk() + "/prioritas", "prioritas", "", "versi", version));
        assertThat(guests.order(practice)).containsExactly(1, 3);
        assertThat(sends(first.desk() + "/prioritas", "prioritas", "PREGNANT", "versi", "99")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onePressInTheRowOfTheSessionNotesWhoHasNothingToBeAsked() {
        var practice = guests.today(EIGHT, 3);
        var guest = guests.in(practice, 1);
        var other = guests.withoutPhone(practice, 2);
        data.change("update appointment set to_check = 0 where session_id = ?", practice.session());
        var page = browser.opens("/loket/sesi/" + practice.session());
        assertThat(page.html()).contains("action=\"" + guest.desk() + "\"").doesNotContain("action=\"" + other.desk());
        assertThat(page.links()).contains(other.desk());

        var back = goesOn(sends(guest.desk(), "dari", "sesi"));
        assertThat(back.address()).startsWith("/loket/sesi/" + practice.session());
        assertThat(back.text()).contains("Kedatangan sudah dicatat", "Sudah datang");
        assertThat(browser.opens("/loket").text()).contains(practice.doctorName());
    }

    @Test
    void aNurseNotesByOnePressOnlyWhoHasNothingToBeAsked() {
        var practice = guests.today(EIGHT, 3);
        var guest = guests.in(practice, 1);
        var other = guests.withoutPhone(practice, 2);
        data.change("update appointment set to_check = 0 where session_id = ?", practice.session());
        var nurse = staff.inside(Role.NURSE);
        var queue = "/praktik/sesi/" + practice.session();
        var page = nurse.browser().opens(queue);
        assertThat(page.links()).contains(other.desk()).doesNotContain(guest.desk());

        var press = new Object[] {"formToken", nurse.formToken(), "langkah", "datang", "janji", "", "versi", "0"};
        press[5] = String.valueOf(other.appointment());
        assertThat(nurse.browser().sends(queue, press).location()).isEqualTo(other.desk());
        assertThat(guests.status(other)).isEqualTo("BOOKED");
        press[5] = String.valueOf(guest.appointment());
        assertThat(nurse.browser().sends(queue, press).location()).isEqualTo(queue + "?selesai=datang");
        assertThat(guests.status(guest)).isEqualTo("CHECKED_IN");

        var form = nurse.browser().opens(other.desk());
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.links()).contains(queue).doesNotContain("/loket/janji/" + other.appointment());
        var noted = nurse.browser().sends(other.desk(), "formToken", nurse.formToken(), "phone", Guests.PHONE);
        assertThat(noted.location()).isEqualTo(queue + "?selesai=datang");
        assertThat(guests.status(other)).isEqualTo("CHECKED_IN");
        assertThat(nurse.browser()
                        .sends(other.desk() + "/identitas", "formToken", nurse.formToken())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCardThatTheRegisterSawIsSeenForTheVisitOfTheDayToo() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        long patient = data.count("select patient_id from appointment where id = ?", guest.appointment());
        data.change("update patient set to_check = 1 where id = ?", patient);
        goesOn(sends(guest.desk(), "nomor", "tetap"));
        assertThat(browser.opens(guest.desk()).links()).contains("/loket/pasien/" + patient + "/identitas");
        var asked = browser.opens("/loket/pasien/" + patient + "/identitas");
        var seen = asked.values("seen").get(0);
        goesOn(sends(
                asked.address(),
                "seenName",
                "1",
                "seenBirthDate",
                "1",
                "seen",
                seen,
                "sameNik",
                "1",
                "samePhone",
                "1"));

        assertThat(data.count("select to_check from appointment where id = ?", guest.appointment()))
                .isZero();
    }

    @Test
    void theDeskSaysThatItSawTheCardOfWhomItKnows() {
        var practice = guests.today(EIGHT, 1);
        var guest = guests.in(practice, 1);
        data.change(
                "update patient p join appointment a on a.patient_id = p.id set p.to_check = 0 where a.id = ?",
                guest.appointment());
        assertThat(browser.opens(guest.page()).text())
                .contains("Setelah ini, silakan ke loket pendaftaran dulu")
                .doesNotContain("sebelum Anda dipanggil");
        goesOn(sends(guest.desk(), "nomor", "tetap"));

        var nurse = staff.inside(Role.NURSE).browser();
        var queue = "/praktik/sesi/" + practice.session();
        assertThat(nurse.opens(queue).text()).contains("Belum diperiksa loket");
        assertThat(browser.opens(guest.page()).text()).contains("Silakan ke loket pendaftaran dulu, lalu menunggu");

        assertThat(browser.opens(guest.desk()).text()).contains("Identitas sudah dilihat");
        assertThat(goesOn(sends(guest.desk() + "/identitas")).text()).contains("Tercatat: identitas sudah dilihat");
        assertThat(nurse.opens(queue).text()).doesNotContain("Belum diperiksa loket");
        assertThat(browser.opens(guest.page()).text()).doesNotContain("loket pendaftaran");
    }

    @Test
    void aNumberToldAtTheDeskIsWrittenIntoTheRegister() {
        var guest = guests.withoutPhone(guests.today(EIGHT, 1), 1);
        assertThat(sends(guest.desk(), "phone", "08").status()).isEqualTo(422);
        goesOn(sends(guest.desk(), "phone", "0813 9999 0004"));
        assertThat(data.count(
                        "select count(*) from patient_change c join appointment a on a.patient_id = c.patient_id"
                                + " where a.id = ? and c.field = 'PHONE'",
                        guest.appointment()))
                .isOne();
    }

    @Test
    void aSecondPressKeepsTheFirstTimeAndAMistakeIsTakenBack() {
        var practice = guests.today(EIGHT, 2);
        var guest = guests.in(practice, 1);
        var done = goesOn(sends(guest.desk(), "nomor", "tetap"));
        clock.travel(Duration.ofMinutes(10));
        assertThat(goesOn(sends(guest.desk(), "nomor", "tetap")).text()).contains("Sudah datang pukul 07.42 WIB");

        var version = done.values("versi").get(0);
        assertThat(goesOn(sends(guest.desk() + "/batal", "versi", version)).text())
                .contains("ditarik kembali", "Belum datang");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
        assertThat(goesOn(sends(guest.desk() + "/batal", "versi", version)).status())
                .as("pressed twice")
                .isEqualTo(200);
        goesOn(sends(guest.desk(), "nomor", "tetap"));
        assertThat(guests.order(practice)).containsExactly(1);
    }

    @Test
    void whoWasCalledIsHere() {
        var practice = guests.today(EIGHT, 1);
        var guest = guests.in(practice, 1);
        var version =
                goesOn(sends(guest.desk(), "nomor", "tetap")).values("versi").get(0);
        var by = new id.edokter.audit.Witness("perawat.uji", "");
        queue.startSession(by, practice.session());
        queue.callNext(by, practice.session(), 0);
        assertThat(sends(guest.desk() + "/batal", "versi", version).status()).isEqualTo(409);
        assertThat(guests.status(guest)).isEqualTo("CALLED");
    }

    @Test
    void tooEarlyAndLateAreToldToTheClerk() {
        var early = guests.in(guests.today(LocalTime.of(13, 0), 1), 1);
        assertThat(browser.opens(early.desk()).text()).contains("dibuka pukul 12.00 WIB", "atau catat sekarang");
        var asked = sends(early.desk(), "nomor", "ganti", "phone", "0813 9999 0008");
        assertThat(asked.status()).as("not without knowing").isEqualTo(422);
        assertThat(asked.html()).contains("Centang bila pasien", "0813 9999 0008");
        assertThat(guests.status(early)).isEqualTo("BOOKED");
        var late = guests.in(guests.today(LocalTime.of(7, 0), 3), 1);
        assertThat(browser.opens(late.desk()).text()).contains("setelah pukul 07.15 WIB", "3 pasien berikutnya");
    }

    @Test
    void whoCannotComeBackIsNotedBeforeTheHourAndTheHistorySaysSo() {
        var early = guests.in(guests.today(LocalTime.of(13, 0), 1), 1);
        goesOn(sends(early.desk(), "nomor", "tetap", "awal", "1"));
        assertThat(guests.status(early)).isEqualTo("CHECKED_IN");
        assertThat(guests.came(early)).isEqualTo("07.42");
        assertThat(browser.opens("/loket/janji/" + early.appointment()).text())
                .contains("Sebelum check-in dibuka", clerk.colleague().userName());
        var tomorrow = guests.in(data.practice(1), 1);
        assertThat(sends(tomorrow.desk(), "nomor", "tetap", "awal", "1").status())
                .as("another day stays another day")
                .isEqualTo(409);
    }

    // ---- card and letter

    @Test
    void whoComesAfterTheEndIsNotedWhenTheClerkKnowsThatTheDoctorIsThere() {
        var guest = guests.in(guests.today(LocalTime.of(7, 0), 1), 1);
        assertThat(goesOn(sends(guest.desk(), "dari", "sesi")).text())
                .contains("Sesi sudah selesai", "Jam sesi ini berakhir pukul 07.10 WIB");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
        assertThat(goesOn(sends(guest.desk(), "nomor", "tetap")).text()).contains("Kedatangan sudah dicatat");
        assertThat(guests.status(guest)).isEqualTo("CHECKED_IN");
    }

    @Test
    void cardAndLetterAreComparedWithThePressThatNotesTheArrival() {
        var guest = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        var list = browser.opens("/loket/sesi/" + guest.practice().session());
        assertThat(list.html()).as("is asked, not noted by one press").doesNotContain("action=\"" + guest.desk());
        var asked = browser.opens(guest.desk());
        assertThat(asked.text())
                .contains("Kartu •••• 7890", "•••• 0001", "rujukan dari faskes pertama")
                .doesNotContain(Guests.CARD, Guests.LETTER);

        var done = goesOn(sends(guest.desk(), "nomor", "tetap", "jaminan", "tetap"));
        assertThat(done.text())
                .contains(
                        "Kartu dan surat masih sama", "07.42", clerk.colleague().userName());
        assertThat(guests.papers(guest)).containsExactly("PAPERS_SEEN by DESK");
    }

    @Test
    void whatIsRightInsteadIsTypedAndTheRestStays() {
        var guest = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        var wrong = sends(guest.desk(), "nomor", "tetap", "jaminan", "tetap", "card", "123");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("<details class=\"mb-3\" open>");
        assertThat(guests.papers(guest)).isEmpty();

        goesOn(sends(guest.desk(), "nomor", "tetap", "jaminan", "ubah", "card", "0009 8765 43210", "visitType", "3"));
        assertThat(guests.papers(guest)).containsExactly("PAPERS_RIGHT by DESK");
        assertThat(browser.opens(guest.desk()).text()).contains("Kartu •••• 3210, kontrol, surat •••• 0001");
    }

    @Test
    void whatWasNotBroughtIsMarkedAndSettledLater() {
        var guest = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        var done = goesOn(sends(guest.desk(), "nomor", "tetap", "jaminan", "ubah"));
        var session = "/loket/sesi/" + guest.practice().session();
        assertThat(done.text()).contains("Kartu atau surat berubah atau tidak dibawa");
        assertThat(browser.opens(session).text()).contains("Periksa kartu dan surat");

        long stamp = queue.queue(guest.practice().session()).stamp();
        var seen = done.values("terakhir").get(0);
        var settled = goesOn(sends(
                guest.desk() + "/jaminan", "terakhir", seen, "jaminan", "tetap", "reference", "0002K0040116K000009"));
        assertThat(settled.text())
                .contains("Kartu dan surat sudah disimpan", "Kartu atau surat diperbaiki", "•••• 0009");
        assertThat(queue.queue(guest.practice().session()).stamp())
                .as("whoever calls sees it at once")
                .isGreaterThan(stamp);
        assertThat(browser.opens(session).text()).doesNotContain("Periksa kartu dan surat");
        goesOn(sends(
                guest.desk() + "/jaminan", "terakhir", seen, "jaminan", "tetap", "reference", "0002K0040116K000009"));
        assertThat(guests.papers(guest))
                .as("pressed twice")
                .containsExactly("PAPERS_OPEN by DESK", "PAPERS_RIGHT by DESK");
        var again = sends(
                guest.desk() + "/jaminan", "terakhir", seen, "jaminan", "tetap", "reference", "0002K0040116K000007");
        assertThat(again.status()).as("another number from the page before").isEqualTo(409);

        var other = staff.inside(Role.FRONT_DESK);
        var late = other.browser()
                .sends(guest.desk() + "/jaminan", "formToken", other.formToken(), "terakhir", seen, "jaminan", "tetap");
        assertThat(late.status()).as("somebody else was first").isEqualTo(409);
        assertThat(guests.papers(guest)).hasSize(2);
    }

    @Test
    void whoDidNotComeHasNothingToSettle() {
        var guest = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        assertThat(sends(guest.desk() + "/jaminan", "terakhir", "0", "jaminan", "tetap")
                        .status())
                .isEqualTo(409);
        assertThat(guests.papers(guest)).isEmpty();
    }

    @Test
    void anArrivalTakenBackTakesBackWhatWasSaidOfThePapers() {
        var guest = guests.onJkn(guests.in(guests.today(EIGHT, 1), 1));
        var done = goesOn(sends(guest.desk(), "nomor", "tetap", "jaminan", "ubah"));
        goesOn(sends(guest.desk() + "/batal", "versi", done.values("versi").get(0)));
        assertThat(data.count("select count(*) from appointment where id = ? and papers is null", guest.appointment()))
                .isOne();
    }

    @Test
    void aRestrictedRecordIsOpenedWithAReasonFirst() {
        var guest = guests.in(guests.today(EIGHT, 1), 1);
        data.change(
                "update patient set restricted_at = utc_timestamp(3)"
                        + " where id = (select patient_id from appointment where id = ?)",
                guest.appointment());
        assertThat(browser.opens(guest.desk()).text()).doesNotContain("Tandai datang");
        sends(guest.desk(), "nomor", "tetap");
        assertThat(guests.status(guest)).isEqualTo("BOOKED");
        var nurse = staff.inside(Role.NURSE).browser();
        assertThat(nurse.opens(guest.desk()).location()).contains("/alasan");
    }

    @Test
    void aNurseIsToldThatThePatientIsAtAnotherClinicsDoor() {
        var here = guests.in(guests.today(EIGHT, 1), 1);
        var there = guests.in(guests.today(EIGHT, 1), 1);
        var words = "bukan di poli yang Anda pilih";
        var nurse = staff.inside(Role.NURSE);
        var door = nurse.browser();
        assertThat(door.opens(there.desk()).text()).doesNotContain(words);

        door.sends(
                "/praktik/poli",
                "formToken",
                nurse.formToken(),
                "poli",
                "" + here.practice().clinic());

        assertThat(door.opens(here.desk()).text()).doesNotContain(words);
        var page = door.opens(there.desk());
        assertThat(page.text()).contains(words, "Tandai datang");
        assertThat(page.html()).as("nobody presses it unread").doesNotContain(" autofocus>");
        assertThat(browser.opens(there.desk()).text())
                .as("the desk has no clinic")
                .doesNotContain(words);
    }

    // ---- who walks in

    private long registered(int yearsAgo) {
        var person = data.person();
        return data.registered(
                "RM-" + Given.next(),
                new PatientDetails(
                        person.name(), null, null, data.today().minusYears(yearsAgo), person.sex(), person.phone()));
    }

    private Page walksIn(Practice practice, long patient) {
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        assertThat(form.html()).contains("id=\"datang\" value=\"1\" checked");
        return goesOn(sends(
                "/loket/janji/langsung/" + practice.session(),
                "key",
                form.values("key").get(0),
                "pasien",
                "" + patient,
                "payer",
                "GENERAL",
                "datang",
                "1"));
    }

    @Test
    void twelveWalkInAndThreeOfThemAreCalledFirst() {
        var practice = guests.today(EIGHT, 12);
        for (int n = 1; n <= 12; n++) {
            boolean old = n == 5 || n == 9 || n == 11;
            var page = walksIn(practice, registered(old ? 71 : 30));
            if (!old) assertThat(page.text()).contains("sudah tercatat datang");
            else
                goesOn(sends(
                        page.address().replaceFirst("\\?.*", "") + "/prioritas",
                        "prioritas",
                        "ELDERLY",
                        "versi",
                        page.values("versi").get(0)));
        }
        assertThat(guests.order(practice)).containsExactly(5, 9, 1, 11, 2, 3, 4, 6, 7, 8, 10, 12);
    }

    @Test
    void whoWalksInTooEarlyGetsANumberAndIsNotNotedYet() {
        var practice = guests.today(LocalTime.of(13, 0), 1);
        assertThat(walksIn(practice, registered(30)).text()).contains("belum tercatat datang");
        assertThat(guests.order(practice)).isEmpty();
    }

    @Test
    void thePosterIsPrintedForAnEntranceOrAClinic() {
        var practice = data.practice(1);
        var entrance = browser.opens("/loket/poster");
        assertThat(entrance.text()).contains("Sudah datang? Pindai di sini", "Are you here? Scan to check in");
        assertThat(browser.opens("/loket/poster?kertas=a5&poli=" + practice.clinicCode())
                        .text())
                .contains("/datang?poli=" + practice.clinicCode());
        assertThat(PlainBrowser.fresh().opens("/loket/poster").status()).isEqualTo(303);
    }
}
