package id.edokter.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.VisitType;
import id.edokter.schedule.NewHours;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.SessionDesk;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.JknCard;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import id.edokter.web.Qr;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ticket behind a private link: what it says in every state of a booking, and to whom it says nothing. */
@QuarkusTest
class TicketStoryTest {

    @Inject
    Given data;

    @Inject
    Bookings bookings;

    @Inject
    Booking booking;

    @Inject
    SessionDesk desk;

    @Inject
    Rota rota;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    // ---- what it shows

    @Test
    void aNewTicketSaysAllThatThePatientNeeds() {
        var practice = data.practice(3);
        var booked = bookings.in(practice.slot(2), bookings.named("Bima Kembangsari"), jkn(VisitType.CONTROL));
        var code = booked.appointment().code;
        ticket(booked)
                .statusCode(200)
                .body(containsString("<title>Janji Anda sudah tercatat, nomor "))
                .body(containsString(
                        "<div class=\"ed-big\">" + booked.appointment().slot.label() + "</div>"))
                .body(containsString("pukul 08.10 WIB"), containsString("<b>pukul 07.40 WIB</b>, 30 menit lebih awal"))
                .body(containsString(practice.doctorName()), containsString("Poli Uji"), containsString("Ruang "))
                .body(containsString("Bima Kembangsari, JKN"), containsString("Terdaftar"))
                .body(containsString(code.substring(0, 3) + " " + code.substring(3)))
                .body(containsString("kartu JKN (KIS)"), containsString("surat kontrol nomor SK/1"))
                .body(containsString("<path d=\"" + Qr.of(code).path() + "\"/>"))
                .body(containsString("/janji/" + booked.linkToken() + "</a>"))
                .body(containsString("/janji/" + booked.linkToken() + "/kalender.ics"))
                .body(containsString("Janji dibuat"), not(containsString("0001234567890")));
    }

    @Test
    void whoComesBackLaterIsNotGreetedAnew() {
        var booked = bookings.in(data.practice(1).slot(1));
        clock.travel(Duration.ofMinutes(20));
        ticket(booked).body(containsString("<h1>Janji Anda</h1>"), not(containsString("role=\"status\"")));
    }

    private void hours(Practice practice, int from) {
        desk.changeHours(
                SessionSeen.of(rota.session(practice.session()).orElseThrow()),
                new NewHours(LocalTime.of(from, 0), LocalTime.of(from + 2, 0), 10),
                "rapat",
                new Witness("uji", ""));
    }

    @Test
    void otherHoursOfTheSessionAreNoMoveAndEachTimeStaysWhatItWas() {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(2));

        hours(practice, 9);

        ticket(booked)
                .body(
                        containsString("<h1>Jam praktik dokter berubah</h1>"),
                        containsString("<b class=\"ed-when\">pukul 09.10"))
                .body(matchesPattern("(?s).*Jam praktik berubah. Sebelumnya: [^<]* pukul 08.10 WIB<.*"))
                .body(matchesPattern("(?s).*Jam praktik berubah, menjadi [^<]* pukul 09.10 WIB.*"))
                .body(not(containsString("Dipindahkan")), not(containsString("kami lepas")));

        hours(practice, 10);

        ticket(booked)
                .body(matchesPattern("(?s).*Sebelumnya: [^<]* pukul 09.10 WIB<.*"))
                .body(matchesPattern("(?s).*menjadi [^<]* pukul 09.10 WIB.*menjadi [^<]* pukul 10.10 WIB.*"));

        // the place that the patient has left was at this time then, whatever its session does
        var other = data.again(practice, practice.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        booking.move(booked.linkToken(), SlotChoice.slot(other.slot(1)), Actor.PATIENT);
        hours(practice, 12);
        ticket(booked)
                .body(containsString("Janji Anda sudah dipindahkan"), containsString("Dipindahkan"))
                .body(matchesPattern("(?s).*Sebelumnya: [^<]* pukul 10.10 WIB<.*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JKN       | surat rujukan nomor SK/1, yang masih berlaku
            GENERAL   | kartu berobat bila ada
            INSURANCE | kartu atau surat jaminan PT Contoh &amp; Rekan
            """)
    void whatToBringDependsOnThePayer(Payer payer, String thing) {
        var paid = switch (payer) {
            case JKN -> jkn(VisitType.PRIMARY_REFERRAL);
            case GENERAL -> PayerDetails.general();
            case INSURANCE -> new PayerDetails(payer, null, null, null, "PT Contoh & Rekan");
        };
        ticket(bookings.in(data.practice(1).slot(1), data.person(), paid)).body(containsString(thing));
    }

    @Test
    void theTicketSpeaksEnglish() {
        var booked = bookings.in(data.practice(1).slot(1));
        Browser.english(path(booked))
                .statusCode(200)
                .body(containsString("<html lang=\"en\""), containsString("Your booking is made"))
                .body(containsString("at 08:00 WIB"), containsString("Booked"), containsString("Before you come"))
                .body(not(containsString("Nomor antrean")), not(containsString("pukul")));
    }

    @Test
    void namesCannotBreakOutOfThePageOrTheCalendar() throws Exception {
        var name = "Ma'ruf \uD83D\uDE00 <b>O'Neil</b> {uji}";
        var booked = bookings.in(data.practice(1).slot(1), bookings.named(name), Given.general());
        ticket(booked)
                .body(containsString("\uD83D\uDE00 &lt;b&gt;O"), containsString("{uji}"), not(containsString("<b>O")));
        assertThat(text(booked)).doesNotContain("O'Neil", "\uD83D\uDE00");
    }

    @Test
    void theTicketIsKeptByNobodyOnTheWay() {
        var booked = bookings.in(data.practice(1).slot(1));
        for (var page : new String[] {path(booked), path(booked) + "/kalender.ics"}) {
            Browser.get(page)
                    .statusCode(200)
                    .header("Cache-Control", is("no-store"))
                    .header("Referrer-Policy", is("no-referrer"))
                    .header("X-Robots-Tag", is("noindex"));
        }
    }

    // ---- how things stand

    @Test
    void aMovedTicketSaysFromWhere() {
        var practice = data.practice(3);
        var booked = bookings.in(practice.slot(1));
        booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(3)), Actor.PATIENT);
        ticket(booked)
                .body(containsString("<h1>Janji Anda sudah dipindahkan</h1>"), containsString("pukul 08.20 WIB"))
                .body(containsString(" Dipindahkan</span>"), containsString("pukul 08.00 WIB</span>"))
                .body(containsString("Dipindahkan ke "));
    }

    @Test
    void aCancelledTicketIsNoTicketAnyMore() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        ticket(booked)
                .statusCode(200)
                .body(containsString("<h1>Janji sudah dibatalkan</h1>"), containsString("Dibatalkan oleh pasien"))
                .body(containsString("href=\"/dokter/" + practice.doctor() + "\""), containsString("Buat janji lagi"))
                .body(not(containsString("ed-big")), not(containsString("ed-qr")), not(containsString("kalender.ics")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHECKED_IN            | true  | Anda sudah tercatat datang          | Sudah datang
            CALLED                | true  | Giliran Anda                        | Dipanggil
            IN_SERVICE            | true  | Sedang diperiksa                    | Diperiksa
            COMPLETED             | false | Kunjungan sudah selesai             | Buat janji lagi
            NO_SHOW               | false | Pasien tercatat tidak hadir         | Buat janji lagi
            CANCELLED_BY_HOSPITAL | false | Janji dibatalkan oleh rumah sakit   | Pilih dokter lain
            """)
    void everyStatusHasItsWords(String status, boolean good, String heading, String more) {
        var booked = bookings.in(data.practice(1).slot(1));
        data.change("update appointment set status = ? where id = ?", status, booked.appointment().id);
        var page = ticket(booked).body(containsString("<h1>" + heading + "</h1>"), containsString(more));
        page.body(good ? containsString("ed-big") : not(containsString("ed-big")));
        page.body(not(containsString("Tidak jadi datang?")));
        Browser.english(path(booked)).statusCode(200).body(not(containsString("<h1>" + heading)));
    }

    @ParameterizedTest
    @CsvSource({"HELD", "EXPIRED"})
    void whatWasNeverBookedIsNeverShown(String status) {
        var booked = bookings.in(data.practice(1).slot(1));
        data.change(
                "update appointment set status = ?, held_until = booked_at where id = ?",
                status,
                booked.appointment().id);
        ticket(booked).statusCode(404);
    }

    @Test
    void aSessionThatTheHospitalCancelledIsToldFirst() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());
        ticket(booked)
                .body(not(containsString("ed-done")), not(containsString("role=\"status\"")))
                .body(containsString("<h1>Dokter tidak praktik pada hari janji Anda</h1>"))
                .body(containsString("memilih hari lain atau dokter lain"), not(containsString("ed-big")));
        clock.travelTo(practice.date().atTime(7, 0));
        ticket(booked).body(containsString("Telepon loket pendaftaran (061)"));
        for (var status : new String[] {"CHECKED_IN", "CALLED"}) {
            data.change("update appointment set status = ? where id = ?", status, booked.appointment().id);
            ticket(booked)
                    .body(containsString("<h1>Dokter tidak praktik pada hari janji Anda</h1>"))
                    .body(containsString("atau datang ke loket"), not(containsString("ed-big")))
                    .body(not(containsString("/batal\"")), not(containsString("/pindah\"")));
        }
    }

    @Test
    void afterTheCutOffTheTicketSaysWhatToDoInstead() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        ticket(booked).body(containsString("Bisa dipindahkan sampai "));
        clock.travelTo(practice.date().atTime(6, 1));
        ticket(booked)
                .body(containsString("Waktu untuk memindahkan janji di sini berakhir"))
                .body(containsString("href=\"tel:"), containsString("Membatalkan masih bisa sampai"));
        clock.travelTo(practice.date().atTime(8, 0));
        ticket(booked)
                .body(containsString("Praktik dijadwalkan mulai pukul 08.00 WIB"), containsString("ed-big"))
                .body(not(containsString("Tidak jadi datang?")));
    }

    @Test
    void theTicketIsGoodAsLongAsASessionMayRunLate() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        clock.travelTo(practice.date().atTime(11, 9));
        ticket(booked).body(containsString("ed-big"));
        clock.travelTo(practice.date().atTime(11, 11));
        ticket(booked)
                .body(containsString("<h1>Waktu janji ini sudah lewat</h1>"), containsString("Buat janji lagi"))
                .body(not(containsString("ed-big")));
    }

    // ---- to whom it says nothing

    @Test
    void whateverOpensNothingIsTheSamePage() {
        var booked = bookings.in(data.practice(1).slot(1));
        var right = booked.linkToken();
        var other = (right.charAt(20) == 'a' ? "b" : "a");
        var tampered = right.substring(0, 20) + other + right.substring(21);
        var pages = java.util.stream.Stream.of(
                        tampered, right.substring(1), right + "A", "x", booked.appointment().code, "A".repeat(900))
                .map(link ->
                        Browser.get("/janji/" + link).statusCode(404).extract().asString())
                .map(page -> page.replaceAll("href=\"[^\"]*bahasa=en\"|nonce-[^']*", ""))
                .distinct();
        assertThat(pages).hasSize(1).allMatch(page -> page.contains("Halaman ini tidak ada"));
        for (var odd : new String[] {"%27", "%3Cb%3E", "%F0%9F%98%80", "a%20b", "*"}) {
            Browser.get("/janji/" + odd).statusCode(404);
            Browser.get("/janji/" + odd + "/kalender.ics").statusCode(404);
        }
    }

    @Test
    void theLinkEndsThirtyDaysAfterTheVisit() {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        clock.travelTo(practice.date().plusDays(30).atTime(23, 0));
        ticket(booked).statusCode(200);
        clock.travelTo(practice.date().plusDays(31).atTime(0, 1));
        ticket(booked).statusCode(404);
        Browser.get(path(booked) + "/kalender.ics").statusCode(404);
    }

    // ---- calendar

    @Test
    void theCalendarFileHoldsTheVisitInBinjaisTime() throws Exception {
        var practice = data.practice(3);
        var booked = bookings.in(practice.slot(2));
        Browser.get(path(booked) + "/kalender.ics")
                .contentType(is("text/calendar;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        is("attachment; filename=\"janji-" + booked.appointment().code + ".ics\""));
        var event = event(booked);
        assertThat(event.<ZonedDateTime>getDateTimeStart().getDate().toInstant())
                .isEqualTo(booked.appointment().slot.startsAt());
        assertThat(event.<ZonedDateTime>getDateTimeEnd().getDate().toInstant())
                .isEqualTo(booked.appointment().slot.endsAt());
        assertThat(text(booked)).contains("TZID=Asia/Jakarta:", "BEGIN:VTIMEZONE", "+0700");
        assertThat(value(event, Property.SUMMARY)).contains(practice.doctorName());
        assertThat(value(event, Property.LOCATION)).startsWith("Ruang ").contains("RSUD Kota Binjai");
        assertThat(value(event, Property.DESCRIPTION))
                .contains(booked.appointment().slot.label(), "07.40", "Kode janji");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(event.getAlarms()).hasSize(1);
    }

    @Test
    void neitherLinkNorNameNorNumberOfThePatientIsInIt() throws Exception {
        var person = bookings.named("Bima Kembangsari");
        var booked = bookings.in(data.practice(1).slot(1), person, jkn(VisitType.CONTROL));
        assertThat(text(booked))
                .doesNotContain(booked.linkToken(), "Bima", person.nik().digits(), "0001234567890", "SK/1", "URL");
    }

    @Test
    void aSensitiveClinicIsNotToldToCalendars() throws Exception {
        var practice = data.practice(1);
        var booked = bookings.in(practice.slot(1));
        data.change("update clinic set is_sensitive = 1 where id = ?", practice.clinic());
        assertThat(text(booked)).doesNotContain("Poli Uji", practice.doctorName(), "Sp.PD", "Ruang ");
        assertThat(value(event(booked), Property.SUMMARY)).isEqualTo("Janji di RSUD Kota Binjai");
        ticket(booked).body(containsString(practice.doctorName()));
    }

    @Test
    void aCalendarThatKnowsTheVisitIsBroughtUpToDate() throws Exception {
        var practice = data.practice(2);
        var booked = bookings.in(practice.slot(1));
        var first = event(booked);
        booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT);
        var moved = event(booked);
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var cancelled = event(booked);
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(cancelled.getUid()).isEqualTo(first.getUid());
        assertThat(sequence(first)).isLessThan(sequence(moved));
        assertThat(sequence(moved)).isLessThan(sequence(cancelled));
        assertThat(moved.<ZonedDateTime>getDateTimeStart().getDate().toLocalTime())
                .isEqualTo(LocalTime.of(8, 10));
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void theCalendarSpeaksEnglishToo() {
        var booked = bookings.in(data.practice(1).slot(1));
        Browser.english(path(booked) + "/kalender.ics").body(containsString("Queue number"), containsString("07:30"));
    }

    // ---- helpers

    private static PayerDetails jkn(VisitType visit) {
        return new PayerDetails(Payer.JKN, new JknCard("0001234567890"), visit, "SK/1", null);
    }

    private static String path(Booked booked) {
        return "/janji/" + booked.linkToken();
    }

    private static ValidatableResponse ticket(Booked booked) {
        return Browser.get(path(booked));
    }

    /** Long lines are folded in the file. */
    private static String text(Booked booked) {
        var file = Browser.get(path(booked) + "/kalender.ics")
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(file, StandardCharsets.UTF_8).replaceAll("\r\n[ \t]", "");
    }

    private static VEvent event(Booked booked) throws IOException, ParserException {
        var file = new ByteArrayInputStream(text(booked).getBytes(StandardCharsets.UTF_8));
        return new CalendarBuilder()
                .build(file)
                .<VEvent>getComponents(Component.VEVENT)
                .get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }
}
