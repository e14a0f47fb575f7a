package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.absence.AbsentDoctors;
import id.edokter.booking.Appointment;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient answers a reminder by its link, without signing in and without a script. */
@QuarkusTest
class AnswerStoryTest {

    @Inject
    Planner planner;

    @Inject
    RemindedVisits visits;

    @Inject
    Given data;

    @Inject
    AbsentDoctors absent;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    private final PlainBrowser browser = PlainBrowser.fresh();
    private LocalDate day;
    private Practice practice;
    private Appointment about;
    private String here;

    @BeforeEach
    void remind() {
        day = data.today().plusDays(200 + 5L * Given.next());
        clock.travelTo(day.minusDays(4).atTime(10, 0));
        practice = visits.practice(day, 2);
        about = visits.book(practice.slot(1));
        clock.travelTo(day.minusDays(1).atTime(18, 0));
        planner.plan();
        var texts = visits.texts(about);
        here = "/jawab/" + RemindedVisits.keyIn(texts.get(texts.size() - 1));
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page answers(String answer) {
        return browser.sends(
                here,
                "jawaban",
                answer,
                "tempat",
                browser.opens(here).values("tempat").get(0));
    }

    private String status() {
        return data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", about.id) == 1
                ? "BOOKED"
                : "NOT";
    }

    private long changes() {
        return data.count("select count(*) from appointment_history where appointment_id = ?", about.id)
                + data.count("select count(*) from visit_answer where appointment_id = ?", about.id);
    }

    @Test
    void lookingChangesNothingHoweverOften() {
        long before = changes();
        assertThat(browser.opens(here).text()).contains("Jadi datang?", "pukul 09.00 WIB", "Untuk Uji", "Poli Uji");
        browser.asks("HEAD", here, HttpRequest.BodyPublishers.noBody());
        browser.opens(here);
        assertThat(changes()).isEqualTo(before);
        assertThat(PlainBrowser.inEnglish().opens(here).text()).contains("Are you coming?");
    }

    @Test
    void whoSaysThatTheyComeIsThankedAndMayChangeTheirMind() {
        assertThat(browser.goesOn(answers("datang")).text()).contains("Terima kasih, kami tunggu");
        // pressed twice it stays so
        assertThat(answers("datang").status()).isEqualTo(303);
        assertThat(data.count("select count(*) from visit_answer where appointment_id = ?", about.id))
                .isOne();
        assertThat(browser.goesOn(answers("batal")).text()).contains("Janji sudah dibatalkan");
    }

    @Test
    void whoCancelsByTheLinkFreesThePlaceAtOnceAndMayTakeItBackWhileItIsFree() {
        assertThat(browser.goesOn(answers("batal")).text()).contains("Janji sudah dibatalkan", "saya datang");
        assertThat(status()).isEqualTo("NOT");
        assertThat(browser.goesOn(browser.sends(here, "jawaban", "urungkan")).text())
                .contains("Jadi datang?");
        assertThat(status()).isEqualTo("BOOKED");

        answers("batal");
        var other = visits.book(practice.slot(1));
        assertThat(other.slot.id).isEqualTo(about.slot.id);
        var late = browser.sends(here, "jawaban", "urungkan");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Tempat ini baru saja diambil orang lain");
        judge.findsEveryPromiseKept();
    }

    @Test
    void afterAWhileACancellationStays() {
        answers("batal");
        clock.travel(Duration.ofMinutes(31));
        assertThat(browser.opens(here).text()).doesNotContain("Batal membatalkan");
        assertThat(browser.sends(here, "jawaban", "urungkan").status()).isEqualTo(409);
        assertThat(status()).isEqualTo("NOT");
    }

    @Test
    void whoMovesComesToThePageOfMoving() {
        var answer = answers("pindah");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/janji/[A-Za-z0-9_-]{43}/pindah");
        assertThat(browser.opens(answer.location()).status()).isEqualTo(200);
    }

    @Test
    void whatWasMovedMeanwhileIsShownBeforeItIsAnswered() {
        var seen = browser.opens(here).values("tempat").get(0);
        data.change(
                "insert into appointment_history (appointment_id, at, who, channel, act, status, slot_id)"
                        + " select id, utc_timestamp(3), 'uji', 'DESK', 'MOVED', status, slot_id from appointment where id = ?",
                about.id);
        var late = browser.sends(here, "jawaban", "batal", "tempat", seen);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Jadwal janji ini baru saja berubah", "Jadi datang?");
        assertThat(status()).isEqualTo("BOOKED");
    }

    @Test
    void nothingAtAllOrNonsenseIsToldAndChangesNothing() {
        assertThat(browser.sends(here).status()).isEqualTo(422);
        assertThat(browser.sends(here, "jawaban", "mungkin").text()).contains("Pilih salah satu");
        assertThat(status()).isEqualTo("BOOKED");
    }

    @Test
    void theLinkEndsWithTheDayOfTheVisitAndAnotherOpensNothing() {
        clock.travelTo(day.atTime(12, 0));
        assertThat(browser.opens(here).text()).contains("tidak dapat dijawab lagi");
        assertThat(browser.sends(here, "jawaban", "batal", "tempat", "1").status())
                .isEqualTo(409);
        clock.travelTo(day.plusDays(1).atTime(0, 1));
        assertThat(browser.opens(here).status()).isEqualTo(404);
        assertThat(browser.opens("/jawab/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(browser.opens("/jawab/x").status()).isEqualTo(404);
    }

    @Test
    void ofASensitiveClinicThePageNamesNeitherClinicNorDoctor() {
        data.change("update clinic set is_sensitive = true where id = ?", practice.clinic());
        assertThat(browser.opens(here).text())
                .contains("Jadi datang?", "pukul 09.00 WIB")
                .doesNotContain("Poli Uji", practice.doctorName());
    }

    @Test
    void aVisitThatWasMadeIsRatedAndTheRatingMayBeChanged() {
        data.change("update appointment set status = 'COMPLETED' where id = ?", about.id);
        assertThat(browser.sends(here + "/nilai").status()).isEqualTo(422);
        assertThat(browser.goesOn(browser.sends(here + "/nilai", "nilai", "2")).text())
                .contains("Nilai Anda sudah kami terima");
        browser.sends(here + "/nilai", "nilai", "5");
        assertThat(data.count("select stars from visit_answer where appointment_id = ?", about.id))
                .isEqualTo(5);
    }

    @Test
    void whoStopsRemindersIsStillToldThatTheDoctorIsAbsentAndMayStartThemAgain() {
        assertThat(browser.goesOn(browser.sends(here, "jawaban", "stop")).text())
                .contains("Pengingat ke nomor HP ini dihentikan", "Kirim pengingat lagi");
        int before = visits.texts(about).size();
        clock.travelTo(day.atTime(7, 5));
        planner.plan();
        assertThat(visits.texts(about)).hasSize(before);

        data.again(practice, day.plusDays(2), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        absent.done(absent.decidedToMove(absent.noted(practice)));
        assertThat(visits.texts(about)).hasSize(before + 1).last().asString().contains("kami pindahkan ke");

        assertThat(browser.goesOn(browser.sends(here, "jawaban", "mulai")).text())
                .contains("Jangan kirim pengingat ke nomor ini");
        clock.travelTo(day.plusDays(1).atTime(18, 1));
        planner.plan();
        assertThat(visits.texts(about)).hasSize(before + 2).last().asString().contains("pengingat janji");
    }
}
