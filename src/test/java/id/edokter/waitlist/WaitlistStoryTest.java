package id.edokter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.notification.Telephones;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Full" is not the end: who comes to a full session waits in line, without an account and without a script. */
@QuarkusTest
class WaitlistStoryTest {

    private static final Pattern LINK = Pattern.compile("/tunggu/([A-Za-z0-9_-]{43})");

    @Inject
    InLine line;

    @Inject
    Booking booking;

    @Inject
    Given given;

    @Inject
    Telephones telephones;

    @Inject
    TravellingClock clock;

    private final PlainBrowser browser = PlainBrowser.fresh();

    @BeforeEach
    void isMidmorning() {
        clock.travelTo(given.today().atTime(10, 0));
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Map<String, String> form(Practice practice) {
        var form = new LinkedHashMap<>(Forms.person());
        form.remove("who");
        form.put("poli", practice.clinicCode());
        form.put("formulir", Secrets.token());
        form.put("dokter", "" + practice.doctor());
        form.put("dari", "" + given.today());
        form.put("sampai", "" + practice.date());
        form.put("hari", "" + practice.date().getDayOfWeek().getValue());
        form.put("waktu", "MORNING");
        form.put("payer", "GENERAL");
        return form;
    }

    @Test
    void whoFindsItFullJoinsIsToldAndTakesThePlace() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var full = browser.opens("/dokter/" + practice.doctor() + "?tanggal=" + practice.date() + "&bayar=GENERAL");
        var join = browser.opens(full.link("Masuk daftar tunggu"));
        assertThat(join.status()).isEqualTo(200);
        assertThat(join.text()).contains("Daftar tunggu Poli Uji", "Dokter mana saja", practice.doctorName());

        var form = form(practice);
        var joined = browser.sends("/tunggu", form);
        assertThat(joined.status()).isEqualTo(303);
        var page = browser.goesOn(joined);
        assertThat(page.text()).contains("Urutan ke-1", form.get("name"));
        var phone = PhoneNumber.of(form.get("phone")).e164();
        assertThat(telephones.textsTo(phone)).anyMatch(text -> text.contains(page.address()));

        booking.cancel(before.linkToken(), "", Actor.PATIENT);
        var text = telephones.textsTo(phone).get(1);
        assertThat(text).contains("ada tempat", "08.00", "sampai").doesNotContain(form.get("name"), form.get("nik"));
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();

        // a messenger's preview opens the link, too
        for (int i = 0; i < 3; i++)
            assertThat(browser.opens(found.group()).text()).contains("Ada tempat untuk Anda");
        assertThat(given.count(
                        "select count(*) from appointment where session_id = ? and status = 'BOOKED'",
                        practice.session()))
                .isZero();
        var offer = browser.opens(found.group()).html().replaceAll("(?s).*name=\"tawaran\" value=\"([0-9]+)\".*", "$1");
        var taken = browser.sends(found.group() + "/ambil", "tawaran", offer);
        assertThat(taken.status()).isEqualTo(303);
        assertThat(browser.goesOn(taken).text()).contains("08.00");
        var again = browser.sends(found.group() + "/ambil", "tawaran", offer);
        assertThat(again.location()).isEqualTo(taken.location());
        assertThat(browser.opens(found.group()).text()).contains("Anda sudah mendapat tempat", "Lihat janji Anda");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var practice = given.practice(1);
        line.fill(practice);
        var form = form(practice);
        form.put("nik", "123");
        form.put("hari", "9");
        form.put("sampai", "kemarin");
        form.put("payer", "JKN");
        form.put("card", "12");

        var answer = browser.sends("/tunggu", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("value=\"" + form.get("name") + "\"", "value=\"123\"", "value=\"kemarin\"", "value=\"12\"");
        assertThat(answer.text()).contains("Pilih paling sedikit satu hari", "Isi tanggal");
        assertThat(given.count("select count(*) from waitlist_wish where clinic_id = ?", practice.clinic()))
                .isZero();
    }

    @Test
    void whoWantsAnEarlierPlaceAsksForItOnTheTicket() {
        var link = line.booked();
        var ticket = browser.opens("/janji/" + link);
        var ask = browser.opens(ticket.link("Ingin lebih awal"));
        assertThat(ask.text()).contains("tetap berlaku");
        var form = Forms.form("formulir", ask.values("formulir").get(0), "dokter", "", "dari", "" + given.today());
        form.put("sampai", "" + given.today().plusDays(3));
        form.put("hari", "" + given.today().plusDays(1).getDayOfWeek().getValue());
        form.put("waktu", "MORNING");

        var joined = browser.sends("/janji/" + link + "/lebih-awal", form);

        assertThat(browser.goesOn(joined).text()).contains("Urutan ke-1", "Lihat janji Anda yang sekarang");
        assertThat(browser.opens("/janji/" + link + "/lebih-awal").location()).isEqualTo(joined.location());
    }

    @Test
    void whatIsOverIsRefusedInPlainWords() {
        var offered = line.offered();

        var declined = browser.sends(offered.page() + "/tolak", "tawaran", offered.offer());
        assertThat(browser.goesOn(declined).text()).contains("Urutan ke-1", "Anda tolak");
        var late = browser.sends(offered.page() + "/ambil", "tawaran", offered.offer());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("sudah tidak disimpan");
        var left = browser.sends(offered.page() + "/keluar");
        assertThat(browser.goesOn(left).text()).contains("Anda keluar dari daftar tunggu");
    }

    @Test
    void aGuessedLinkOpensNothing() {
        for (var page : new String[] {"", "/ambil", "/tolak", "/keluar"}) {
            var address = "/tunggu/" + Secrets.token() + page;
            var answer = page.isEmpty() ? browser.opens(address) : browser.sends(address, "tawaran", "1");
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void ofASensitiveClinicNoMessageNamesIt() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        given.change("update clinic set is_sensitive = true where id = ?", practice.clinic());
        var person = given.person();
        line.joins(practice, person);

        booking.cancel(before.linkToken(), "", Actor.PATIENT);

        assertThat(telephones.textsTo(person.phone().e164()))
                .hasSize(2)
                .noneMatch(text -> text.contains("Poli Uji") || text.contains(practice.doctorName()));
    }

    @Test
    void toDeclineIsAskedOnceAndOpeningTheQuestionDeclinesNothing() {
        var offered = line.offered();

        var page = browser.opens(offered.page());

        assertThat(page.html()).contains("<details", "<summary>Tolak, saya tetap menunggu</summary>");
        assertThat(page.text()).contains("ditawarkan kepada orang berikutnya", "Ya, tolak tempat ini");
        assertThat(browser.opens(offered.page()).text()).contains("Ada tempat untuk Anda");
    }

    @Test
    void thePageSaysWhatBecameOfTheLastOffer() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        var page = "/tunggu/" + line.joins(practice, person);
        assertThat(browser.opens(page).text()).doesNotContain("Tawaran terakhir");
        line.cancel(before);
        assertThat(browser.opens(page).text()).doesNotContain("Tawaran terakhir");
        telephones.textsTo(person.phone().e164());

        clock.travel(Duration.ofMinutes(61));
        assertThat(browser.opens(page).text()).contains("Tawaran terakhir", "08.00", "sudah tidak berlaku");
        line.tidies();
        assertThat(browser.opens(page).text())
                .contains("Tawaran terakhir", "08.00", "tidak dijawab sampai waktunya habis");
        browser.sends(page + "/keluar");
        assertThat(browser.opens(page).text()).contains("Anda keluar", "tidak dijawab sampai waktunya habis");
    }

    @Test
    void whereNoSessionIsListedOneCanWaitForOne() {
        var practice = given.practice(1);
        given.change("update session set status = 'CANCELLED' where id = ?", practice.session());

        var page = browser.opens("/poli/" + practice.clinicCode().toLowerCase(Locale.ROOT) + "?tanggal="
                + given.today().plusDays(1));
        var join = browser.opens(page.link("Masuk daftar tunggu"));

        assertThat(join.text()).contains("Daftar tunggu Poli Uji");
    }

    @Test
    void whoFindsNothingFreeToMoveToWaitsForAnEarlierPlace() {
        var practice = given.practice(1);
        var ticket = line.fill(practice).get(0).linkToken();

        var move = browser.opens("/janji/" + ticket + "/pindah");

        assertThat(browser.opens(move.link("Ingin lebih awal")).text()).contains("tetap berlaku");
    }
}
