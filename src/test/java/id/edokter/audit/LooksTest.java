package id.edokter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.client.ApiKeys;
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

    private Booked booked() {
        var place = SlotChoice.slot(data.practice(1).slot(1));
        return booking.book(new BookingRequest(null, null, place, data.person(), Given.general(), Actor.PATIENT));
    }

    private long lines(Booked booked, String who, String detail) {
        var appointment = booked.appointment();
        return data.count(
                "select count(*) from audit_event where act = 'APPOINTMENT_SEEN' and subject = ? and patient_id = ?"
                        + " and who = ? and detail = ? and address in ('127.0.0.1', '::1')",
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
