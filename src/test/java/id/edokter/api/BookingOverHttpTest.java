package id.edokter.api;

import static id.edokter.api.Client.general;
import static id.edokter.api.Client.patient;
import static id.edokter.api.Client.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.support.Crowd;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of booking as they are kept at the outermost door: by the API and by the pages, over HTTP. */
@QuarkusTest
class BookingOverHttpTest {

    private static final Duration LONGER_THAN_A_HOLD = Duration.ofMinutes(6);

    @Inject
    Given data;

    @Inject
    Judge judge;

    @Inject
    Client client;

    @Inject
    Booking booking;

    @Inject
    ObjectMapper json;

    @Inject
    TravellingClock clock;

    private final PlainBrowser browser = PlainBrowser.fresh();

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    // ---- the rush

    @Test
    void twoHundredForTheLastFivePlacesGiveFiveBookingsAndClearRefusals() {
        var practice = data.practice(5);
        var answers = Crowd.of(200, i -> {
            var body = body(with("session", practice.session(), "patient", patient(), "payer", general()));
            return () -> client.posts(body);
        });
        assertThat(answers).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(answers.stream()
                        .map(Crowd.Outcome::answer)
                        .filter(a -> a.statusCode() == 201)
                        .map(a -> tree(a).path("number").asInt())
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(answers.stream().map(Crowd.Outcome::answer).filter(a -> a.statusCode() != 201))
                .hasSize(195)
                .allSatisfy(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(409);
                    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(tree(refused).path("type").asText()).isEqualTo("/problems/session-full");
                    assertThat(tree(refused).path("detail").asText()).isNotBlank();
                });
        assertThat(booked(practice)).isEqualTo(5);
        judge.findsEveryPromiseKept();
    }

    @Test
    void twoHundredBrowsersForTheLastFivePlacesGiveFiveBookingsAndOtherOffers() {
        var practice = data.practice(5);
        var chosen = Crowd.of(
                200,
                i -> () -> PlainBrowser.fresh()
                        .sends("/tempat", Forms.place(practice, "GENERAL", practice.slot(1 + i % 5))));
        assertThat(chosen).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        var lucky = chosen.stream()
                .map(Crowd.Outcome::answer)
                .filter(page -> page.status() == 303)
                .toList();
        assertThat(lucky).hasSize(5);
        assertThat(chosen.stream().map(Crowd.Outcome::answer).filter(page -> page.status() != 303))
                .hasSize(195)
                .allSatisfy(page -> {
                    assertThat(page.status()).isEqualTo(409);
                    assertThat(page.text()).contains("Tempat ini baru saja diambil orang lain");
                });
        var tickets = Crowd.of(5, i -> () -> {
            var form = lucky.get(i).location().replaceFirst("/pasien$", "");
            PlainBrowser.fresh().sends(form + "/pasien", Forms.person());
            return PlainBrowser.fresh().sends(form + "/janji");
        });
        assertThat(tickets).allSatisfy(outcome -> {
            assertThat(outcome.answer().status()).isEqualTo(303);
            assertThat(outcome.answer().location()).startsWith("/janji/");
        });
        assertThat(numbers(practice)).isEqualTo("1,2,3,4,5");
        judge.findsEveryPromiseKept();
    }

    /** Forms filled long before, each for a place that was kept for it once: all are sent in the same moment. */
    @Test
    void twoHundredFormsForTheLastFivePlacesGiveFiveBookingsWhoeverHeldThemBefore() {
        var practice = data.practice(5);
        var forms = new ArrayList<String>();
        for (int round = 0; round < 40; round++) {
            if (round > 0) clock.travel(LONGER_THAN_A_HOLD);
            for (int number = 1; number <= 5; number++) {
                forms.add(booking.hold(
                        SlotChoice.slot(practice.slot(number)),
                        Payer.GENERAL,
                        "192.0.2." + Given.next(),
                        Actor.PATIENT));
            }
        }
        for (var form : forms)
            assertThat(browser.sends("/daftar/" + form + "/pasien", Forms.person())
                            .status())
                    .isIn(303, 409);
        var answers = Crowd.of(200, i -> () -> PlainBrowser.fresh().sends("/daftar/" + forms.get(i) + "/janji"));
        assertThat(answers).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        for (int i = 0; i < 200; i++) {
            var page = answers.get(i).answer();
            if (i >= 195) {
                assertThat(page.location()).startsWith("/janji/");
            } else {
                assertThat(page.status()).isEqualTo(409);
                assertThat(page.text()).contains("Waktu simpan tempat sudah habis", "Isian Anda");
            }
        }
        assertThat(numbers(practice)).isEqualTo("1,2,3,4,5");
        judge.findsEveryPromiseKept();
    }

    @Test
    void withoutItsUniqueKeyTheSameRushWouldDoubleBook() {
        judge.withoutTheKeyOfSlots(() -> {
            long doubled = 0;
            for (int round = 0; doubled == 0 && round < 50; round++) {
                var practice = data.practice(1);
                Crowd.of(32, i -> {
                    var body = body(with("slot", practice.slot(1), "patient", patient(), "payer", general()));
                    return () -> client.posts(body);
                });
                doubled = judge.slotsThatAreDoubleBooked();
            }
            assertThat(doubled).as("the test sees what the key prevents").isPositive();
        });
        judge.findsEveryPromiseKept();
    }

    // ---- the edges of time

    /** At 06.59 in Binjai it is still yesterday where servers count in UTC; at 07.01 it is not. */
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "06:59", "07:01", "23:59"})
    void theBookOpensByTheDateInBinjaiWhateverTheHour(String time) {
        var today = data.today().plusDays(100);
        clock.travelTo(today.atTime(LocalTime.parse(time)));
        var last = data.practice(today.plusDays(30), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        var beyond = data.again(last, today.plusDays(31), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        assertThat(bookByApi(last.slot(1)).statusCode()).isEqualTo(201);
        refused(bookByApi(beyond.slot(1)), "too-far-ahead");
        assertThat(hold(last, last.slot(2)).status()).isEqualTo(303);
        assertThat(hold(last, beyond.slot(1)).status()).isEqualTo(409);
        assertThat(booked(beyond)).isZero();
    }

    @Test
    void bookingEndsOnTheMinute() {
        var today = data.today().plusDays(200);
        var practice = data.practice(today, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 4));
        clock.travelTo(today.atTime(6, 59));
        assertThat(bookByApi(practice.slot(1)).statusCode()).isEqualTo(201);
        assertThat(hold(practice, practice.slot(2)).status()).isEqualTo(303);
        clock.travelTo(today.atTime(7, 1));
        refused(bookByApi(practice.slot(3)), "booking-closed");
        var page = hold(practice, practice.slot(3));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.values("tempat")).isEmpty();
        assertThat(booked(practice)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06:59", "07:01"})
    void theLeapDayIsADayLikeAnyOther(String time) {
        var leapDay = LocalDate.of(2028, 2, 29);
        clock.travelTo(leapDay.minusDays(30).atTime(LocalTime.parse(time)));
        var practice = data.practice(leapDay, LocalTime.of(8, 30), 10, Given.pools(Pool.ANY, 4));
        var next = data.again(practice, leapDay.plusDays(1), LocalTime.of(8, 30), 10, Given.pools(Pool.ANY, 1));
        refused(bookByApi(next.slot(1)), "too-far-ahead");
        var early = bookByApi(practice.slot(1));
        assertThat(early.statusCode()).isEqualTo(201);
        assertThat(tree(early).path("plannedStart").asText()).isEqualTo("2028-02-29T08:30:00+07:00");

        clock.travelTo(LocalDateTime.of(leapDay, LocalTime.parse(time)));
        var doctor = browser.opens("/dokter/" + practice.doctor());
        assertThat(doctor.text()).contains("Selasa, 29 Februari 2028", "28 Februari–4 Maret");
        var form = hold(practice, practice.slot(2)).location().replaceFirst("/pasien$", "");
        var born =
                browser.sends(form + "/pasien", Forms.person("birthDay", "29", "birthMonth", "2", "birthYear", "1999"));
        assertThat(born.status()).isEqualTo(422);
        assertThat(born.text()).contains("Tanggal itu tidak ada di kalender");
        browser.sends(form + "/pasien", Forms.person("birthDay", "29", "birthMonth", "2", "birthYear", "1996"));
        assertThat(browser.opens(form + "/periksa").text())
                .contains("29 Februari 1996", "32 tahun", "29 Februari 2028");
        assertThat(browser.sends(form + "/janji").location()).startsWith("/janji/");

        var march = data.again(practice, LocalDate.of(2028, 3, 30), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var tooFar = data.again(practice, LocalDate.of(2028, 3, 31), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        assertThat(bookByApi(march.slot(1)).statusCode()).isEqualTo(201);
        refused(bookByApi(tooFar.slot(1)), "too-far-ahead");
        assertThat(booked(practice)).isEqualTo(2);
    }

    // ---- helpers

    private HttpResponse<String> bookByApi(long slot) {
        try {
            return client.posts(body(with("slot", slot, "patient", patient(), "payer", general())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Page hold(Practice practice, long slot) {
        return browser.sends(
                "/tempat", "dokter", practice.doctor(), "tanggal", practice.date(), "bayar", "GENERAL", "tempat", slot);
    }

    private void refused(HttpResponse<String> answer, String problem) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(tree(answer).path("type").asText()).isEqualTo("/problems/" + problem);
    }

    private byte[] body(Map<String, Object> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private long booked(Practice practice) {
        return data.count(
                "select count(*) from appointment where session_id = ? and status = 'BOOKED'", practice.session());
    }

    /** The numbers that were given out, in order. */
    private String numbers(Practice practice) {
        return String.join(
                ",",
                IntStream.rangeClosed(1, 200)
                        .filter(number -> data.count(
                                        "select count(*) from appointment a join slot s on s.id = a.slot_id"
                                                + " where a.session_id = ? and a.status = 'BOOKED' and s.number = ?",
                                        practice.session(),
                                        number)
                                == 1)
                        .mapToObj(String::valueOf)
                        .toList());
    }
}
