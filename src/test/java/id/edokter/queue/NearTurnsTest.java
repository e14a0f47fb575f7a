package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Channel;
import id.edokter.clinic.ClinicRule;
import id.edokter.clinic.ClinicRules;
import id.edokter.clinic.Clinics;
import id.edokter.notification.Outbox;
import id.edokter.notification.Reachability;
import id.edokter.notification.Recipient;
import id.edokter.notification.Telephones;
import id.edokter.privacy.ConsentText;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.waiting.Morning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits elsewhere is told when the turn is near, once. The hospital tells it when three are left. */
@QuarkusTest
class NearTurnsTest {

    private static final Witness NURSE = new Witness("ns.rina", "192.0.2.8");
    private static final String NEAR = "tinggal";

    @Inject
    Morning mornings;

    @Inject
    NearTurns turns;

    @Inject
    QueueDesk desk;

    @Inject
    QueueRecords records;

    @Inject
    QueueReadings readings;

    @Inject
    Event<TurnNear> near;

    @Inject
    Event<TurnFar> far;

    @Inject
    Clinics clinics;

    @Inject
    Outbox outbox;

    @Inject
    Consents consents;

    @Inject
    Reachability reachability;

    @Inject
    Telephones telephones;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** So many who booked, and each has a telephone of its own. */
    private Morning.Clinic morning(int booked) {
        return mornings.of(booked);
    }

    private static int[] numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).toArray();
    }

    private String phone(Morning.Clinic clinic, int number) {
        return transactions.run(() -> records.appointment(clinic.patient(number).appointment()).phone);
    }

    /** What came of near turns to the telephone of a number, and nothing else. */
    private List<String> told(Morning.Clinic clinic, int number) {
        return telephones.textsTo(phone(clinic, number)).stream()
                .filter(text -> text.contains(NEAR) || text.contains("berikutnya giliran"))
                .toList();
    }

    private long put(Morning.Clinic clinic, int number) {
        return rows(clinic, number, "1 = 1");
    }

    private long rows(Morning.Clinic clinic, int number, String which) {
        return data.count(
                "select count(*) from outbox_message where kind = 'TURN_NEAR' and subject = ? and " + which,
                "appointment:" + clinic.patient(number).appointment());
    }

    private void gives(Morning.Clinic clinic, int left) {
        int version = clinics.find(clinic.practice.clinic()).orElseThrow().version;
        clinics.change(
                NURSE,
                clinic.practice.clinic(),
                version,
                new ClinicRules(Map.of(ClinicRule.TELL_WHEN_LEFT, left), null, false));
    }

    private void leaves(Morning.Clinic clinic, int number) {
        long appointment = clinic.patient(number).appointment();
        int version = desk.place(appointment).orElseThrow().line().version();
        desk.leave(NURSE, appointment, version);
    }

    private void isUrgent(Morning.Clinic clinic, int number) {
        long appointment = clinic.patient(number).appointment();
        int version = desk.place(appointment).orElseThrow().line().version();
        desk.prioritise(NURSE, appointment, Priority.EMERGENCY, version);
    }

    private void callsAndSees(Morning.Clinic clinic, int number) {
        clinic.calls();
        clinic.goesIn(number).isDone(number);
    }

    // ---- whom

    @Test
    void whoReadAtArrivalThatItTakesAWhileIsToldOnceWhenThreeAreLeft() {
        var clinic = morning(6).comes(numbers(1, 6)).at("08:02").begins();
        turns.look();
        assertThat(put(clinic, 5)).as("four are left").isZero();

        clinic.calls();
        turns.look();
        assertThat(told(clinic, 5))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "tinggal 3 pasien sebelum Uji",
                                "(" + clinic.patient(5).number() + ")",
                                clinic.roomName())
                        .contains(clinic.patient(5).queue())
                        .doesNotContain("Coba"));
        assertThat(put(clinic, 6)).isZero();

        turns.look();
        callsOn(clinic);
        assertThat(put(clinic, 5)).as("never again").isOne();
        assertThat(told(clinic, 6)).as("whose turn it is now to be near").hasSize(1);
    }

    private void callsOn(Morning.Clinic clinic) {
        clinic.goesIn(1).isDone(1).calls();
        turns.look();
    }

    @Test
    void whoWasNearAlreadyAtCheckInStandsThereAndIsNotTold() {
        var clinic = morning(5).comes(1, 2, 3, 4).at("08:02").begins();
        turns.look();
        clinic.calls();
        turns.look();
        for (int number = 1; number <= 4; number++)
            assertThat(put(clinic, number)).as("number %d", number).isZero();

        // three are left when number 5 comes
        clinic.comes(5);
        turns.look();
        assertThat(put(clinic, 5)).isZero();
    }

    @Test
    void whoComesToAnEmptyQueueIsCalledAndNotTold() {
        var clinic = morning(2).at("08:02").begins().comes(1);
        turns.look();
        clinic.calls();
        turns.look();
        assertThat(put(clinic, 1)).isZero();
    }

    /** The own page said that five could come before; then the doctor begins, and none of them is there. */
    @Test
    void whoCameBeforeAllOthersIsToldWhenTheDoctorBeginsAndTheyAreNotThere() {
        var clinic = morning(6).comes(6);
        turns.look();
        assertThat(put(clinic, 6)).as("nobody is called yet").isZero();

        clinic.at("08:02").begins();
        turns.look();
        assertThat(told(clinic, 6))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("berikutnya giliran Uji"));
    }

    @Test
    void othersWhoComeBeforeMakeItFarAndThenItIsToldInTime() {
        var clinic = morning(6).at("08:02").begins().comes(6, 1);
        turns.look();
        assertThat(put(clinic, 6)).as("stood there when it was near").isZero();

        clinic.comes(2, 3, 4, 5);
        turns.look();
        assertThat(put(clinic, 6)).isZero();
        callsAndSees(clinic, 1);
        callsAndSees(clinic, 2);
        turns.look();
        assertThat(told(clinic, 6)).hasSize(1);
    }

    @Test
    void whoGoesAwayBringsTheNextNear() {
        var clinic = morning(5).comes(numbers(1, 5)).at("08:02").begins();
        leaves(clinic, 2);
        turns.look();
        assertThat(told(clinic, 5)).hasSize(1);
    }

    // ---- once

    @Test
    void callingSomebodyOnceMoreOrTakingACallBackTellsNobodyAgain() {
        var clinic = morning(5).comes(numbers(1, 5)).at("08:02").begins();
        clinic.calls();
        turns.look();
        assertThat(told(clinic, 5)).hasSize(1);

        clinic.callsAgain(1);
        turns.look();
        clinic.takesBack().takesBack();
        turns.look();
        clinic.calls();
        turns.look();
        assertThat(put(clinic, 5)).isOne();
        assertThat(told(clinic, 5)).hasSize(1);
    }

    @Test
    void whoWasCalledAndDidNotComeIsToldOnceMoreAndNotAThirdTime() {
        var clinic = morning(6).comes(numbers(1, 6)).at("08:02").begins();
        clinic.calls();
        turns.look();
        assertThat(put(clinic, 1)).as("was the first, and stood there").isZero();

        clinic.skips(1);
        turns.look();
        assertThat(told(clinic, 1))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("tinggal 3 pasien"));

        for (int number = 2; number <= 4; number++) callsAndSees(clinic, number);
        clinic.calls();
        clinic.skips(1);
        turns.look();
        assertThat(put(clinic, 1)).isOne();
    }

    @Test
    void twoReplicasAndManyLooksAtOncePutOne() {
        var clinic = morning(7).comes(numbers(1, 7)).at("08:02").begins();
        clinic.calls();
        var replicas = IntStream.range(0, 4)
                .mapToObj(any -> new NearTurns(records, readings, transactions, near, far, clock))
                .toList();
        var done = Crowd.of(12, i -> () -> {
            replicas.get(i % replicas.size()).look();
            return i;
        });
        assertThat(done).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(put(clinic, 5)).isOne();

        Crowd.of(4, i -> () -> {
            if (i == 0) clinic.goesIn(1).isDone(1).calls();
            else replicas.get(i).look();
            return i;
        });
        replicas.forEach(NearTurns::look);
        assertThat(put(clinic, 5)).isOne();
        assertThat(put(clinic, 6)).isOne();
        assertThat(put(clinic, 7)).isZero();
    }

    /** What was noted with a crash before anybody looked is found by whoever looks next. */
    @Test
    void whoeverLooksFirstAfterARestartFindsIt() {
        var clinic = morning(5).comes(numbers(1, 5)).at("08:02").begins();
        turns.look();
        clinic.calls();
        new NearTurns(records, readings, transactions, near, far, clock).look();
        assertThat(told(clinic, 5)).hasSize(1);
    }

    // ---- the last look

    @Test
    void whoIsCalledBeforeItWentIsNotTold() {
        var clinic = morning(3);
        gives(clinic, 1);
        clinic.comes(numbers(1, 3)).at("08:02").begins();
        clinic.calls();
        turns.look();
        assertThat(rows(clinic, 3, "state = 'NEW'")).isOne();

        clinic.goesIn(1).isDone(1).calls();
        clinic.goesIn(2).isDone(2).calls();
        assertThat(rows(clinic, 3, "state = 'SKIPPED'"))
                .as("by the call itself")
                .isOne();
        assertThat(told(clinic, 3)).isEmpty();
    }

    @Test
    void theLastLookKeepsBackWhatIsNotSoWhateverWasForgotten() {
        for (var status : List.of("CALLED", "IN_SERVICE", "COMPLETED", "CANCELLED_BY_PATIENT", "BOOKED")) {
            var clinic = isNear();
            isSaidToBe(clinic, status);
            assertThat(told(clinic, 5)).as(status).isEmpty();
            assertThat(rows(clinic, 5, "state = 'SKIPPED'")).as(status).isOne();
            isSaidToBe(clinic, "CHECKED_IN");
        }
        for (var status : List.of("CLOSED", "CANCELLED", "OPEN")) {
            var clinic = isNear();
            data.change("update session set status = ? where id = ?", status, clinic.practice.session());
            assertThat(told(clinic, 5)).as(status).isEmpty();
            data.change("update session set status = 'RUNNING' where id = ?", clinic.practice.session());
        }
    }

    private void isSaidToBe(Morning.Clinic clinic, String status) {
        data.change(
                "update appointment set status = ? where id = ?",
                status,
                clinic.patient(5).appointment());
    }

    private Morning.Clinic isNear() {
        var clinic = morning(5).comes(numbers(1, 5)).at("08:02").begins();
        clinic.calls();
        turns.look();
        assertThat(rows(clinic, 5, "state = 'NEW'")).isOne();
        return clinic;
    }

    @Test
    void whoIsNotNearAnyMoreIsToldWhenItIsSoAgain() {
        var clinic = morning(6).comes(numbers(1, 5)).at("08:02").begins();
        clinic.calls();
        turns.look();
        clinic.comes(6);
        isUrgent(clinic, 6);

        assertThat(told(clinic, 5)).as("an emergency is called before").isEmpty();
        turns.look();
        callsAndSees(clinic, 6);
        turns.look();
        assertThat(told(clinic, 5)).hasSize(1);
    }

    @Test
    void afterTwentyMinutesItIsOfNoUse() {
        var clinic = isNear();
        clock.travel(Duration.ofMinutes(21));
        assertThat(told(clinic, 5)).isEmpty();
        assertThat(rows(clinic, 5, "state = 'EXPIRED'")).isOne();
    }

    // ---- whom nothing is told

    @Test
    void whoHasNoTelephoneIsNotWrittenTo() {
        var clinic = morning(4);
        long unreached = data.booked(clinic.practice, 5);
        data.change(
                "update patient set phone = null, phone_typed = null, phone_fingerprint = null where id ="
                        + " (select patient_id from appointment where id = ?)",
                unreached);
        clinic.patients.add(new Morning.Patient(unreached, "", ""));
        clinic.comes(numbers(1, 5));
        clinic.at("08:02").begins().calls();
        turns.look();
        assertThat(put(clinic, 5)).isZero();
    }

    @Test
    void whoWantsNoRemindersGetsNoneOfThese() {
        var clinic = isNear();
        var phone = phone(clinic, 5);
        transactions.run(() -> {
            reachability.stop(Recipient.phone(PhoneNumber.of(phone)), Reachability.How.DESK, NURSE.who());
            return null;
        });
        assertThat(told(clinic, 5)).isEmpty();
        assertThat(rows(clinic, 5, "state = 'SKIPPED'")).isOne();
    }

    @Test
    void whoAgreedToNoRemindersOrHasARestrictedRecordIsNotWrittenTo() {
        var clinic = morning(6).comes(numbers(1, 6));
        long refuses = patientOf(clinic, 5);
        for (boolean given : new boolean[] {true, false})
            consents.decide(NURSE, refuses, Purpose.REMINDERS, given, new ConsentText.Words("Ya", "Yes"), Channel.DESK);
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patientOf(clinic, 6));
        clinic.at("08:02").begins();
        clinic.calls();
        clinic.goesIn(1).isDone(1).calls();
        turns.look();
        assertThat(put(clinic, 5)).isZero();
        assertThat(put(clinic, 6)).isZero();
    }

    private long patientOf(Morning.Clinic clinic, int number) {
        return data.count(
                "select patient_id from appointment where id = ?",
                clinic.patient(number).appointment());
    }

    @Test
    void ofASensitiveClinicNeitherNumberNorRoomIsTold() {
        var clinic = morning(5);
        data.change("update clinic set is_sensitive = true where id = ?", clinic.practice.clinic());
        clinic.comes(numbers(1, 5)).at("08:02").begins();
        clinic.calls();
        turns.look();
        assertThat(told(clinic, 5))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("tinggal 3 pasien sebelum Uji. Mohon kembali")
                        .doesNotContain(clinic.patient(5).number(), clinic.roomName()));
    }

    @Test
    void aClinicTellsEarlierOrNobodyAtAll() {
        var earlier = morning(6);
        gives(earlier, 4);
        earlier.comes(numbers(1, 6)).at("08:02").begins();
        earlier.calls();
        turns.look();
        assertThat(told(earlier, 6))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("tinggal 4 pasien"));
        assertThat(put(earlier, 5)).as("four were left at arrival").isZero();

        var never = morning(6);
        gives(never, 0);
        never.comes(numbers(1, 6)).at("08:02").begins();
        never.calls();
        never.skips(1);
        turns.look();
        assertThat(IntStream.rangeClosed(1, 6).mapToLong(n -> put(never, n)).sum())
                .isZero();
    }

    /** What is switched off while a message waits is not sent any more; switched on, the clinic's next see it. */
    @Test
    void whatIsSwitchedOffMeanwhileIsNotSent() {
        var clinic = isNear();
        gives(clinic, 0);
        assertThat(told(clinic, 5)).isEmpty();
    }
}
