package id.edokter.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At 10.15 the power goes. The morning's list is on paper, and in the afternoon it is entered. */
@QuarkusTest
class DowntimeStoryTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    @Inject
    TravellingClock clock;

    private Practice practice;
    private Appointment first;
    private Appointment second;
    private Inside nisa;
    private PlainBrowser browser;

    @BeforeEach
    void theMorning() {
        practice = data.practice(
                data.today().plusDays(4), LocalTime.of(8, 0), 30, List.of(Pool.ANY, Pool.ANY, Pool.ANY, Pool.WALK_IN));
        first = book(1);
        second = book(2);
        comes(8, 0);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Appointment book(int number) {
        return booking.book(new BookingRequest(
                        null,
                        null,
                        SlotChoice.slot(practice.slot(number)),
                        data.person(),
                        Given.general(),
                        Actor.PATIENT))
                .appointment();
    }

    private void comes(int hour, int minute) {
        comes(Role.FRONT_DESK, hour, minute);
    }

    private void comes(Role role, int hour, int minute) {
        clock.travelTo(practice.date().atTime(hour, minute));
        nisa = staff.inside(role);
        browser = nisa.browser();
    }

    private Page enters(Object... form) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("formToken", nisa.formToken(), "dari", "0"));
        // as the page showed them in the morning
        fields.put("janji1", "" + first.id);
        fields.put("janji2", "" + second.id);
        for (int number = 3; number < 10; number++) fields.put("janji" + number, "0");
        for (int i = 0; i < form.length; i += 2) fields.put(String.valueOf(form[i]), String.valueOf(form[i + 1]));
        return browser.sends("/loket/cadangan/sesi/" + practice.session(), fields);
    }

    private String label(int number) {
        return first.slot.label().replaceFirst("[0-9]+$", "%02d".formatted(number));
    }

    @Test
    void aPowerCutAtAQuarterPastTen() {
        // in the morning the list is printed
        var overview = browser.opens("/loket/cadangan?tanggal=" + practice.date());
        var paper = browser.follows(overview, "Cetak " + practice.doctorName());
        assertThat(paper.text())
                .contains(first.patient.name, second.patient.name, label(1), label(4), "datang langsung", "2 pasien")
                // lines for whom nobody expects
                .contains(label(5), label(9))
                .doesNotContain(label(10));
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'PATIENT_LISTED' and who = ? and detail = ?",
                        nisa.colleague().userName(),
                        "downtime " + practice.date()))
                .isEqualTo(2);

        // the power is back; numbers beyond the quota are entered by who may give them
        comes(Role.ADMINISTRATOR, 13, 0);
        var form = browser.opens("/loket/cadangan/sesi/" + practice.session());
        assertThat(form.text()).contains(first.patient.name, "Catat susulan");
        var walkIn = data.person();
        long walkInId = data.registered("RM-" + Given.next(), walkIn);
        var late = data.person();
        var lateMrn = "RM-" + Given.next();
        long lateId = data.registered(lateMrn, late);
        Object[] lines = {
            "datang1",
            "8.10",
            "datang2",
            "10:20",
            "siapa4",
            walkIn.nik().digits(),
            "datang4",
            "1040",
            "siapa5",
            lateMrn,
            "datang5",
            "11.05"
        };

        // why there was a number more than places is told with it
        var unsaid = enters(lines);
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.text()).contains("Bila ada nomor di luar kuota: alasannya");
        assertThat(unsaid.values("datang4")).containsExactly("1040");
        lines = Stream.concat(Stream.of(lines), Stream.of("alasan", "listrik padam, aula penuh"))
                .toArray();

        // whom a free number goes to is shown first
        var asked = enters(lines);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text())
                .contains("Periksa dahulu", walkIn.name().text(), late.name().text(), "lahir 31 Januari 1990");
        assertThat(data.count("select count(*) from appointment where session_id = ?", practice.session()))
                .isEqualTo(2);
        assertThat(asked.values("dilihat4")).containsExactly(String.valueOf(walkInId));
        assertThat(asked.values("datang4")).containsExactly("1040");

        var seen = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.length; i += 2) seen.put((String) lines[i], (String) lines[i + 1]);
        seen.put("dilihat4", "" + walkInId);
        seen.put("dilihat5", "" + lateId);
        var kept = enters(seen.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray());
        assertThat(kept.status()).as(kept.toString()).isEqualTo(303);
        assertThat(browser.goesOn(kept).text()).contains("4 baris sudah tercatat", "tercatat 10.40 WIB");

        // the numbers are those of the paper, and the day knows who came
        assertThat(data.count(
                        "select s.number from appointment a join slot s on s.id = a.slot_id where a.patient_id = ?",
                        lateId))
                .isEqualTo(5);
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and status = 'CHECKED_IN'",
                        practice.session()))
                .isEqualTo(4);
        // sent once more, as after a page that did not answer, nothing is done twice
        var again = enters("datang1", "8.10");
        assertThat(again.status()).isEqualTo(303);
        assertThat(data.count(
                        "select count(*) from appointment_history where appointment_id = ? and act = 'CHECKED_IN'",
                        first.id))
                .isOne();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        comes(13, 0);

        var answer = enters("datang1", "pagi", "siapa3", "tidak ada siapa-siapa", "datang3", "9.00", "siapa4", "RM-X");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Tulis jam datang seperti 08.05", "Tidak tepat satu pasien", "Isi jam datang pasien ini");
        assertThat(answer.values("datang1")).containsExactly("pagi");
        assertThat(answer.values("siapa3")).containsExactly("tidak ada siapa-siapa");
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and status = 'CHECKED_IN'",
                        practice.session()))
                .isZero();
    }

    @Test
    void whatCannotBeKeptIsToldAndTheRestIs() {
        comes(9, 0);

        var answer = enters("datang1", "8.10", "datang2", "9.30");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Pukul 09.30 belum lewat", "1 baris sudah tercatat");
        assertThat(data.count("select count(*) from appointment where id = ? and status = 'CHECKED_IN'", first.id))
                .isOne();
        assertThat(data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", second.id))
                .isOne();
    }

    @Test
    void aNumberThatWasTakenSinceThePageWasShownIsNotTheArrivalOfAnother() {
        comes(13, 0);
        var walkIn = data.person();
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, walkIn);
        // while it is typed, another clerk gives the number away
        clock.comeBack();
        var other = book(3);
        comes(13, 0);

        var answer = enters("siapa3", mrn, "dilihat3", id, "datang3", "9.00");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("baru saja diambil orang lain");
        assertThat(answer.values("siapa3")).containsExactly(mrn);
        assertThat(answer.values("janji3")).as("sent again it is refused again").containsExactly("0");
        assertThat(data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", other.id))
                .isOne();
    }

    @Test
    void aNumberThatHasAnotherPatientByNowIsNotTheOneThatWasLookedAt() {
        comes(13, 0);

        var answer = enters("janji1", second.id, "datang1", "9.00");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("sudah berubah sejak halaman itu Anda buka");
        assertThat(data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", first.id))
                .isOne();
    }

    @Test
    void whatWasTypedBesideANumberThatIsBeingBookedIsNotLostAndABlockedOneIsGiven() {
        comes(13, 0);
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, data.person());
        clock.comeBack();
        booking.hold(SlotChoice.slot(practice.slot(3)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        data.change(
                "update appointment set held_until = date_add(held_until, interval 5 day) where live_slot = ?",
                practice.slot(3));
        comes(13, 0);
        data.change("update slot set blocked = true, block_reason = 'alat rusak' where id = ?", practice.slot(4));

        assertThat(browser.opens("/loket/cadangan/sesi/" + practice.session()).text())
                .contains(label(3), label(4));
        var answer = enters(
                "siapa3", mrn, "dilihat3", id, "datang3", "9.00", "siapa4", mrn, "dilihat4", id, "datang4", "9.10");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("baru saja diambil orang lain");
        assertThat(answer.values("datang3")).containsExactly("9.00");
        assertThat(data.count("select count(*) from appointment where live_slot = ?", practice.slot(4)))
                .isOne();
    }

    @Test
    void theFrontDeskEntersNoNumberBeyondTheQuota() {
        comes(13, 0);
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, data.person());

        assertThat(browser.opens("/loket/cadangan/sesi/" + practice.session()).text())
                .contains("Nomor di luar kuota dicatat oleh administrator", label(4))
                .doesNotContain(label(5));
        var answer = enters("siapa5", mrn, "dilihat5", id, "datang5", "9.00");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Hanya administrator yang mencatatnya");
        assertThat(answer.values("siapa5")).containsExactly(mrn);
        assertThat(data.count("select count(*) from slot where session_id = ?", practice.session()))
                .isEqualTo(4);
    }

    @Test
    void partsOfALongListFollowTheNumbers() {
        practice = data.practice(data.today().plusDays(4), LocalTime.of(13, 0), 5, Given.pools(Pool.ANY, 20));
        first = book(1);
        comes(18, 0);

        var page = browser.opens("/loket/cadangan/sesi/" + practice.session());
        assertThat(page.text()).contains(label(1), label(16)).doesNotContain(label(17));
        var next = browser.follows(page, "Baris berikutnya");
        assertThat(next.text()).contains(label(17), label(20)).doesNotContain(label(16));
        assertThat(browser.follows(next, "Baris sebelumnya").text()).contains(label(1), label(16));
    }

    @Test
    void whoPaysWithACardNeedsTheLetterAndTheCard() {
        comes(13, 0);
        var person = data.person();
        var mrn = "RM-" + Given.next();
        data.registered(mrn, person);

        var answer = enters("siapa3", mrn, "datang3", "9.00", "bayar3", "REFERRAL");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Isi nomor surat rujukan", "Kartu JKN pasien ini belum tercatat");
    }

    @Test
    void whoIsInsuredOtherwiseIsNotWrittenDownAsPayingThemself() {
        comes(13, 0);
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, data.person());

        var answer = enters("siapa3", mrn, "dilihat3", id, "datang3", "9.00", "bayar3", "INSURANCE");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Isi nama asuransi");

        enters("siapa3", mrn, "dilihat3", id, "datang3", "9.00", "bayar3", "INSURANCE", "surat3", "Asuransi Contoh");
        assertThat(data.count(
                        "select count(*) from appointment where slot_id = ? and payer = 'INSURANCE'", practice.slot(3)))
                .isOne();
    }

    @Test
    void whoRestrictedTheirDataStandsOnNoPaper() {
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", first.patient.id);

        var paper = browser.opens("/loket/cadangan/lembar?tanggal=" + practice.date() + "&sesi=" + practice.session());

        assertThat(paper.text()).contains("Data dibatasi", second.patient.name).doesNotContain(first.patient.name);
        comes(13, 0);
        assertThat(browser.opens("/loket/cadangan/sesi/" + practice.session()).text())
                .doesNotContain(first.patient.name);
    }

    @Test
    void aSessionOfAnotherDayOrNoneIsNotFound() {
        for (var address : new String[] {
            "/loket/cadangan/lembar?sesi=" + practice.session() + "&tanggal="
                    + practice.date().plusDays(1),
            "/loket/cadangan/lembar?sesi=x",
            "/loket/cadangan/sesi/987654321",
            "/loket/cadangan/sesi/x"
        }) assertThat(browser.opens(address).status()).as(address).isEqualTo(404);
    }

    @Test
    void aNursePrintsAndDoesNotEnter() {
        var nurse = staff.inside(Role.NURSE).browser();

        assertThat(nurse.opens("/loket/cadangan?tanggal=" + practice.date()).text())
                .contains("Cetak")
                .doesNotContain("Catat susulan");
        assertThat(nurse.opens("/loket/cadangan/sesi/" + practice.session()).status())
                .isEqualTo(403);
    }
}
