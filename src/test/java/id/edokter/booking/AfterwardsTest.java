package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.patient.ChangeReason;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Together;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        var booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
        links.put(booked.appointment().id, booked.linkToken());
        return booked.appointment();
    }

    private final Map<Long, String> links = new HashMap<>();

    private String link(Appointment appointment) {
        return links.get(appointment.id);
    }

    private long patient() {
        return data.registered("RM-" + Given.next(), data.person());
    }

    private static final ChangeReason WHY = new ChangeReason("antrean di aula");

    private Appointment came(int number, long patient) {
        return afterwards.came(CLERK, practice.session(), number, patient, Given.general(), EARLY, WHY);
    }

    @Test
    void whoHadTheNumberArrivedWhenThePaperSays() {
        var booked = book(1);
        itIs(13, 0);

        var arrived = afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY);

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
        afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY);
        int lines = booking.history(booked).size();

        afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY);
        assertThat(booking.history(booked)).hasSize(lines);

        var right = afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY.plusMinutes(2));
        assertThat(right.arrivedAt).isEqualTo(practice.date().atTime(1, 7).toInstant(ZoneOffset.UTC));
        assertThat(booking.history(booked)).hasSize(lines + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_SERVICE", "COMPLETED"})
    void whoIsWithTheDoctorOrDoneDoesNotWaitAgain(AppointmentStatus status) {
        var booked = book(1);
        itIs(13, 0);
        afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY);
        data.change("update appointment set status = ? where id = ?", status.name(), booked.id);

        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY.plusMinutes(2)))
                .isInstanceOf(StatusRefused.class);
        assertThat(booking.history(booked))
                .last()
                .satisfies(line -> assertThat(line.act).isEqualTo(AppointmentChange.Act.CHECKED_IN));
        assertThat(data.count("select count(*) from appointment where id = ? and status = ?", booked.id, status.name()))
                .isOne();
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
    void whoGotTheNumberSinceTheFormWasFilledInDidNotArrive() {
        var gone = book(1);
        booking.cancel(link(gone), "", Actor.PATIENT);
        var other = book(1);
        itIs(13, 0);

        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, gone.id, EARLY))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", other.id))
                .isOne();
    }

    @Test
    void numbersBeyondTheQuotaComeInTheirOrderAsManyAsThePaperHas() {
        itIs(13, 0);
        assertThatThrownBy(() -> came(6, patient())).isInstanceOf(NoSuchNumber.class);
        assertThat(data.count("select count(*) from slot where session_id = ?", practice.session()))
                .isEqualTo(4);

        // more than the counter may give: on paper they were given
        int all = settings.overbookPlaces() + 2;
        for (int i = 0; i < all; i++)
            assertThat(came(5 + i, patient()).slot.number).isEqualTo(5 + i);

        assertThat(data.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'OVERBOOKED'"
                                + " and who = 'uji.loket' and reason = 'lembar cadangan: antrean di aula'",
                        practice.session()))
                .isEqualTo(all);
        assertThat(data.count("select count(*) from slot where session_id = ? and overbooked", practice.session()))
                .isEqualTo(all);
    }

    @Test
    void nobodyGoesBeyondTheQuotaWhoMayNot() {
        itIs(13, 0);

        assertThatThrownBy(() -> afterwards.came(CLERK, practice.session(), 5, patient(), Given.general(), EARLY, null))
                .isInstanceOf(BeyondTheQuota.class);

        assertThat(data.count("select count(*) from slot where session_id = ?", practice.session()))
                .isEqualTo(4);
        assertThat(data.count("select count(*) from quota_ledger where session_id = ?", practice.session()))
                .isZero();
    }

    @Test
    void whoWasSaidNotToHaveComeCameAndIsDone() {
        var booked = book(1);
        itIs(16, 0);
        // the network was still away when the doctor closed
        data.change("update appointment set status = 'NO_SHOW' where id = ?", booked.id);
        data.change("update session set status = 'CLOSED' where id = ?", practice.session());
        clock.travelTo(practice.date().plusDays(1).atTime(9, 0));

        var arrived = afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY);

        assertThat(arrived.status).isEqualTo(AppointmentStatus.COMPLETED);
        assertThat(arrived.arrivedAt).isEqualTo(practice.date().atTime(1, 5).toInstant(ZoneOffset.UTC));
        assertThat(booking.history(arrived)).last().satisfies(line -> {
            assertThat(line.act).isEqualTo(AppointmentChange.Act.COMPLETED);
            assertThat(line.reason).isEqualTo("lembar cadangan");
        });
        // the same line again, and one without a booking
        assertThat(afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY).version)
                .isEqualTo(arrived.version);
        assertThat(came(4, patient()).status).isEqualTo(AppointmentStatus.COMPLETED);
    }

    @Test
    void aNumberThatWasBlockedSinceWasGivenAllTheSame() {
        data.change(
                "update slot set blocked = true, block_reason = 'rapat' where id in (?, ?)",
                practice.slot(2),
                practice.slot(3));
        itIs(13, 0);

        var made = came(2, patient());
        afterwards.came(CLERK, practice.session(), 3, patient(), Given.general(), EARLY, null);

        assertThat(made.slot.id).isEqualTo(practice.slot(2));
        assertThat(data.count(
                        "select count(*) from slot where session_id = ? and overbooked and not blocked",
                        practice.session()))
                .isEqualTo(2);
        assertThat(data.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'OVERBOOKED'",
                        practice.session()))
                .isEqualTo(2);
    }

    @Test
    void whoWasExpectedElsewhereAtTheSameTimeIsKeptAndToldOf() {
        long patient = patient();
        var other = data.practice(practice.date(), LocalTime.of(8, 0), 10, List.of(Pool.ANY));
        itIs(13, 0);
        assertThat(afterwards.isElsewhereToo(came(1, patient))).isFalse();

        var second = afterwards.came(CLERK, other.session(), 1, patient, Given.general(), EARLY, WHY);

        assertThat(afterwards.isElsewhereToo(second)).isTrue();
    }

    @Test
    void whatHasNotHappenedIsNotEntered() {
        var booked = book(1);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY))
                .as("a session ahead")
                .isInstanceOf(NotOfTheseDays.class);
        itIs(8, 0);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY))
                .as("a time ahead")
                .isInstanceOf(NotYet.class);
        itIs(8, 5);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 2, 1, EARLY))
                .as("a number of nobody")
                .isInstanceOf(NobodyHasTheNumber.class);
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 9, 1, EARLY))
                .as("no number")
                .isInstanceOf(NoSuchNumber.class);
        clock.travelTo(practice.date().plusDays(Afterwards.DAYS + 1).atTime(8, 0));
        assertThatThrownBy(() -> afterwards.arrived(CLERK, practice.session(), 1, booked.id, EARLY))
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
