package id.edokter.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.schedule.Pool;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A booking goes to another place as a whole or not at all, once, and only for who has its link. */
@QuarkusTest
class MoveStoryTest {

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

    // ---- the way through

    @Test
    void aBookingIsMovedToAnotherDayOfTheDoctor() {
        var practice = data.practice(2);
        var later = again(practice, 2, 3);
        var booked = bookings.in(practice.slot(1));
        choose(booked, "?tanggal=" + later.date())
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body(containsString("Pindahkan janji"), containsString("pukul 08.00 WIB"))
                .body(containsString("tanggal=" + practice.date() + "\""))
                .body(containsString("aria-current=\"date\""), containsString("3 dari 3 jam kosong"))
                .body(containsString("id=\"t" + later.slot(2) + "\""))
                .body(not(containsString("id=\"t" + practice.slot(2) + "\"")));
        check(booked, later.slot(2))
                .statusCode(200)
                .body(containsString("<s>"), containsString("pukul 09.10 WIB"), containsString("pukul 08.40 WIB"))
                .body(containsString("Tempat lama baru dilepas setelah"));
        assertThat(slotOf(booked)).isEqualTo(practice.slot(1));
        toTicket(move(booked, later.slot(2), version(booked)), booked);
        assertThat(slotOf(booked)).isEqualTo(later.slot(2));
        assertThat(living(practice.slot(1))).isZero();
        Browser.get(path(booked))
                .body(containsString("Janji Anda sudah dipindahkan"), containsString("pukul 09.10 WIB"))
                .body(containsString(booked.appointment().code.substring(0, 3)));
    }

    @Test
    void withoutADayTheFirstWithAPlaceIsShown() {
        var practice = data.practice(1);
        var later = again(practice, 1, 2);
        var booked = bookings.in(practice.slot(1));
        for (var odd : List.of("", "?tanggal=besok", "?tanggal=2020-01-01", "?dokter=0&tanggal=9999-99-99"))
            choose(booked, odd)
                    .statusCode(200)
                    .body(containsString("id=\"t" + later.slot(1) + "\""), containsString("penuh"));
    }

    @Test
    void anotherDoctorOfTheClinicCanBeChosen() {
        var practice = data.practice(1);
        var colleague = data.colleague(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 2));
        var full = data.colleague(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.JKN, 2));
        var booked = bookings.in(practice.slot(1));
        choose(booked, "")
                .body(containsString("Belum ada tempat kosong untuk cara bayar Anda pada " + practice.doctorName()))
                .body(containsString(colleague.doctorName()), containsString(full.doctorName()))
                .body(containsString("dokter=" + colleague.doctor() + "&amp;tanggal=" + practice.date()))
                .body(not(containsString("dokter=" + full.doctor())));
        choose(booked, "?dokter=" + colleague.doctor()).body(containsString("id=\"t" + colleague.slot(1) + "\""));
        toTicket(move(booked, colleague.slot(1), version(booked)), booked);
        Browser.get(path(booked)).body(containsString(colleague.doctorName()));
    }

    @Test
    void onlyFreePlacesForThePayerAreOffered() {
        var practice = data.practice(1);
        var mixed = data.again(
                practice,
                practice.date().plusDays(1),
                LocalTime.of(9, 0),
                10,
                List.of(Pool.GENERAL, Pool.JKN, Pool.ANY, Pool.WALK_IN, Pool.GENERAL));
        bookings.in(mixed.slot(5));
        var booked = bookings.in(practice.slot(1));
        choose(booked, "")
                .body(containsString("id=\"t" + mixed.slot(1) + "\""), containsString("id=\"t" + mixed.slot(3) + "\""))
                .body(not(containsString("id=\"t" + mixed.slot(2) + "\"")))
                .body(not(containsString("id=\"t" + mixed.slot(4) + "\"")))
                .body(not(containsString("id=\"t" + mixed.slot(5) + "\"")))
                .body(containsString("2 dari 3 jam kosong"));
    }

    @Test
    void manyDaysAreShownInPages() {
        var practice = data.practice(1);
        for (int day = 1; day <= 20; day++) again(practice, day, 1);
        var booked = bookings.in(practice.slot(1));
        choose(booked, "")
                .body(containsString("tanggal=" + practice.date().plusDays(10)))
                .body(containsString("aria-label=\"Hari berikutnya\""), not(containsString("Hari sebelumnya")));
        choose(booked, "?tanggal=" + practice.date().plusDays(11))
                .body(containsString("aria-label=\"Hari sebelumnya\""), containsString("Hari berikutnya"));
        choose(booked, "?tanggal=" + practice.date().plusDays(20))
                .body(containsString("tanggal=" + practice.date().plusDays(20)))
                .body(containsString("aria-label=\"Hari sebelumnya\""), not(containsString("Hari berikutnya")));
    }

    @Test
    void aBookingWhoseSessionTheHospitalCancelledCanBeMoved() {
        var practice = data.practice(1);
        var later = again(practice, 1, 1);
        var booked = bookings.in(practice.slot(1));
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());
        Browser.get(path(booked)).body(containsString(path(booked) + "/pindah"));
        toTicket(move(booked, later.slot(1), version(booked)), booked);
        Browser.get(path(booked)).body(containsString("ed-big"));
    }

    @Test
    void thePagesSpeakEnglish() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        Browser.english(path(booked) + "/pindah")
                .body(containsString("<html lang=\"en\""), containsString("Move the booking"), containsString("1 left"))
                .body(not(containsString("Pindahkan")));
        Browser.english(path(booked) + "/pindah/periksa?tempat=" + practice.slot(2))
                .body(containsString("Check before moving"), containsString("at 08:10 WIB"))
                .body(not(containsString("pukul")));
    }

    // ---- twice, late, at the same moment

    @Test
    void twentyPostsOfOneFormMoveOnceAndGetEqualAnswers() {
        var practice = data.practice(3);
        var booked = bookings.in(practice.slot(1));
        var version = version(booked);
        var answers =
                Crowd.of(20, i -> () -> move(booked, practice.slot(3), version).extract());
        assertThat(answers).allSatisfy(outcome -> {
            assertThat(outcome.refusal()).isNull();
            assertThat(outcome.answer().statusCode()).isEqualTo(303);
            assertThat(outcome.answer().header("Location")).endsWith(path(booked));
        });
        assertThat(moves(booked)).isOne();
        assertThat(slotOf(booked)).isEqualTo(practice.slot(3));
    }

    @Test
    void anOldFormSentAgainMovesNothing() {
        var practice = data.practice(3);
        var booked = bookings.in(practice.slot(1));
        var old = version(booked);
        toTicket(move(booked, practice.slot(2), old), booked);
        toTicket(move(booked, practice.slot(3), version(booked)), booked);
        move(booked, practice.slot(2), old)
                .statusCode(409)
                .body(containsString("Janji ini sudah berubah sejak halaman itu Anda buka"));
        assertThat(slotOf(booked)).isEqualTo(practice.slot(3));
        assertThat(moves(booked)).isEqualTo(2);
    }

    @Test
    void whenAnotherWasFasterTheNearestAreOfferedAndTheOldPlaceStays() {
        var practice = data.practice(1);
        var later = again(practice, 1, 6);
        var booked = bookings.in(practice.slot(1));
        var version = version(booked);
        bookings.in(later.slot(4));
        move(booked, later.slot(4), version)
                .statusCode(409)
                .header("Cache-Control", is("no-store"))
                .body(containsString("Tempat ini baru saja diambil orang lain"), containsString("tetap berlaku"))
                .body(containsString("href=\"#t" + later.slot(3) + "\""))
                .body(containsString("href=\"#t" + later.slot(5) + "\""))
                .body(not(containsString("href=\"#t" + later.slot(1) + "\"")))
                .body(not(containsString("t" + later.slot(4) + "\"")));
        check(booked, later.slot(4)).statusCode(409).body(containsString("diambil orang lain"));
        assertThat(slotOf(booked)).isEqualTo(practice.slot(1));
        toTicket(move(booked, later.slot(5), version), booked);
    }

    @Test
    void oneFreePlaceIsGivenToOneOfManyWhoMove() {
        var practice = data.practice(10);
        var later = again(practice, 1, 1);
        var all = practice.slots().stream().map(bookings::in).toList();
        var answers = Crowd.of(
                10,
                i -> () -> move(all.get(i), later.slot(1), version(all.get(i)))
                        .extract()
                        .statusCode());
        assertThat(answers.stream().filter(a -> Integer.valueOf(303).equals(a.answer())))
                .hasSize(1);
        assertThat(answers.stream().filter(a -> Integer.valueOf(409).equals(a.answer())))
                .hasSize(9);
        assertThat(data.count(
                        "select count(*) from appointment where live_slot is not null and session_id in (?, ?)",
                        practice.session(),
                        later.session()))
                .isEqualTo(10);
    }

    // ---- what is refused

    @Test
    void afterTheCutOffThePageSaysWhatToDoInsteadAndNothingMoves() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        var version = version(booked);
        clock.travelTo(practice.date().atTime(6, 0));
        for (var answer :
                List.of(choose(booked, ""), check(booked, practice.slot(2)), move(booked, practice.slot(2), version)))
            answer.statusCode(409)
                    .body(containsString("Janji ini tidak bisa dipindahkan di sini"), containsString("href=\"tel:"))
                    .body(containsString(path(booked) + "/batal"));
        clock.travelTo(practice.date().atTime(8, 30));
        move(booked, practice.slot(2), version)
                .statusCode(409)
                .body(containsString("Praktik dijadwalkan mulai"), not(containsString("/batal")));
        assertThat(slotOf(booked)).isEqualTo(practice.slot(1));
    }

    @Test
    void aCancelledBookingIsNotMoved() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        choose(booked, "").statusCode(409).body(containsString("Janji sudah dibatalkan"));
        move(booked, practice.slot(2), version(booked)).statusCode(409);
        assertThat(living(practice.slot(2))).isZero();
    }

    @Test
    void aFormWithoutATimeAsksForOne() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        choose(booked, "/periksa?dokter=" + practice.doctor() + "&tanggal=" + practice.date())
                .statusCode(422)
                .body(containsString("<title>Perlu diperbaiki: Pindahkan janji"))
                .body(containsString("<a href=\"#jam\">Pilih jam dulu"), containsString("id=\"jam\""))
                .body(containsString("id=\"t" + practice.slot(2) + "\""));
    }

    @Test
    void aTamperedFormMovesNothing() {
        var practice = data.practice(2);
        var elsewhere = data.practice(1);
        var forJkn = data.again(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.JKN, 1));
        var past = data.again(practice, data.today().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var far = data.again(practice, data.today().plusDays(45), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var blocked = again(practice, 2, 2);
        data.change("update slot set blocked = 1 where id = ?", blocked.slot(1));
        var booked = bookings.in(practice.slot(1));
        var version = version(booked);
        for (var slot : List.of(elsewhere, forJkn, past, far, blocked)) {
            move(booked, slot.slot(1), version).statusCode(409).body(containsString("tetap berlaku"));
            check(booked, slot.slot(1)).statusCode(409);
        }
        for (var odd : List.of("0", "999999999999999", "99999999999999999999", "drop table", "-1", ""))
            post(booked, Map.of("tempat", odd, "versi", version))
                    .statusCode(409)
                    .body(containsString("Tempat ini tidak ada"));
        for (var odd : List.of("", "x", "-1", "99999999999", "7"))
            post(booked, Map.of("tempat", "" + practice.slot(2), "versi", odd)).statusCode(409);
        post(booked, Map.of()).statusCode(409);
        assertThat(slotOf(booked)).isEqualTo(practice.slot(1));
        assertThat(moves(booked)).isZero();
    }

    @Test
    void thatThePatientIsSomewhereElseThenIsNotToldToWhoHasThisLinkOnly() {
        var person = data.person();
        var practice = data.practice(1);
        var later = data.again(practice, practice.date().plusDays(1), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 2));
        var other = data.practice(later.date(), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 2));
        bookings.in(other.slot(1), person, Given.general());
        var booked = bookings.in(practice.slot(1), person, Given.general());
        move(booked, later.slot(1), version(booked))
                .statusCode(409)
                .body(containsString("Dengan data ini"), not(containsString("sudah punya janji lain")));
        assertThat(slotOf(booked)).isEqualTo(practice.slot(1));
    }

    @Test
    void anotherLinkMovesAnotherBookingAndNoLinkMovesNone() {
        var practice = data.practice(4);
        var mine = bookings.in(practice.slot(1));
        var yours = bookings.in(practice.slot(2));
        toTicket(move(yours, practice.slot(3), version(yours)), yours);
        assertThat(slotOf(mine)).isEqualTo(practice.slot(1));
        for (var link : List.of("x", "A".repeat(43), mine.appointment().code)) {
            for (var page : List.of("/pindah", "/pindah/periksa?tempat=" + practice.slot(4)))
                Browser.get("/janji/" + link + page).statusCode(404).body(containsString("Halaman ini tidak ada"));
            Browser.post("/janji/" + link + "/pindah", Map.of("tempat", "" + practice.slot(4), "versi", "1"))
                    .statusCode(404);
        }
        assertThat(living(practice.slot(4))).isZero();
    }

    @Test
    void lookingChangesNothing() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        var before = version(booked);
        choose(booked, "");
        check(booked, practice.slot(2));
        assertThat(version(booked)).isEqualTo(before);
        assertThat(living(practice.slot(2))).isZero();
    }

    @Test
    void theOwnTimeIsNoMove() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        toTicket(move(booked, practice.slot(1), version(booked)), booked);
        assertThat(moves(booked)).isZero();
    }

    @Test
    void twoBookingsThatSwapPlacesOneAfterTheOtherKeepTheirCodes() {
        var practice = data.practice(3);
        var mine = bookings.in(practice.slot(1));
        var yours = bookings.in(practice.slot(2));
        toTicket(move(mine, practice.slot(3), version(mine)), mine);
        toTicket(move(yours, practice.slot(1), version(yours)), yours);
        toTicket(move(mine, practice.slot(2), version(mine)), mine);
        assertThat(booking.find(mine.linkToken()).orElseThrow().code).isEqualTo(mine.appointment().code);
        assertThat(slotOf(yours)).isEqualTo(practice.slot(1));
    }

    // ---- helpers

    /** One more session of the same doctor, so many days later, from 09.00. */
    private Practice again(Practice first, int daysLater, int places) {
        return data.again(
                first, first.date().plusDays(daysLater), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, places));
    }

    private static String path(Booked booked) {
        return "/janji/" + booked.linkToken();
    }

    private static ValidatableResponse choose(Booked booked, String rest) {
        return Browser.get(path(booked) + "/pindah" + rest);
    }

    private static ValidatableResponse check(Booked booked, long slot) {
        return choose(booked, "/periksa?tempat=" + slot);
    }

    private static ValidatableResponse move(Booked booked, long slot, String version) {
        return post(booked, Map.of("tempat", "" + slot, "versi", version));
    }

    private static ValidatableResponse post(Booked booked, Map<String, String> form) {
        return Browser.post(path(booked) + "/pindah", form);
    }

    private static void toTicket(ValidatableResponse answer, Booked booked) {
        answer.statusCode(303).header("Location", endsWith(path(booked)));
    }

    /** As the check page carries it. */
    private String version(Booked booked) {
        return "" + booking.find(booked.linkToken()).orElseThrow().version;
    }

    private long slotOf(Booked booked) {
        return data.count("select slot_id from appointment where id = ?", booked.appointment().id);
    }

    private long moves(Booked booked) {
        return data.count(
                "select count(*) from appointment_history where act = 'MOVED' and appointment_id = ?",
                booked.appointment().id);
    }

    private long living(long slot) {
        return data.count("select count(*) from appointment where live_slot = ?", slot);
    }
}
