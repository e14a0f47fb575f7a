package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.schedule.OverbookedEnough;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Together;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened on paper is entered with its own numbers and times, once. */
@QuarkusTest
class AfterwardsTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.1");
    private static final LocalTime EARLY = LocalTime.of(8, 5);

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Afterwards afterwards;

    @Inject
    BookingSettings settings;

    @Inject
    TravellingClock clock;

    private Practice practice;

    @BeforeEach
    void theNetworkIsBack() {
        practice = data.practice(
                data.today().plusDays(2), LocalTime.of(8, 0), 10, List.of(Pool.ANY, Pool.WALK_IN, Pool.JKN, Pool.ANY));
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void itIs(int hour, int minute) {
        clock.travelTo(practice.date().atTime(hour, minute));
    }

    private Appointment book(int number) {
        return booking.book(new BookingRequest(
                        null,
                        null,
                        SlotChoice.slot(practice.slot(number)),
                        data.person(),
                        Given.general(),
                        Actor.PATIENT))
                .appointment();
    }

    private long patient() {
        return data.registered("RM-" + Given.next(), data.person());
    }

    private Appointment came(int number, long patient) {
        return afterwards.came(CLERK, practice.session(), number, patient, Given.general(), EARLY);
    }

    @Test
    void whoHadTheNumberArrivedWhenThePaperSays() {
        var booked = book(1);
        itIs(13, 0);

        var arrived = afterwards.arrived(CLERK, practice.session(), 1, EARLY);

        assertThat(arrived.id).isEqualTo(booked.id);
        assertThat(arrived.status).isEqualTo(AppointmentStatus.CHECKED_IN);
        assertThat(arrived.arrivedAt).isEqualTo(practice.date().atTime(1, 5).toInstant(ZoneOffset.UTC));
        assertThat(booking.history(arrived)).last().satisfies(line -> {
            assertThat(line.act).isEqualTo(AppointmentChange.Act.CHECKED_IN);
            assertThat(line.who).isEqualTo("uji.loket");
            assertThat(line.channel).isEqualTo(Channel.DESK);
        });
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'APPOINTMENT_ARRIVED' and subject = ?",
                        booked.code))
                .isOne();
    }

    @Test
    void theSameLineAgainChangesNothingAndAnotherTimePutsItRight() {
        var booked = book(1);
        itIs(13, 0);
        afterwards.arrived(CLERK, practice.session(), 1, EARLY);
        int lines = booking.history(booked).size();

        afterwards.arrived(CLERK, practice.session(), 1, EARLY);
        assertThat(booking.history(booked)).hasSize(lines);

        var right = afterwards.arrived(CLERK, practice.session(), 1, EARLY.plusMinutes(2));
        assertThat(right.arrivedAt).isEqualTo(practice.date().atTime(1, 7).toInstant(ZoneOffset.UTC));
        assertThat(booking.history(booked)).hasSize(lines + 1);
    }

    @Test
    void whoCameWithoutANumberGetsTheOneOnThePaperWhateverItsPoolAndHour() {
        itIs(23, 0);

        for (int number : new int[] {2, 3, 4}) {
            var made = came(number, patient());
            assertThat(made.slot.id).isEqualTo(practice.slot(number));
            assertThat(made.status).isEqualTo(AppointmentStatus.CHECKED_IN);
        }
    }

    @Test
    void aNumberOfSomebodyElseIsNotGivenAway() {
        var booked = book(1);
        itIs(13, 0);

        assertThatThrownBy(() -> came(1, patient())).isInstanceOf(SlotTaken.class);
        // it is the very person who was booked
        assertThat(came(1, booked.patient.id).id).isEqualTo(booked.id);
    }

    @Test
    void aPersonHasOneNumberInASession() {
        long patient = patient();
        itIs(13, 0);
        came(2, patient);

        assertThatThrownBy(() -> came(4, patient))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.rule()).isEqualTo(BookingRule.ONE_VISIT_PER_SESSION));
        // and the same line again is the same appointment
        assertThat(came(2, patient).slot.id).isEqualTo(practice.slot(2));
    }

    @Test
    void numbersBeyondTheQuotaComeInTheirOrderAndAreBounded() {
        itIs(13, 0);
        assertThatThrownBy(() -> came(6, patient())).isInstanceOf(NoSuchNumber.class);
        assertThat(data.count("select count(*) from slot where session_id = ?", practice.session()))
                .isEqualTo(4);

        for (int i = 0; i < settings.overbookPlaces(); i++)
            assertThat(came(5 + i, patient()).slot.number).isEqualTo(5 + i);

        assertThatThrownBy(() -> came(5 + settings.overbookPlaces(), patient())).isInstanceOf(OverbookedEnough.class);
        assertThat(data.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'OVERBOOKED'"
                                + " and who = 'uji.loket'",
                        practice.session()))
                .isEqualTo(settings.overbookPlaces());
    }

    @Test
    void whatHasNotHappenedIsNotEntered() {
        book(1);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, EARLY))
                .as("a session ahead")
                .isInstanceOf(NotOfTheseDays.class);
        itIs(8, 0);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, EARLY))
                .as("a time ahead")
                .isInstanceOf(NotYet.class);
        itIs(8, 5);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 2, EARLY))
                .as("a number of nobody")
                .isInstanceOf(NobodyHasTheNumber.class);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 9, EARLY))
                .as("no number")
                .isInstanceOf(NoSuchNumber.class);
        clock.travelTo(practice.date().plusDays(Afterwards.DAYS + 1).atTime(8, 0));
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, EARLY))
                .as("too long ago")
                .isInstanceOf(NotOfTheseDays.class);
    }

    @Test
    void aSessionThatDidNotTakePlaceHadNobody() {
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());
        itIs(13, 0);

        assertThatThrownBy(() -> came(2, patient()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.rule()).isEqualTo(BookingRule.THE_SESSION_TAKES_PLACE));
    }

    @Test
    void ofTwoClerksWhoEnterTheSameNumberOneIsTold() {
        itIs(13, 0);
        var patients = List.of(patient(), patient(), patient(), patient());

        var outcomes = Together.of(patients.stream()
                .<Supplier<String>>map(patient -> () -> {
                    try {
                        came(4, patient);
                        return "kept";
                    } catch (SlotTaken taken) {
                        return "taken";
                    }
                })
                .toList());

        assertThat(outcomes).containsOnlyOnce("kept").contains("taken");
        assertThat(data.count("select count(*) from appointment where live_slot = ?", practice.slot(4)))
                .isOne();
    }
}
