package id.edokter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.client.ApiKeys;
import id.edokter.support.Families;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every look at a patient's booking leaves a line: who, whose, which, from where. */
@QuarkusTest
class LooksTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    ApiKeys keys;

    @Inject
    Families families;

    private Booked booked() {
        return booked(data.practice(1).slot(1));
    }

    private Booked booked(long slot) {
        var place = SlotChoice.slot(slot);
        return booking.book(new BookingRequest(null, null, place, data.person(), Given.general(), Actor.PATIENT));
    }

    private long lines(Booked booked, String who, String detail) {
        return lines(booked.appointment(), "APPOINTMENT_SEEN", who, detail);
    }

    private long lines(Appointment appointment, String act, String who, String detail) {
        return data.count(
                "select count(*) from audit_event where act = ? and subject = ? and patient_id = ?"
                        + " and who = ? and detail = ? and address in ('127.0.0.1', '::1')",
                act,
                appointment.code,
                appointment.patient.id,
                who,
                detail);
    }

    @Test
    void whoOpensTheLinkLeavesALine() {
        var booked = booked();
        var browser = PlainBrowser.fresh();

        assertThat(browser.opens("/janji/" + booked.linkToken()).status()).isEqualTo(200);
        assertThat(browser.opens("/janji/" + booked.linkToken() + "/kalender.ics")
                        .status())
                .isEqualTo(200);

        for (var page : List.of("/batal", "/pindah"))
            assertThat(browser.opens("/janji/" + booked.linkToken() + page).status())
                    .isEqualTo(200);

        assertThat(lines(booked, "link", "cancel")).isOne();
        assertThat(lines(booked, "link", "move")).isOne();
        assertThat(lines(booked, "link", "ticket")).isOne();
        assertThat(lines(booked, "link", "calendar")).isOne();
    }

    @Test
    void aProgramLeavesALineUnderItsOwnName() {
        var booked = booked();
        var name = "lihat-" + Given.next();
        var address = "/api/v1/appointments/" + booked.appointment().code;

        var byProgram = PlainBrowser.fresh()
                .asks(
                        "GET",
                        address,
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + keys.create(Witness.system(), name),
                        "X-Appointment-Token",
                        booked.linkToken());
        var byPatient = PlainBrowser.fresh()
                .asks("GET", address, BodyPublishers.noBody(), "Authorization", "Bearer " + booked.linkToken());

        assertThat(byProgram.status()).isEqualTo(200);
        assertThat(byPatient.status()).isEqualTo(200);
        assertThat(lines(booked, "api:" + name, "api")).isOne();
        assertThat(lines(booked, "link", "api")).isOne();
    }

    /** Who is signed in for the patient, or booked, is called so; whoever else has the link is only its holder. */
    @Test
    void whoActsForThePatientIsToldFromWhoeverHasTheLink() {
        var inside = families.inside();
        var member = families.proved(inside, data.person());
        var booked = booked(data.practice(2).slot(1));
        data.change("update appointment set patient_id = ? where id = ?", member.patient(), booked.appointment().id);
        var appointment = booking.find(booked.linkToken()).orElseThrow();
        var page = "/janji/" + booked.linkToken();

        inside.browser().opens(page);
        families.inside().browser().opens(page);

        assertThat(lines(
                        appointment,
                        "APPOINTMENT_SEEN",
                        "family:" + families.who(inside).account(),
                        "ticket"))
                .isOne();
        assertThat(lines(appointment, "APPOINTMENT_SEEN", "link", "ticket")).isOne();
    }

    @Test
    void whoBooksMovesAndCancelsLeavesALineEach() {
        var inside = families.inside();
        var browser = inside.browser();
        var who = "family:" + families.who(inside).account();
        var practice = data.practice(3);
        var form = "/daftar/" + booking.hold(SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "x", Actor.PATIENT);
        browser.sends(form + "/pasien", Forms.person());
        var page = browser.sends(form + "/janji").location();
        var appointment = booking.find(page.substring("/janji/".length())).orElseThrow();
        assertThat(lines(appointment, "APPOINTMENT_BOOKED", who, "")).isOne();
        assertThat(browser.sends(form + "/janji").location()).isEqualTo(page);
        assertThat(lines(appointment, "APPOINTMENT_BOOKED", who, "")).isOne();

        browser.sends(page + "/pindah", "tempat", String.valueOf(practice.slot(2)), "versi", "" + appointment.version);
        assertThat(lines(appointment, "APPOINTMENT_MOVED", who, "")).isOne();

        PlainBrowser.fresh().sends(page + "/batal", "reason", "", "note", "");
        assertThat(lines(appointment, "APPOINTMENT_CANCELLED", "link", "")).isOne();
        assertThat(booking.history(appointment))
                .extracting(change -> change.act + " " + change.who)
                .contains("BOOKED " + who, "MOVED " + who, "CANCELLED patient");
    }

    @Test
    void whatIsRefusedLeavesNoLineOfAChange() {
        var practice = data.practice(2);
        var first = booked(practice.slot(1));
        var page = "/janji/" + first.linkToken() + "/pindah";
        booked(practice.slot(2));

        PlainBrowser.fresh()
                .sends(page, "tempat", String.valueOf(practice.slot(2)), "versi", "" + first.appointment().version);

        assertThat(lines(first.appointment(), "APPOINTMENT_MOVED", "link", "")).isZero();
    }

    @Test
    void whoIsTurnedAwaySeesNothingAndLeavesNone() {
        var before = data.count("select count(*) from audit_event where act = 'APPOINTMENT_SEEN'");

        PlainBrowser.fresh().opens("/janji/" + "A".repeat(43));
        PlainBrowser.fresh()
                .asks(
                        "GET",
                        "/api/v1/appointments/" + booked().appointment().code,
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + "A".repeat(43));

        assertThat(data.count("select count(*) from audit_event where act = 'APPOINTMENT_SEEN'"))
                .isEqualTo(before);
    }
}
