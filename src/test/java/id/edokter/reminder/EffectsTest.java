package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.patient.PatientDetails;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reminders do is seen beside visits without one. */
@QuarkusTest
class EffectsTest {

    @Inject
    Planner planner;

    @Inject
    Effects effects;

    @Inject
    Answering answering;

    @Inject
    RemindedVisits visits;

    @Inject
    Booking booking;

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void ends(Appointment about, String status) {
        data.change("update appointment set status = ? where id = ?", status, about.id);
    }

    @Test
    void whoWasRemindedIsCountedBesideWhoWasNot() {
        var day = data.today().plusDays(200 + 5L * Given.next());
        clock.travelTo(day.minusDays(4).atTime(10, 0));
        var practice = visits.practice(day, 5);
        var came = visits.book(practice.slot(1));
        var cancelled = visits.book(practice.slot(2));
        var missed = visits.book(practice.slot(3));
        var known = data.person();
        var without = visits.book(
                practice.slot(4),
                new PatientDetails(known.name(), known.nik(), null, known.birthDate(), known.sex(), null),
                Actor.PATIENT);
        // gave up the place before anybody was reminded
        booking.cancel(visits.link(visits.book(practice.slot(5))), "", Actor.PATIENT);

        clock.travelTo(day.minusDays(1).atTime(18, 0));
        planner.plan();
        var texts = visits.texts(came);
        var key = RemindedVisits.keyIn(texts.get(texts.size() - 1));
        answering.comes(key, answering.open(key).placed(), Via.LINK);
        booking.cancel(visits.link(cancelled), "", Actor.PATIENT);
        ends(came, "COMPLETED");
        ends(missed, "NO_SHOW");
        ends(without, "NO_SHOW");

        var figures = effects.figures(day, day);
        var reminded = figures.stream().filter(one -> !one.isWithout()).toList();
        assertThat(reminded).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.DAY_BEFORE);
            assertThat(one.visits()).isEqualTo(3);
            assertThat(one.confirmed()).isOne();
            assertThat(one.cancelled()).isOne();
            assertThat(one.missed()).isOne();
            assertThat(one.missedShare()).isEqualTo(50);
        });
        assertThat(figures.stream().filter(Effects.Figure::isWithout))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.visits()).isOne();
                    assertThat(one.missedShare()).isEqualTo(100);
                });

        // kept, since messages are forgotten
        effects.settle();
        assertThat(effects.figures(day, day)).isEqualTo(figures);

        var manager = staff.inside(Role.MANAGER).browser();
        var address = "/laporan/pengingat?dari=" + day + "&sampai=" + day;
        assertThat(manager.opens(address).text())
                .contains("Hasil pengingat", "Tanpa pengingat", "3 kunjungan", "tidak hadir 33%");
        assertThat(manager.opens(address).html()).contains("<svg", "<rect");
        var file = manager.opens("/laporan/pengingat/csv?dari=" + day + "&sampai=" + day);
        assertThat(file.header("Content-Disposition")).contains("pengingat-" + day);
        assertThat(file.html()).contains("Poli Uji").doesNotContain("Uji Coba");
        assertThat(staff.inside(Role.FRONT_DESK).browser().opens(address).status())
                .isEqualTo(403);
        assertThat(manager.opens("/laporan/pengingat?dari=1990-01-01&sampai=x").status())
                .isEqualTo(200);
    }
}
