package id.edokter.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A booking is cancelled after asking once more, and its place is free at once. */
@QuarkusTest
class CancelStoryTest {

    @Inject
    Given data;

    @Inject
    Bookings bookings;

    @Inject
    Booking booking;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void aBookingIsCancelledAndItsPlaceIsFree() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        Browser.get(path(booked)).body(containsString(path(booked) + "/batal"));
        ask(booked)
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body(containsString("Batalkan janji ini?"), containsString(practice.doctorName()))
                .body(containsString("value=\"RECOVERED\""), not(containsString(" checked")))
                .body(containsString(path(booked) + "/pindah"));
        assertThat(status(booked)).isEqualTo("BOOKED");
        toTicket(cancel(booked, "RECOVERED", "sudah membaik, terima kasih"), booked);
        Browser.get(path(booked))
                .statusCode(200)
                .body(containsString("<h1>Janji sudah dibatalkan</h1>"), containsString("Buat janji baru"))
                .body(containsString("href=\"/dokter/" + practice.doctor() + "\""));
        assertThat(reason(booked)).isEqualTo("RECOVERED: sudah membaik, terima kasih");
        bookings.in(practice.slot(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -          | -              | -
            ''         | '  '           | -
            NOT_FREE   | ''             | NOT_FREE
            ''         | hujan 🌧 lebat | hujan 🌧 lebat
            HACK'; --  | Ma'ruf <b>     | Ma'ruf <b>
            """)
    void aReasonIsWelcomeAndNotNeeded(String choice, String note, String kept) {
        var booked = bookings.in(data.practice(1).slot(1));
        var form = new java.util.HashMap<String, String>();
        if (choice != null) form.put("reason", choice);
        if (note != null) form.put("note", note);
        toTicket(Browser.post(path(booked) + "/batal", form), booked);
        assertThat(reason(booked)).isEqualTo(kept);
    }

    @Test
    void aLongRemarkIsSaidToBeTooLongAndStays() {
        var booked = bookings.in(data.practice(1).slot(1));
        var note = "🙏".repeat(161);
        cancel(booked, "OTHER", note)
                .statusCode(422)
                .body(containsString("<title>Perlu diperbaiki: Batalkan janji ini?"))
                .body(containsString("<a href=\"#note\">Keterangan paling panjang 160 huruf. Anda mengisi 161"))
                .body(containsString("value=\"" + note + "\""), containsString("value=\"OTHER\" checked"));
        assertThat(status(booked)).isEqualTo("BOOKED");
        cancel(booked, "OTHER", "a".repeat(5000))
                .statusCode(422)
                .body(containsString("Anda mengisi lebih dari 1.000 huruf"));
        cancel(booked, "OTHER", "a".repeat(300_000)).statusCode(422).body(containsString("value=\"OTHER\" checked"));
        assertThat(status(booked)).isEqualTo("BOOKED");
        toTicket(cancel(booked, "OTHER", "🙏".repeat(160)), booked);
    }

    @Test
    void twentyPostsCancelOnceAndGetEqualAnswers() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        var answers = Crowd.of(20, i -> () -> cancel(booked, "MISTAKE", "").extract());
        assertThat(answers).allSatisfy(outcome -> {
            assertThat(outcome.refusal()).isNull();
            assertThat(outcome.answer().statusCode()).isEqualTo(303);
        });
        assertThat(data.count(
                        "select count(*) from appointment_history where act = 'CANCELLED' and appointment_id = ?",
                        booked.appointment().id))
                .isOne();
    }

    @Test
    void aSecondPostAndALateVisitShowTheCancelledTicket() {
        var booked = bookings.in(data.practice(1).slot(1));
        toTicket(cancel(booked, "OTHER", "yang pertama"), booked);
        toTicket(cancel(booked, "OTHER", "yang kedua"), booked);
        toTicket(ask(booked), booked);
        assertThat(reason(booked)).isEqualTo("OTHER: yang pertama");
    }

    @Test
    void lateIsPossibleUntilTheSessionStarts() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        clock.travelTo(practice.date().atTime(7, 59));
        ask(booked).statusCode(200).body(not(containsString("/pindah")));
        clock.travelTo(practice.date().atTime(8, 0));
        for (var answer : List.of(ask(booked), cancel(booked, "", "")))
            answer.statusCode(409)
                    .body(containsString("Janji ini tidak bisa dibatalkan di sini"))
                    .body(containsString("Praktik dijadwalkan mulai pukul 08.00"), containsString("href=\"tel:"));
        assertThat(status(booked)).isEqualTo("BOOKED");
    }

    @ParameterizedTest
    @CsvSource({"CHECKED_IN", "CALLED", "IN_SERVICE", "COMPLETED", "NO_SHOW", "CANCELLED_BY_HOSPITAL"})
    void whatHasBegunOrIsOverIsNotCancelled(String status) {
        var booked = bookings.in(data.practice(1).slot(1));
        data.change("update appointment set status = ? where id = ?", status, booked.appointment().id);
        ask(booked).statusCode(409);
        cancel(booked, "", "").statusCode(409).body(containsString("Kembali ke tiket"));
        assertThat(status(booked)).isEqualTo(status);
    }

    @Test
    void noLinkCancelsNothing() {
        var booked = bookings.in(data.practice(1).slot(1));
        for (var link : List.of("x", "A".repeat(43), booked.appointment().code)) {
            Browser.get("/janji/" + link + "/batal").statusCode(404);
            Browser.post("/janji/" + link + "/batal", Map.of()).statusCode(404);
        }
        assertThat(status(booked)).isEqualTo("BOOKED");
    }

    @Test
    void thePageSpeaksEnglish() {
        var booked = bookings.in(data.practice(1).slot(1));
        Browser.english(path(booked) + "/batal")
                .body(containsString("Cancel this booking?"), containsString("Better now"))
                .body(not(containsString("Batalkan")));
    }

    // ---- helpers

    private static String path(Booked booked) {
        return "/janji/" + booked.linkToken();
    }

    private static ValidatableResponse ask(Booked booked) {
        return Browser.get(path(booked) + "/batal");
    }

    private static ValidatableResponse cancel(Booked booked, String reason, String note) {
        return Browser.post(path(booked) + "/batal", Map.of("reason", reason, "note", note));
    }

    private static void toTicket(ValidatableResponse answer, Booked booked) {
        answer.statusCode(303).header("Location", endsWith(path(booked)));
    }

    private String status(Booked booked) {
        return booking.find(booked.linkToken()).orElseThrow().status.name();
    }

    private String reason(Booked booked) {
        return booking.find(booked.linkToken()).orElseThrow().endedReason;
    }
}
