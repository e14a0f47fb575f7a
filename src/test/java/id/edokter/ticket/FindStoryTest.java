package id.edokter.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import id.edokter.shared.Attempts;
import id.edokter.shared.Wib;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code and date of birth open a booking; guessing does not, and is soon stopped. */
@QuarkusTest
class FindStoryTest {

    private static final int PER_ADDRESS = 20;
    private static final int PER_CODE = 10;

    @Inject
    Given data;

    @Inject
    Bookings bookings;

    @Inject
    Attempts attempts;

    @Inject
    TravellingClock clock;

    /** All tests of a run come from one address. */
    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    // ---- finding

    @ParameterizedTest
    @ValueSource(strings = {"%s%s", " %s %s ", "%s-%s", "%s–%s", "%s.%s"})
    void theCodeIsReadAsPeopleWriteIt(String shape) {
        var booked = bookings.in(data.practice(1).slot(1));
        var code = booked.appointment().code;
        var typed = shape.formatted(code.substring(0, 3), code.substring(3)).toLowerCase(java.util.Locale.ROOT);
        find(typed).statusCode(303).header("Location", endsWith("/janji/" + booked.linkToken()));
    }

    @Test
    void aWrongPairGetsOneNeutralSentenceAndEverythingTypedStays() {
        var booked = bookings.in(data.practice(1).slot(1));
        var wrongDate = pair(booked.appointment().code, "birthYear", "1991");
        var wrongCode = pair("000000");
        var neutral = "Tidak ada janji dengan kode dan tanggal lahir ini";
        for (var typed : List.of(wrongDate, wrongCode)) {
            Browser.post("/janji", typed)
                    .statusCode(422)
                    .header("Cache-Control", is("no-store"))
                    .body(containsString("<title>Perlu diperbaiki: Janji saya"))
                    .body(containsString("<a href=\"#code\">" + neutral), containsString("<span>" + neutral))
                    .body(containsString("value=\"" + typed.get("code")))
                    .body(containsString("value=\"" + typed.get("birthYear")))
                    .body(not(containsString(booked.linkToken())));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code       | ''           | code       | Isi kode janji
            code       | 7K4M2        | code       | Kode janji terdiri dari 6 huruf dan angka
            code       | 7K4M2Q7      | code       | Kode janji terdiri dari 6 huruf dan angka
            code       | x" onfocus=1 | code       | Kode janji terdiri dari 6 huruf dan angka
            code       | 😀😀😀       | code       | Kode janji terdiri dari 6 huruf dan angka
            birthMonth | 13           | birthMonth | Bulan lahir harus angka antara 1 dan 12
            birthYear  | 90           | birthYear  | Tahun lahir harus 4 angka
            birthYear  | 2999         | birthDay   | Tanggal lahir belum tiba
            """)
    void whatCannotBeRightIsSaidBesideItsFieldAndCountsAsNoTry(
            String field, String typed, String target, String sentence) {
        Browser.post("/janji", pair("7K4M2Q", field, typed))
                .statusCode(422)
                .body(containsString("<a href=\"#" + target + "\">" + sentence))
                .body(containsString("<span>" + sentence), not(containsString("\" onfocus")));
        assertThat(data.count("select count(*) from attempt_count")).isZero();
    }

    @Test
    void anEmptyOrForeignFormIsAnsweredInWords() {
        Browser.post("/janji", Map.of()).statusCode(422).body(containsString("Ada 2 isian yang perlu diperbaiki"));
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/janji")
                .then()
                .statusCode(415);
    }

    @Test
    void thePageSpeaksEnglish() {
        Browser.english("/janji")
                .statusCode(200)
                .body(containsString("My booking"), containsString("Booking code"))
                .body(not(containsString("Kode janji")));
    }

    @Test
    void aCancelledBookingIsFoundToo() {
        var booked = bookings.in(data.practice(1).slot(1));
        data.change("update appointment set status = 'CANCELLED_BY_PATIENT' where id = ?", booked.appointment().id);
        find(booked.appointment().code).statusCode(303);
    }

    // ---- guessing

    @Test
    void afterTenWrongTriesACodeIsClosedForFifteenMinutesWhoeverTries() {
        var booked = bookings.in(data.practice(1).slot(1));
        var wrong = pair(booked.appointment().code, "birthYear", "1991");
        for (int i = 0; i < PER_CODE; i++) Browser.post("/janji", wrong).statusCode(422);
        var until = Wib.dateTime(clock.instant().plus(Duration.ofMinutes(16)));
        Browser.postFrom("127.0.0.2", "/janji", pair(booked.appointment().code))
                .statusCode(429)
                .header("Retry-After", not(is("0")))
                .body(containsString("<title>Terlalu banyak percobaan"))
                .body(containsString("coba lagi mulai pukul %02d.".formatted(until.getHour())))
                .body(containsString("value=\"" + booked.appointment().code))
                .body(not(containsString(booked.linkToken())));
        clock.travel(Duration.ofMinutes(14));
        find(booked.appointment().code).statusCode(429);
        clock.travel(Duration.ofMinutes(2));
        find(booked.appointment().code).statusCode(303);
    }

    @Test
    void afterTwentyWrongTriesAnAddressIsClosedAndNoOther() {
        var booked = bookings.in(data.practice(1).slot(1));
        for (int i = 0; i < PER_ADDRESS; i++)
            find("00000" + "0123456789ABCDEFGHJK".charAt(i)).statusCode(422);
        find(booked.appointment().code).statusCode(429).body(containsString("sekitar 15 menit lagi"));
        Browser.postFrom("127.0.0.2", "/janji", pair(booked.appointment().code)).statusCode(303);
        clock.travel(Duration.ofMinutes(16));
        find(booked.appointment().code).statusCode(303);
    }

    @Test
    void findingIsNotCounted() {
        var booked = bookings.in(data.practice(1).slot(1));
        for (int i = 0; i < PER_ADDRESS + 5; i++)
            find(booked.appointment().code).statusCode(303);
        assertThat(data.count("select coalesce(sum(attempts), 0) from attempt_count"))
                .isZero();
    }

    @Test
    void ofManyTriesAtTheSameMomentNoMoreThanTheLimitGetThrough() {
        var booked = bookings.in(data.practice(1).slot(1));
        var wrong = pair(booked.appointment().code, "birthYear", "1991");
        var answers = Crowd.of(
                32,
                i -> () -> Browser.postFrom("127.0.0." + (3 + i), "/janji", wrong)
                        .extract()
                        .statusCode());
        assertThat(answers.stream().filter(a -> Integer.valueOf(422).equals(a.answer())))
                .hasSize(PER_CODE);
        assertThat(answers.stream().filter(a -> Integer.valueOf(429).equals(a.answer())))
                .hasSize(32 - PER_CODE);
    }

    @Test
    void theTicketItselfStaysOpenMeanwhile() {
        var booked = bookings.in(data.practice(1).slot(1));
        for (int i = 0; i <= PER_ADDRESS; i++) find("000000");
        Browser.get("/janji/" + booked.linkToken()).statusCode(200);
        Browser.get("/janji").statusCode(200);
    }

    @Test
    void whatWasCountedIsForgottenAfterADay() {
        find("000000").statusCode(422);
        clock.travel(Duration.ofHours(23));
        assertThat(attempts.tidy()).isZero();
        clock.travel(Duration.ofHours(2));
        assertThat(attempts.tidy()).isEqualTo(2);
        assertThat(data.count("select count(*) from attempt_count")).isZero();
    }

    // ---- helpers

    private static ValidatableResponse find(String code) {
        return Browser.post("/janji", pair(code));
    }

    /** The date of birth of everybody in these tests. */
    private static Map<String, String> pair(String code, String... changes) {
        var form = new HashMap<>(Map.of("code", code, "birthDay", "31", "birthMonth", "1", "birthYear", "1990"));
        for (int i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return form;
    }
}
