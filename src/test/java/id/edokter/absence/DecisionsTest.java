package id.edokter.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.absence.Decisions.Decision;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.SlotTaken;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDesk;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Each patient of an absence is one transaction: done once, with its message, or not at all. */
@QuarkusTest
class DecisionsTest {

    private static final Witness OTHER = new Witness("uji.lain", "");
    private static final UnaryOperator<String> SITE = path -> "https://janji.rs.example" + path;

    @Inject
    Given data;

    @Inject
    AbsentDoctors doctors;

    @Inject
    Absences absences;

    @Inject
    Decisions decisions;

    @Inject
    Booking booking;

    @Inject
    Rota rota;

    @Inject
    Telephones telephones;

    @Inject
    id.edokter.patient.Telephones numbers;

    @Inject
    PatientDesk desk;

    @Inject
    Judge judge;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private long in(Practice practice) {
        return data.count(
                "select count(*) from appointment where session_id = ? and status = 'BOOKED'", practice.session());
    }

    private long messages(long absence) {
        return data.count(
                "select count(*) from outbox_message m join absence_case c on m.subject = concat('absence-case:', c.id)"
                        + " where c.absence_id = ?",
                absence);
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(many);
        var hands = Executors.newFixedThreadPool(many);
        try {
            var all = IntStream.range(0, many)
                    .mapToObj(i -> hands.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var one : all) answers.add(one.get());
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void twoClerksWhoNoteTheSameAtOnceAreInOneAct() throws Exception {
        var practice = data.practice(3);
        doctors.fill(practice, 0);

        var acts = atOnce(4, () -> doctors.noted(practice));

        assertThat(acts).hasSize(4).containsOnly(acts.get(0));
        assertThat(data.count("select count(*) from absence_case where absence_id = ?", acts.get(0)))
                .isEqualTo(3);
        assertThat(data.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'CANCELLED'",
                        practice.session()))
                .isOne();
    }

    @Test
    void twoClerksWhoDoTheSameAtOnceDoItOnce() throws Exception {
        var practice = data.practice(12);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 12);
        long absence = doctors.decidedToMove(doctors.noted(practice));

        int seen = doctors.version(absence);
        var done = atOnce(3, () -> decisions.carryOut(OTHER, absence, seen, SITE));

        assertThat(done.stream().mapToInt(n -> n).sum()).isEqualTo(12);
        assertThat(in(later)).isEqualTo(12);
        assertThat(messages(absence)).isEqualTo(12);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whatWasInterruptedIsGoneOnWithByAnybody() {
        var practice = data.practice(6);
        doctors.fill(practice, 1);
        var later = doctors.later(practice, 6);
        long absence = doctors.decidedToMove(doctors.noted(practice));
        var patients = new AtomicInteger();

        // nothing that is caught: as if the process had ended in the middle of the fourth patient
        assertThatThrownBy(() -> decisions.carryOut(AbsentDoctors.CLERK, absence, doctors.version(absence), path -> {
                    if (patients.incrementAndGet() == 4) throw new ThreadDeathOfTest();
                    return SITE.apply(path);
                }))
                .isInstanceOf(ThreadDeathOfTest.class);
        assertThat(in(later)).isEqualTo(3);
        assertThat(in(practice)).isEqualTo(3);
        assertThat(messages(absence)).isEqualTo(3);
        assertThat(Counts.of(absences.look(absence).lines(), clock.instant()).planned())
                .isEqualTo(3);

        assertThat(decisions.carryOut(OTHER, absence, doctors.version(absence), SITE))
                .isEqualTo(3);
        assertThat(in(later)).isEqualTo(6);
        assertThat(messages(absence)).isEqualTo(5);
        judge.findsEveryPromiseKept();
    }

    private static final class ThreadDeathOfTest extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void onePatientWhoFailsStopsNobodyElse() {
        var practice = data.practice(3);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 3);
        long absence = doctors.decidedToMove(doctors.noted(practice));
        var patients = new AtomicInteger();

        int done = decisions.carryOut(AbsentDoctors.CLERK, absence, doctors.version(absence), path -> {
            if (patients.incrementAndGet() == 2) throw new IllegalStateException("on purpose");
            return SITE.apply(path);
        });

        assertThat(done).isEqualTo(2);
        assertThat(in(later)).isEqualTo(2);
        var failed = absences.look(absence).lines().stream()
                .filter(line -> line.one().isFailed())
                .toList();
        assertThat(failed)
                .singleElement()
                .satisfies(line -> assertThat(line.one().problem).isEqualTo(Problem.UNEXPECTED));
        assertThat(decisions.retry(OTHER, absence).planned()).isOne();
        assertThat(in(later)).as("looked at before it is done").isEqualTo(2);
        doctors.done(absence);
        assertThat(in(later)).isEqualTo(3);
    }

    @Test
    void placesAreKeptWhileTheClerkDecidesAndGivenBackWhenItIsDecidedOtherwise() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 1);
        long absence = doctors.decidedToMove(doctors.noted(practice));
        assertThatThrownBy(() -> doctors.book(later.slot(1), data.person())).isInstanceOf(SlotTaken.class);

        doctors.decided(absence, WayOut.CANCEL);

        assertThat(doctors.book(later.slot(1), data.person()).isBooked()).isTrue();
    }

    @Test
    void nobodyIsMovedOverAnotherVisitOfHisOwn() {
        var practice = data.practice(1);
        var person = data.person();
        doctors.book(practice.slot(1), person);
        var later = doctors.later(practice, 2);
        doctors.book(later.slot(1), person);
        var last = data.again(practice, practice.date().plusDays(4), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));

        doctors.done(doctors.decidedToMove(doctors.noted(practice)));

        assertThat(in(last)).isOne();
        judge.findsEveryPromiseKept();
    }

    @Test
    void thePlacesOfOthersAndOfTheDeskAreLeftAlone() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        data.again(practice, practice.date().plusDays(2), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.WALK_IN));
        long absence = doctors.decidedToMove(doctors.noted(practice));

        var line = absences.look(absence).lines().get(0);
        assertThat(line.one().problem).isEqualTo(Problem.NO_PLACE);
        assertThat(line.one().isPlanned()).isFalse();
    }

    @Test
    void ofASensitiveClinicNeitherClinicNorDoctorIsTold() {
        var practice = data.practice(1);
        var booked = doctors.fill(practice, 0).get(0);
        doctors.later(practice, 1);
        data.change("update clinic set is_sensitive = true where id = ?", practice.clinic());

        doctors.done(doctors.decidedToMove(doctors.noted(practice)));

        assertThat(telephones.textsTo(booked.phone))
                .singleElement()
                .asString()
                .contains(booked.code, "dokter sakit")
                .doesNotContain(practice.doctorName(), "Poli", booked.slot.session.clinic.numberPrefix + "-");
    }

    @Test
    void whoseNumberWasRepairedAfterTheBookingIsToldThereAndNotCalled() {
        var practice = data.practice(1);
        var booked = doctors.book(practice.slot(1), doctors.withoutPhone());
        doctors.later(practice, 1);
        long absence = doctors.decidedToMove(doctors.noted(practice));
        var right = PhoneNumber.of(Given.phone(Given.next()));
        long patient = booked.patient.id;
        numbers.repair(OTHER, patient, desk.open(OTHER, patient, "desk").version(), right);

        doctors.done(absence);

        assertThat(absences.look(absence).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.isForTheTelephone()).isFalse());
        assertThat(telephones.textsTo(right.e164())).singleElement().asString().contains(booked.code);
    }

    @Test
    void whomAMessageDidNotReachAfterAllIsToBeCalled() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        doctors.later(practice, 1);
        long absence = doctors.done(doctors.decidedToMove(doctors.noted(practice)));
        assertThat(absences.look(absence).lines()).noneMatch(line -> line.isToCall());

        data.change(
                "update outbox_message set state = 'DEAD', next_at = null, contents = null where subject = ?",
                "absence-case:" + doctors.firstCase(absence));

        assertThat(absences.look(absence).lines()).allMatch(line -> line.isToCall());
    }

    @Test
    void planningLeavesAnAbsenceAlone() {
        var practice = data.practice(1);
        doctors.noted(practice);

        rota.plan();

        assertThat(rota.session(practice.session()).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void aSessionOfAnotherDoctorIsNotCalledOffWithIt() {
        var practice = data.practice(1);
        var other = data.practice(1);

        absences.begin(
                AbsentDoctors.CLERK,
                practice.doctor(),
                List.of(practice.session(), other.session(), 987654321L),
                Reason.DUTY,
                "uji");

        assertThat(rota.session(practice.session()).orElseThrow().isOpen()).isFalse();
        assertThat(rota.session(other.session()).orElseThrow().isOpen()).isTrue();
        assertThatThrownBy(() -> absences.begin(
                        AbsentDoctors.CLERK, practice.doctor(), List.of(other.session()), Reason.DUTY, "uji"))
                .isInstanceOf(NothingToCallOff.class);
    }

    @Test
    void aDecisionForOneSessionGoesThereOnly() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        doctors.later(practice, 1);
        var last = data.again(practice, practice.date().plusDays(4), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        long absence = doctors.noted(practice);
        var whole = absences.look(absence);

        decisions.decide(
                OTHER,
                absence,
                whole.absence().version,
                whole.lines(),
                new Decision(WayOut.NEXT_SESSION, last.session()));
        doctors.done(absence);

        assertThat(in(last)).isOne();
    }

    @Test
    void whoWasAskedKnowsOfItAlsoWhenItIsDecidedAnew() {
        long absence = doctors.noted();
        doctors.asked(absence);
        doctors.decided(absence, WayOut.CANCEL);

        assertThat(absences.takeBack(OTHER, absence, Set.of(), "uji")).isTrue();
        assertThat(absences.look(absence).lines()).anyMatch(Absences.Line::isToCall);
    }

    @Test
    void whoWaitedForWhatIsOverStaysInTheActWhenTheDoctorComesAfterAll() {
        var early = data.practice(2);
        var late = data.again(early, early.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 2));
        doctors.fill(early, 0);
        doctors.fill(late, 0);
        long absence = absences.begin(
                        OTHER, early.doctor(), List.of(early.session(), late.session()), Reason.ILL, "uji")
                .absence();
        data.change("update session set date = ? where id = ?", data.today().minusDays(1), early.session());

        assertThat(absences.takeBack(OTHER, absence, Set.of(), "uji")).isFalse();

        assertThat(status(late)).isEqualTo("OPEN");
        assertThat(status(early)).isEqualTo("CANCELLED");
        var whole = absences.look(absence);
        assertThat(whole.absence().isTakenBack()).isFalse();
        assertThat(whole.sessions())
                .singleElement()
                .satisfies(s -> assertThat(s.id).isEqualTo(early.session()));
        assertThat(whole.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.one().isToDecide(clock.instant())).isTrue();
            assertThat(line.appointment().session.id).isEqualTo(early.session());
        });
        assertThat(absences.newest())
                .anySatisfy(act -> assertThat(act.absence().id).isEqualTo(absence));
        // that is decided as ever, and cannot be taken back
        assertThatThrownBy(() -> absences.takeBack(OTHER, absence, Set.of(), "uji"))
                .isInstanceOf(TooLateToHold.class);
        doctors.decided(absence, WayOut.CANCEL);
        decisions.carryOut(OTHER, absence, doctors.version(absence), SITE);
        assertThat(in(early)).isZero();
        assertThat(in(late)).isEqualTo(2);
        // and the other session can be called off once more
        assertThat(doctors.noted(late)).isNotEqualTo(absence);
    }

    private String status(Practice practice) {
        return data.count("select count(*) from session where id = ? and status = 'OPEN'", practice.session()) == 1
                ? "OPEN"
                : "CANCELLED";
    }

    @Test
    void nothingIsDecidedOrDoneOnceTheDoctorComesAfterAll() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        long absence = doctors.noted(practice);
        var whole = absences.look(absence);
        absences.takeBack(OTHER, absence, Set.of(), "uji");
        // as it is left by somebody who was deciding at that moment
        data.change("update absence_case set state = 'PLANNED', choice = 'CANCEL' where absence_id = ?", absence);

        assertThatThrownBy(() -> decisions.carryOut(OTHER, absence, doctors.version(absence), SITE))
                .isInstanceOf(DecidedMeanwhile.class);
        assertThatThrownBy(() -> decisions.retry(OTHER, absence)).isInstanceOf(DecidedMeanwhile.class);
        assertThatThrownBy(() -> decisions.decide(
                        OTHER, absence, doctors.version(absence), whole.lines(), new Decision(WayOut.CANCEL, null)))
                .isInstanceOf(DecidedMeanwhile.class);
        assertThat(in(practice)).isOne();
    }

    @Test
    void whatIsDecidedMeanwhileIsLookedAtBeforeAnybodyGoesOn() {
        var practice = data.practice(2);
        doctors.fill(practice, 0);
        long absence = doctors.decided(doctors.noted(practice), WayOut.CANCEL);
        int seen = doctors.version(absence);
        doctors.decided(absence, WayOut.PATIENT_CHOOSES);

        assertThatThrownBy(() -> decisions.carryOut(OTHER, absence, seen, SITE)).isInstanceOf(DecidedMeanwhile.class);
        assertThat(messages(absence)).isZero();
    }

    @Test
    void aDecisionThatIsStillUnderWayOverwritesNoLaterOne() throws Exception {
        var practice = data.practice(12);
        doctors.fill(practice, 0);
        doctors.later(practice, 12);
        long absence = doctors.noted(practice);
        int seen = doctors.version(absence);
        var all = absences.look(absence).lines();
        var last = all.subList(8, 12);
        var hand = Executors.newSingleThreadExecutor();
        try {
            var first = hand.submit(() ->
                    decisions.decide(AbsentDoctors.CLERK, absence, seen, all, new Decision(WayOut.NEXT_SESSION, null)));
            decidesAsSoonAsPossible(absence, seen, last, new Decision(WayOut.CANCEL, null));
            assertThatCode(first::get)
                    .satisfiesAnyOf(
                            through -> assertThat(through).isNull(),
                            ended -> assertThat(ended.getCause())
                                    .isInstanceOfSatisfying(
                                            DecidedMeanwhile.class,
                                            said -> assertThat(said.arguments()).contains(OTHER.who())));
        } finally {
            hand.shutdown();
        }

        assertThat(absences.look(absence).lines().subList(8, 12))
                .extracting(line -> line.one().choice)
                .containsOnly(WayOut.CANCEL);
        judge.findsEveryPromiseKept();
    }

    /** Looks again as often as somebody else goes on deciding. */
    private void decidesAsSoonAsPossible(long absence, int before, List<Absences.Line> some, Decision decision) {
        int seen = versionAfter(absence, before);
        for (int tries = 0; tries < 100; tries++) {
            try {
                decisions.decide(OTHER, absence, seen, some, decision);
                return;
            } catch (DecidedMeanwhile looksAgain) {
                seen = (int) data.count("select version from absence where id = ?", absence);
            }
        }
        throw new AssertionError("never came to decide");
    }

    /** Once somebody else has begun to decide. */
    private int versionAfter(long absence, int before) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20)) {
            int now = (int) data.count("select version from absence where id = ?", absence);
            if (now != before) return now;
        }
        throw new AssertionError("nobody decides");
    }

    @Test
    void whatIsDecidedAnewIsNotCarriedOutAsItWasBefore() throws Exception {
        var practice = data.practice(4);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 4);
        long absence = doctors.decided(doctors.noted(practice), WayOut.CANCEL);
        int seen = doctors.version(absence);
        var all = absences.look(absence).lines();
        var hands = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> other;
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select id from session where id = " + later.session() + " for update");
                hands.submit(() -> decisions.decide(
                        AbsentDoctors.CLERK, absence, seen, all, new Decision(WayOut.NEXT_SESSION, null)));
                int under = versionAfter(absence, seen);
                other = hands.submit(() -> decisions.carryOut(OTHER, absence, under, SITE));
                assertThat(data.count(
                                "select count(*) from absence_case where absence_id = ? and state = 'PLANNED'",
                                absence))
                        .as("nothing that was decided before is left to be done")
                        .isZero();
                connection.rollback();
            }
            assertThat(outcome(other)).isZero();
        } finally {
            hands.shutdown();
            assertThat(hands.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(in(practice)).isEqualTo(4);
        assertThat(messages(absence)).isZero();
    }

    /** How many were done; being refused is none. */
    private static int outcome(Future<Integer> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(DecidedMeanwhile.class);
            return 0;
        }
    }

    @Test
    void whoWasCalledAboutAQuestionIsCalledAboutWhatCameOfIt() {
        long absence = doctors.noted();
        doctors.asked(absence);
        long withoutPhone = doctors.lastCase(absence);
        absences.called(OTHER, absence, List.of(withoutPhone));
        doctors.done(doctors.decided(absence, WayOut.CANCEL));

        assertThat(absences.look(absence).lines())
                .filteredOn(line -> line.isToCall())
                .extracting(line -> line.one().id)
                .containsExactly(withoutPhone);
    }

    @Test
    void anEarlierMessageThatWasLostIsNoMatterOnceALaterOneIsOnItsWay() {
        long absence = doctors.noted();
        doctors.asked(absence);
        var about = "absence-case:" + doctors.firstCase(absence);
        data.change(
                "update outbox_message set state = 'DEAD', next_at = null, contents = null where subject = ?", about);
        assertThat(toCall(absence)).isEqualTo(2);

        doctors.done(doctors.decided(absence, WayOut.CANCEL));

        assertThat(toCall(absence)).as("the one without a telephone").isOne();
    }

    private long toCall(long absence) {
        return absences.look(absence).lines().stream()
                .filter(line -> line.isToCall())
                .count();
    }

    @Test
    void aSessionThatIsOverIsNotCalledOff() {
        var practice = data.practice(1);
        data.change("update session set date = ? where id = ?", data.today().minusDays(1), practice.session());

        assertThatThrownBy(() -> doctors.noted(practice)).isInstanceOf(NothingToCallOff.class);
    }

    @Test
    void anActInWhichSomethingIsLeftToDoStaysOnTheListHoweverOld() {
        long open = doctors.noted();
        long toCall = doctors.done();
        long lost = doctors.noted();
        data.change(
                "update absence set begun_at = utc_timestamp(3) - interval 90 day where id in (?, ?, ?)",
                open,
                toCall,
                lost);
        doctors.done(doctors.decidedToMove(lost));
        absences.called(OTHER, lost, List.of(doctors.lastCase(lost)));
        data.change(
                "update outbox_message set state = 'DEAD', next_at = null, contents = null where subject = ?",
                "absence-case:" + doctors.firstCase(lost));
        data.change(
                "insert into absence (doctor_id, reason, begun_by, begun_at, taken_back_by, taken_back_at)"
                        + " select doctor_id, 'ILL', 'uji', utc_timestamp(3), 'uji', utc_timestamp(3)"
                        + " from absence join (select seq from seq_1_to_41) n where id = ?",
                open);

        assertThat(absences.newest()).extracting(whole -> whole.absence().id).contains(open, toCall, lost);
    }

    @Test
    void aPlaceThatLapsedIsKeptAgainOrSaidToBeLost() {
        var practice = data.practice(2);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 2);
        long absence = doctors.decidedToMove(doctors.noted(practice));
        data.change(
                "update appointment set held_until = utc_timestamp(3) - interval 1 minute"
                        + " where session_id = ? and status = 'HELD'",
                later.session());
        doctors.book(later.slot(1), data.person());

        var lines = absences.look(absence).lines();

        assertThat(lines.get(0).one().problem).isEqualTo(Problem.PLACE_TAKEN);
        assertThat(lines.get(0).one().isFailed()).isTrue();
        assertThat(lines.get(1).one().isPlanned()).isTrue();
        assertThatThrownBy(() -> doctors.book(later.slot(2), data.person())).isInstanceOf(SlotTaken.class);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whatWasKeptForWhoHelpedHimselfIsGivenBack() {
        var practice = data.practice(1);
        var booked = doctors.fill(practice, 0).get(0);
        var later = doctors.later(practice, 1);
        long absence = doctors.decidedToMove(doctors.noted(practice));
        var link = booking.findLink(new BookingCode(booked.code), Given.BORN).orElseThrow();
        booking.cancel(link, null, Actor.PATIENT);

        assertThat(absences.look(absence).lines().get(0).one().isGone()).isTrue();
        assertThat(doctors.book(later.slot(1), data.person()).isBooked()).isTrue();
    }

    @Test
    void whatIsTriedAgainIsForTheSessionThatWasChosen() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        doctors.later(practice, 1);
        var last = data.again(practice, practice.date().plusDays(4), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        long absence = doctors.noted(practice);
        var whole = absences.look(absence);
        decisions.decide(
                OTHER,
                absence,
                whole.absence().version,
                whole.lines(),
                new Decision(WayOut.NEXT_SESSION, last.session()));
        data.change("update absence_case set state = 'FAILED', problem = 'BUSY' where absence_id = ?", absence);

        decisions.retry(OTHER, absence);
        doctors.done(absence);

        assertThat(in(last)).isOne();
    }

    @Test
    void aLongCallListIsOfSeveralForms() {
        var view = new CallPages.View(null, null, Collections.nCopies(170, null), List.of(), Done.NOTHING);

        assertThat(view.parts()).extracting(List::size).containsExactly(80, 80, 10);
    }
}
