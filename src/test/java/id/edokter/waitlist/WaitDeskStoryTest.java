package id.edokter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.notification.Telephones;
import id.edokter.schedule.Pool;
import id.edokter.support.Forms;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk sees who waits, gives places, says a word, and owes nobody an answer. */
@QuarkusTest
class WaitDeskStoryTest {

    @Inject
    InLine line;

    @Inject
    Waitlist waitlist;

    @Inject
    WaitDesk desk;

    @Inject
    Staff staff;

    @Inject
    Given given;

    @Inject
    Telephones telephones;

    @Inject
    TravellingClock clock;

    private Inside clerk;

    @BeforeEach
    void isMidmorning() {
        clock.travelTo(given.today().atTime(10, 0));
        clerk = staff.inside(Role.FRONT_DESK);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page sends(String address, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("formToken", clerk.formToken());
        return clerk.browser().sends(address, all);
    }

    @Test
    void theLineOfAClinicIsSeenAndLeavesATrace() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);

        var page = clerk.browser().opens("/loket/tunggu?poli=" + practice.clinicCode());

        assertThat(page.text()).contains("1. " + person.name().text(), "1 menunggu");
        long patient = waitlist.open(key).wish().patient.id;
        assertThat(given.count(
                        "select count(*) from audit_event where patient_id = ? and who = ? and act = 'PATIENT_LISTED'",
                        patient,
                        clerk.colleague().userName()))
                .isEqualTo(1);
    }

    @Test
    void aPlaceIsOfferedByHandAndTakenBack() {
        var practice = given.practice(1);
        var key = line.waitingElsewhere(practice);
        var here = "/loket/tunggu/" + line.wish(key);

        var offered = sends(here + "/tawaran", Forms.form("tempat", "" + practice.slot(1)));
        assertThat(clerk.browser().goesOn(offered).text()).contains("Tempat ditawarkan");
        assertThat(waitlist.open(key).offer().slot.id).isEqualTo(practice.slot(1));
        assertThat(sends(here + "/tawaran", Forms.form("tempat", "" + practice.slot(1)))
                        .status())
                .isEqualTo(409);

        sends(here + "/tarik", Map.of());
        assertThat(waitlist.open(key).offer()).isNull();
        assertThat(waitlist.open(key).wish().isWaiting()).isTrue();
    }

    @Test
    void whoIsDueIsAnsweredAndIsNotDueAnyMore() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);
        clock.travelTo(practice.date().atTime(7, 30));
        clerk = staff.inside(Role.FRONT_DESK);
        var here = "/loket/tunggu/" + line.wish(key);
        assertThat(clerk.browser().opens("/loket/tunggu").text())
                .contains(person.name().text());

        assertThat(sends(here + "/kabar", Forms.form("kabar", " ")).status()).isEqualTo(422);
        sends(here + "/kabar", Forms.form("kabar", "Kamis ada sesi tambahan"));

        assertThat(clerk.browser().opens("/loket/tunggu").text())
                .doesNotContain(person.name().text());
        assertThat(PlainBrowser.fresh().opens("/tunggu/" + key).text()).contains("Kamis ada sesi tambahan");
        assertThat(telephones.textsTo(person.phone().e164()))
                .anyMatch(text -> text.contains("ada kabar dari petugas"))
                .noneMatch(text -> text.contains("Kamis"));
    }

    @Test
    void whoIsTakenOffIsToldAndThePageSaysWhy() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);

        sends("/loket/tunggu/" + line.wish(key) + "/akhir", Map.of());

        assertThat(PlainBrowser.fresh().opens("/tunggu/" + key).text()).contains("Petugas mengakhiri");
        assertThat(telephones.textsTo(person.phone().e164())).anyMatch(text -> text.contains("berakhir"));
    }

    @Test
    void whoRingsUpIsEnteredAndWhoHasNoMobileIsCalled() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        long patient = given.registeredWithoutPhone();
        var form = Forms.form("pasien", "" + patient, "poli", practice.clinicCode(), "dokter", "", "malam", "");
        form.putAll(Forms.form("dari", "" + given.today(), "sampai", "" + practice.date(), "waktu", "MORNING"));
        form.put("hari", "" + practice.date().getDayOfWeek().getValue());
        form.putAll(Forms.form("phone", "0614567890", "payer", "GENERAL", "formulir", "a".repeat(30) + Given.next()));

        assertThat(sends("/loket/tunggu/baru", form).status()).isEqualTo(303);
        line.cancel(before);
        long wish = given.count("select id from waitlist_wish where patient_id = ?", patient);
        var here = "/loket/tunggu/" + wish;
        assertThat(clerk.browser().opens(here).text()).contains("Pesan tidak sampai", "0614567890".substring(1, 4));
        long offer = given.count("select id from waitlist_offer where wish_id = ?", wish);
        sends(here + "/telepon", Forms.form("tawaran", "" + offer));

        assertThat(clerk.browser().opens(here).text()).contains("Ditelepon oleh");
        form.put("formulir", "b".repeat(30) + Given.next());
        assertThat(sends("/loket/tunggu/baru", form).status()).isEqualTo(409);
    }

    /** Somebody of the register at a number to which no message goes, and for whom a place is kept now. */
    private long offeredAtALandline(Practice practice) {
        var before = line.fill(practice).get(0);
        long patient = given.registeredWithoutPhone();
        assertThat(sends("/loket/tunggu/baru", entered(practice, patient, "0614567890"))
                        .status())
                .isEqualTo(303);
        line.cancel(before);
        return given.count("select id from waitlist_wish where patient_id = ?", patient);
    }

    private Map<String, String> entered(Practice practice, long patient, String phone) {
        var form = Forms.form("pasien", "" + patient, "poli", practice.clinicCode(), "dokter", "", "malam", "");
        form.putAll(Forms.form("dari", "" + given.today(), "sampai", "" + practice.date(), "waktu", "MORNING"));
        form.put("hari", "" + practice.date().getDayOfWeek().getValue());
        form.putAll(Forms.form("phone", phone, "payer", "GENERAL", "formulir", "a".repeat(30) + Given.next()));
        return form;
    }

    @Test
    void whoIsToBeCalledStandsOnTheFirstPageAndInTheDayUntilSomebodyDid() {
        var practice = given.practice(1);
        long wish = offeredAtALandline(practice);
        var name = waitlistName(wish);

        var page = clerk.browser().opens("/loket/tunggu");
        assertThat(page.text()).contains("Perlu ditelepon", name, "+6261", "Poli Uji");
        assertThat(page.html()).contains("/loket/tunggu/" + wish + "\"");
        long before = owed();
        assertThat(before).isPositive();
        assertThat(clerk.browser().opens("/loket").text()).contains("Daftar tunggu: " + before + " perlu ditangani");
        assertThat(given.count(
                        "select count(*) from audit_event e join waitlist_wish w on w.patient_id = e.patient_id"
                                + " where w.id = ? and e.who = ? and e.act = 'PATIENT_REVEALED'",
                        wish,
                        clerk.colleague().userName()))
                .isEqualTo(1);

        long offer = given.count("select id from waitlist_offer where wish_id = ?", wish);
        sends("/loket/tunggu/" + wish + "/telepon", Forms.form("tawaran", "" + offer));
        assertThat(clerk.browser().opens("/loket/tunggu").text()).doesNotContain(name);
        assertThat(owed()).isEqualTo(before - 1);
    }

    @Test
    void whoseRecordIsRestrictedIsCalledOnlyAfterItIsOpened() {
        long wish = offeredAtALandline(given.practice(1));
        var name = waitlistName(wish);
        given.change(
                "update patient set restricted_at = now(3) where id ="
                        + " (select patient_id from waitlist_wish where id = ?)",
                wish);

        var page = clerk.browser().opens("/loket/tunggu");

        assertThat(page.html()).contains("/loket/tunggu/" + wish + "\"");
        assertThat(page.text())
                .contains("Data dibatasi", "Nomor telepon tampil setelah")
                .doesNotContain(name);
    }

    private long owed() {
        return desk.owed();
    }

    private String waitlistName(long wish) {
        return desk.open(wish, InLine.BY_LINK).wish().patientName;
    }

    @Test
    void aDayThatIsPastIsNotPromisedAgainAndAWordPromisesNoDayAfterTheLast() {
        var practice = given.practice(1);
        line.fill(practice);
        var key = line.joins(practice);
        long wish = line.wish(key);
        given.change(
                "update waitlist_wish set answer_by = ? where id = ?",
                given.today().minusDays(1),
                wish);

        assertThat(PlainBrowser.fresh().opens("/tunggu/" + key).text())
                .contains("Loket belum sempat memberi kabar")
                .doesNotContain("Paling lambat");

        sends("/loket/tunggu/" + wish + "/kabar", Forms.form("kabar", "Belum ada tempat"));
        assertThat(waitlist.open(key).wish().answerBy)
                .isEqualTo(waitlist.open(key).wish().lastDay);
        assertThat(PlainBrowser.fresh().opens("/tunggu/" + key).text()).contains("Paling lambat");
    }

    @Test
    void theLineOfTheDeskCountsAsThePatientsPageDoes() {
        var practice = given.practice(1);
        line.fill(practice);
        var other = given.colleague(practice, practice.date(), LocalTime.of(8, 0), 10, Given.pools(Pool.JKN, 1));
        var first = line.joins(other);
        var person = given.person();
        var mine = line.joins(practice, person);
        var any = line.joins(anyDoctor(practice), given.person());

        var seen = desk.line(practice.clinic());

        assertThat(seen).extracting(WaitDesk.Line::number).containsExactly(1, 1, 3);
        for (var key : List.of(first, mine, any))
            assertThat(seen)
                    .filteredOn(one -> one.wish().id == line.wish(key))
                    .extracting(WaitDesk.Line::number)
                    .containsExactly(waitlist.open(key).position());
        assertThat(clerk.browser()
                        .opens("/loket/tunggu?poli=" + practice.clinicCode())
                        .text())
                .contains("1. " + person.name().text());
    }

    private static Wanted anyDoctor(Practice practice) {
        var wanted = InLine.wanted(practice);
        return new Wanted(wanted.clinic(), null, wanted.first(), wanted.last(), wanted.days(), wanted.parts(), false);
    }

    // ---- the register's number, or none at all

    @Test
    void whereNoNumberIsTypedTheRegistersIsTaken() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        long patient = given.registered("RM-" + Given.next(), person);

        assertThat(sends("/loket/tunggu/baru", entered(practice, patient, " ")).status())
                .isEqualTo(303);

        long wish = given.count("select id from waitlist_wish where patient_id = ?", patient);
        assertThat(desk.open(wish, InLine.BY_LINK).wish().phone)
                .isEqualTo(person.phone().e164());
        assertThat(sends("/loket/tunggu/baru", entered(given.practice(1), patient, "12"))
                        .status())
                .isEqualTo(422);
    }

    /** Somebody without any telephone for whom a place is kept. */
    private long offeredInPerson(Practice practice) {
        var before = line.fill(practice).get(0);
        long patient = given.registeredWithoutPhone();
        assertThat(sends("/loket/tunggu/baru", entered(practice, patient, "")).status())
                .isEqualTo(303);
        line.cancel(before);
        return given.count("select id from waitlist_wish where patient_id = ?", patient);
    }

    private long offer(long wish) {
        return given.count("select id from waitlist_offer where wish_id = ? and state = 'OPEN'", wish);
    }

    @Test
    void whoHasNoTelephoneIsToldByTheDeskWhichTakesThePlaceForThem() {
        var practice = given.practice(1);
        long wish = offeredInPerson(practice);
        var here = "/loket/tunggu/" + wish;
        assertThat(clerk.browser().opens(here).text()).contains("tidak punya nomor telepon");
        assertThat(clerk.browser().opens("/loket/tunggu").text()).contains(waitlistName(wish), "Telepon: Tidak ada");
        var yes = Forms.form("tawaran", "" + offer(wish), "jawaban", "ya");

        var taken = sends(here + "/telepon", yes);

        assertThat(clerk.browser().goesOn(taken).text()).contains("Tempat sudah diambil");
        assertThat(given.count(
                        "select count(*) from appointment a join waitlist_wish w on w.appointment_id = a.id"
                                + " and w.patient_id = a.patient_id where w.id = ? and a.slot_id = ?"
                                + " and a.status = 'BOOKED' and a.phone is null",
                        wish,
                        practice.slot(1)))
                .isEqualTo(1);
        assertThat(sends(here + "/telepon", yes).status()).isEqualTo(303);
        assertThat(given.count(
                        "select count(*) from appointment where session_id = ? and status = 'BOOKED'",
                        practice.session()))
                .isEqualTo(1);
    }

    @Test
    void whoSaysNoWaitsOnAndAnAnswerThatComesTooLateIsRefused() {
        var practice = given.practice(1);
        long wish = offeredInPerson(practice);
        var here = "/loket/tunggu/" + wish;
        var no = Forms.form("tawaran", "" + offer(wish), "jawaban", "tidak");

        assertThat(clerk.browser().goesOn(sends(here + "/telepon", no)).text()).contains("menolak tempat itu");
        assertThat(desk.open(wish, InLine.BY_LINK).wish().isWaiting()).isTrue();
        assertThat(sends(here + "/telepon", no).status()).isEqualTo(409);
        no.put("jawaban", "ya");
        var late = sends(here + "/telepon", no);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("sudah tidak disimpan");
    }

    @Test
    void onThePublicPageATelephoneIsStillAskedFor() {
        var practice = given.practice(1);
        line.fill(practice);
        var form = new LinkedHashMap<>(Forms.person());
        form.remove("who");
        form.put("phone", "");
        form.putAll(Forms.form("poli", practice.clinicCode(), "dokter", "", "dari", "" + given.today()));
        form.putAll(Forms.form("sampai", "" + practice.date(), "waktu", "MORNING", "payer", "GENERAL"));
        form.put("hari", "" + practice.date().getDayOfWeek().getValue());

        assertThat(PlainBrowser.fresh().sends("/tunggu", form).status()).isEqualTo(422);
    }
}
