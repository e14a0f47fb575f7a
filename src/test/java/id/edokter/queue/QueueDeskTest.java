package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Afterwards;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.Papers;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.Relocations;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.VisitType;
import id.edokter.clinic.ClinicRule;
import id.edokter.clinic.ClinicRules;
import id.edokter.clinic.Clinics;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.CallOff;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry.Act;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionDesk;
import id.edokter.schedule.SessionHasPatients;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.JknCard;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.shared.UtcInstant;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The visit day at its door. */
@QuarkusTest
class QueueDeskTest {

    private static final Witness RINA = new Witness("ns.rina", "192.0.2.8");
    private static final Witness DEWI = new Witness("ns.dewi", "192.0.2.9");
    private static final Actor KIOSK = new Actor("kiosk", Channel.KIOSK);

    @Inject
    Given data;

    @Inject
    QueueDesk desk;

    @Inject
    EarlierSessions earlier;

    @Inject
    Counter counter;

    @Inject
    Afterwards afterwards;

    @Inject
    Relocations relocations;

    @Inject
    SessionDesk sessions;

    @Inject
    CallOff callOff;

    @Inject
    Clinics clinics;

    @Inject
    Rota rota;

    @Inject
    PatientRegistry patients;

    @Inject
    Transactions transactions;

    @Inject
    TravellingClock clock;

    @Inject
    Judge judge;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** A session of today from 08.00, ten minutes a place. */
    private Practice practice(int places) {
        return data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private void at(Practice practice, String time) {
        clock.travelTo(practice.date().atTime(LocalTime.parse(time)));
    }

    private List<Consultation> consultations(Practice practice) {
        return queue(practice).lines().stream()
                .flatMap(line -> line.consultation().stream())
                .toList();
    }

    private void comes(long appointment) {
        desk.checkIn(KIOSK, CheckIn.of(appointment));
    }

    private QueueView queue(Practice practice) {
        return desk.queue(practice.session());
    }

    private int version(long appointment) {
        return desk.place(appointment).orElseThrow().line().version();
    }

    private List<Integer> waiting(Practice practice) {
        return queue(practice).waiting().stream().map(QueueView.Line::number).toList();
    }

    /** Not in the same breath as the one before. */
    private Turn call(Witness by, Practice practice) {
        clock.travel(Duration.ofSeconds(3));
        return desk.callNext(by, practice.session(), queue(practice).calls());
    }

    private void see(Witness by, long appointment) {
        desk.start(by, appointment, version(appointment));
        desk.finish(by, appointment, version(appointment));
    }

    private void begin(Practice practice) {
        desk.startSession(RINA, practice.session());
    }

    private SessionSeen seen(Practice practice) {
        return queue(practice).session().seen();
    }

    private SessionSummary close(Practice practice) {
        return desk.closeSession(seen(practice), null, "", RINA);
    }

    private QueueView.Line line(long appointment) {
        return desk.place(appointment).orElseThrow().line();
    }

    private AppointmentStatus status(long appointment) {
        return line(appointment).status();
    }

    private Appointment appointment(long id) {
        return transactions.run(() -> relocations.these(List.of(id)).get(0));
    }

    private long patient() {
        return data.registered("RM-" + Given.next(), data.person());
    }

    private long walkIn(Practice practice) {
        var request = new CounterRequest("uji-" + Given.next(), patient(), Given.general());
        return counter.walkIn(RINA, request, practice.session()).id;
    }

    private List<Long> booked(Practice practice, int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(number -> data.booked(practice, number))
                .toList();
    }

    private long acts(long appointment, QueueCall.Act act) {
        return data.count(
                "select count(*) from queue_call where appointment_id = ? and act = ?", appointment, act.name());
    }

    @Test
    void whoWaitsIsSentHomeWithTheClosingOrNotAtAll() {
        var practice = practice(3);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        long third = data.booked(practice, 3);
        at(practice, "07:40");
        begin(practice);
        comes(first);
        call(RINA, practice);
        var seen = seen(practice);
        long looked = queue(practice).stamp();
        comes(second);

        assertThatThrownBy(() -> desk.closeSession(seen, looked, "", RINA))
                .as("nobody saw that the second came")
                .isInstanceOf(QueueMovedOn.class);
        long again = queue(practice).stamp();
        assertThatThrownBy(() -> desk.closeSession(seen, again, "", RINA))
                .as("the third may still come in time")
                .isInstanceOf(StillExpected.class);
        assertThat(List.of(status(first), status(second)))
                .containsExactly(AppointmentStatus.CALLED, AppointmentStatus.CHECKED_IN);

        at(practice, "08:40");
        var summary = desk.closeSession(seen(practice), queue(practice).stamp(), "", RINA);
        assertThat(List.of(summary.seen, summary.wentAway, summary.noShow)).containsExactly(0, 2, 1);
        assertThat(acts(first, QueueCall.Act.LEFT) + acts(second, QueueCall.Act.LEFT))
                .isEqualTo(2);
        assertThat(appointment(third).status).isEqualTo(AppointmentStatus.NO_SHOW);
        judge.findsEveryPromiseKept();
    }

    @Test
    void nothingAboutAPatientIsTakenBackOnceTheSessionIsClosed() {
        var practice = practice(1);
        long first = data.booked(practice, 1);
        at(practice, "08:05");
        comes(first);
        begin(practice);
        see(RINA, call(RINA, practice).appointment());
        var finished = desk.undoable(RINA, practice.session()).orElseThrow();
        desk.closeSession(seen(practice), null, "", DEWI);

        assertThatThrownBy(() -> desk.undo(RINA, finished.id)).isInstanceOf(CannotUndo.class);
        assertThat(status(first)).isEqualTo(AppointmentStatus.COMPLETED);
        judge.findsEveryPromiseKept();
    }

    @Test
    void anotherPriorityIsNotTakenForTheSamePress() {
        var practice = practice(1);
        long first = data.booked(practice, 1);
        at(practice, "07:40");
        comes(first);
        int seen = version(first);
        desk.prioritise(RINA, first, Priority.ELDERLY, seen);
        desk.prioritise(RINA, first, Priority.ELDERLY, seen);

        assertThatThrownBy(() -> desk.prioritise(RINA, first, Priority.EMERGENCY, seen))
                .isInstanceOf(QueueMovedOn.class);
        assertThat(line(first).priority()).isEqualTo(Priority.ELDERLY);
        assertThat(acts(first, QueueCall.Act.PRIORITISED)).isEqualTo(1);
    }

    @Test
    void aMorningFromTheDoorToTheDoctorAndOut() {
        var practice = practice(3);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        long third = data.booked(practice, 3);
        at(practice, "07:30");
        comes(second);
        comes(first);

        assertThat(waiting(practice)).containsExactly(1, 2);
        assertThat(desk.place(second).orElseThrow().before()).isEqualTo(1);
        assertThat(desk.place(third).orElseThrow().before()).isEqualTo(2);

        at(practice, "08:05");
        desk.startSession(RINA, practice.session());
        var turn = call(RINA, practice);
        assertThat(turn.appointment()).isEqualTo(first);
        assertThat(turn.calls()).isEqualTo(1);
        desk.start(RINA, first, version(first));
        at(practice, "08:12");
        desk.finish(RINA, first, version(first));
        see(RINA, call(RINA, practice).appointment());

        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.RUNNING);
        assertThat(queue(practice).done()).hasSize(2);
        assertThat(queue(practice).coming()).hasSize(1);

        at(practice, "08:40");
        var summary = desk.closeSession(queue(practice).session().seen(), null, "", RINA);
        assertThat(summary.seen).isEqualTo(2);
        assertThat(summary.noShow).isEqualTo(1);
        assertThat(summary.minutesLate).isEqualTo(5);
        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.CLOSED);
        assertThat(consultations(practice)).hasSize(2);
        judge.findsEveryPromiseKept();
    }

    // ---- to come

    @Test
    void whoComesTooEarlyIsToldWhenToComeAgain() {
        var practice = practice(1);
        long early = data.booked(practice, 1);
        at(practice, "06:59");

        assertThatThrownBy(() -> comes(early))
                .isInstanceOfSatisfying(
                        CheckInTooEarly.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(LocalTime.of(7, 0)));

        at(practice, "07:00");
        comes(early);

        assertThat(status(early)).isEqualTo(AppointmentStatus.CHECKED_IN);
    }

    @Test
    void whoComesOnAnotherDayIsToldWhich() {
        var tomorrow = data.practice(data.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var yesterday = data.practice(data.today().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        long early = data.booked(tomorrow, 1);
        long over = data.booked(yesterday, 1);

        assertThatThrownBy(() -> comes(early))
                .isInstanceOfSatisfying(
                        NotThatDay.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(tomorrow.date()));
        assertThatThrownBy(() -> comes(over)).isInstanceOf(NotThatDay.class);
    }

    @Test
    void whoComesToNoSessionIsToldSo() {
        var off = practice(1);
        long absent = data.booked(off, 1);
        var over = practice(2);
        long late = data.booked(over, 1);
        long gone = data.booked(over, 2);
        at(off, "07:30");
        transactions.run(() -> callOff.callOff(off.doctor(), List.of(off.session()), "uji", "sakit"));
        counter.cancel(RINA, gone, false, new ChangeReason("pasien menelepon"), appointment(gone).version);

        assertThatThrownBy(() -> comes(absent)).isInstanceOf(DoctorIsAbsent.class);
        assertThatThrownBy(() -> comes(gone)).isInstanceOf(VisitIsCancelled.class);
        at(over, "09:00");
        close(over);
        assertThatThrownBy(() -> comes(late)).isInstanceOf(QueueIsClosed.class);
        assertThatThrownBy(() -> comes(Long.MAX_VALUE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoComesTwiceKeepsTheFirstTime() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "07:30");
        var first = desk.checkIn(KIOSK, CheckIn.of(one));
        at(practice, "08:30");

        var again = desk.checkIn(Actor.staff(RINA), CheckIn.of(one));

        assertThat(first.again()).isFalse();
        assertThat(again.again()).isTrue();
        assertThat(UtcInstant.of(again.appointment().arrivedAt))
                .isEqualTo(UtcInstant.of(first.appointment().arrivedAt));
        assertThat(first.early()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(line(one).late()).isFalse();
        assertThat(acts(one, QueueCall.Act.CHECKED_IN)).isOne();
    }

    @Test
    void whoIsLaterThanTheGraceWaitsForThreeOthers() {
        var practice = practice(6);
        var all = booked(practice, 6);
        at(practice, "08:05");
        all.subList(1, 6).forEach(this::comes);
        at(practice, "08:16");
        comes(all.get(0));

        assertThat(line(all.get(0)).late()).isTrue();
        assertThat(waiting(practice)).containsExactly(2, 3, 4, 1, 5, 6);
    }

    @Test
    void whoWasGivenAPastNumberWaitsForThreeOthersAndIsNotLate() {
        var practice = practice(6);
        var all = booked(practice, 6);
        at(practice, "07:45");
        all.subList(1, 6).forEach(this::comes);
        counter.cancel(RINA, all.get(0), false, new ChangeReason("pasien menelepon"), appointment(all.get(0)).version);
        at(practice, "08:50");

        long walkIn = walkIn(practice);
        comes(walkIn);

        assertThat(line(walkIn).number()).isOne();
        assertThat(line(walkIn).late()).isFalse();
        assertThat(waiting(practice)).containsExactly(2, 3, 4, 1, 5, 6);
    }

    @Test
    void whoIsSentToAPastNumberIsNotLateThereAndTheSummaryCountsNobody() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        var other = practice(6);
        for (int number = 2; number <= 6; number++) data.booked(other, number);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        call(RINA, practice);
        begin(other);
        at(practice, "08:40");
        see(RINA, one);

        long sent = desk.refer(RINA, one, version(one), other.session(), null, true).id;

        assertThat(line(sent).arrivedAt()).isNotNull();
        assertThat(line(sent).late()).isFalse();
        call(RINA, other);
        see(RINA, sent);
        at(practice, "09:30");
        assertThat(close(other).lateArrivals).isZero();
    }

    @Test
    void nobodyIsLateBeforeADoctorWhoIs() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "07:50");
        sessions.late(seen(practice), 60, "operasi", RINA);
        at(practice, "09:14");
        comes(all.get(0));

        assertThat(line(all.get(0)).late()).isFalse();
        assertThat(queue(practice).coming()).hasSize(1);
    }

    @Test
    void aTelephoneToldTheDeskGoesIntoTheRegisterAndOneToldTheKioskDoesNot() {
        var practice = practice(2);
        long atTheDesk = data.booked(practice, 1);
        long atTheKiosk = data.booked(practice, 2);
        var told = PhoneNumber.of(Given.phone(Given.next()));
        at(practice, "07:30");

        desk.checkIn(Actor.staff(RINA), new CheckIn(atTheDesk, told, null));
        desk.checkIn(KIOSK, new CheckIn(atTheKiosk, told, null));

        assertThat(appointment(atTheDesk).phone).isEqualTo(told.e164());
        assertThat(appointment(atTheDesk).patient.phone).isEqualTo(told.e164());
        assertThat(appointment(atTheKiosk).phone).isEqualTo(told.e164());
        assertThat(appointment(atTheKiosk).patient.phone).isNotEqualTo(told.e164());
    }

    @Test
    void howItIsPaidIsCompletedOnComing() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        var card = new JknCard("0001234567890");
        at(practice, "07:30");

        desk.checkIn(
                Actor.staff(RINA),
                new CheckIn(
                        one, null, Papers.are(new PayerDetails(Payer.JKN, card, VisitType.CONTROL, "SKDP-1", null))));

        assertThat(line(one).payer()).isEqualTo(Payer.JKN);
        assertThat(line(one).visitType()).isEqualTo(3);
        assertThat(appointment(one).jknCard).isEqualTo(card.digits());
    }

    @Test
    void whoIsEnteredFromPaperJoinsTheSameWay() {
        var practice = practice(3);
        var all = booked(practice, 3);
        at(practice, "08:30");

        afterwards.arrived(RINA, practice.session(), 2, all.get(1), LocalTime.of(8, 5));
        afterwards.arrived(RINA, practice.session(), 1, all.get(0), LocalTime.of(8, 29));

        assertThat(line(all.get(0)).late()).isTrue();
        assertThat(line(all.get(1)).late()).isFalse();
        afterwards.arrived(RINA, practice.session(), 1, all.get(0), LocalTime.of(8, 2));
        assertThat(line(all.get(0)).late()).isFalse();
        assertThat(waiting(practice)).containsExactly(1, 2);
    }

    @Test
    void whoIsHereByRowsOfSomebodyElseIsCalledToo() {
        var practice = practice(1);
        long brought = data.booked(practice, 1);
        at(practice, "08:00");
        data.change(
                "update appointment set status = 'CHECKED_IN', arrived_at = ? where id = ?",
                UtcInstant.of(clock.instant()),
                brought);
        assertThat(waiting(practice)).containsExactly(1);
        begin(practice);

        assertThat(call(RINA, practice).appointment()).isEqualTo(brought);
    }

    @Test
    void fiftyWhoComeAtTheSameMomentHaveFiftyPlacesInOrder() {
        var practice = practice(50);
        var all = booked(practice, 50);
        at(practice, "07:45");

        var outcomes = Crowd.of(50, i -> () -> desk.checkIn(KIOSK, CheckIn.of(all.get(49 - i))));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(waiting(practice))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(all.stream().map(one -> desk.place(one).orElseThrow().before()))
                .isEqualTo(IntStream.range(0, 50).boxed().toList());
        judge.findsEveryPromiseKept();
    }

    @Test
    void theSameOneAtManyDoorsIsOneEntry() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "07:45");

        var outcomes = Crowd.of(8, i -> () -> desk.checkIn(KIOSK, CheckIn.of(one)));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(outcomes.stream().filter(outcome -> !outcome.answer().again()))
                .hasSize(1);
        assertThat(acts(one, QueueCall.Act.CHECKED_IN)).isOne();
    }

    // ---- priority

    @Test
    void aPriorityMovesTheOrderAndNeverTheNumber() {
        var practice = practice(3);
        var all = booked(practice, 3);
        at(practice, "07:45");
        all.forEach(this::comes);

        desk.prioritise(RINA, all.get(2), Priority.PREGNANT, version(all.get(2)));

        assertThat(waiting(practice)).containsExactly(3, 1, 2);
        assertThat(line(all.get(2)).number()).isEqualTo(3);
        assertThat(line(all.get(2)).priority()).isEqualTo(Priority.PREGNANT);

        desk.prioritise(RINA, all.get(2), null, version(all.get(2)));

        assertThat(waiting(practice)).containsExactly(1, 2, 3);
    }

    @Test
    void whoHasNotComeHasNoPriority() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "07:45");

        assertThatThrownBy(() -> desk.prioritise(RINA, one, Priority.ELDERLY, 0))
                .isInstanceOf(NotInTheQueue.class);
    }

    // ---- to call

    @Test
    void nobodyIsCalledBeforeTheSessionBeginsOrWhenNobodyWaits() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "07:45");
        comes(one);

        assertThatThrownBy(() -> call(RINA, practice)).isInstanceOf(NotBegun.class);
        begin(practice);
        call(RINA, practice);
        assertThatThrownBy(() -> call(RINA, practice)).isInstanceOf(NobodyToCall.class);
    }

    @Test
    void ofTwoNursesWhoCallAtOnceOneCallsAndTheOtherReadsWhom() {
        var practice = practice(12);
        booked(practice, 12).forEach(one -> {
            at(practice, "07:45");
            comes(one);
        });
        begin(practice);
        for (int round = 0; round < 6; round++) {
            int calls = round;
            clock.travel(Duration.ofSeconds(3));
            var nurses = List.of(RINA, DEWI);

            var outcomes = Crowd.of(2, i -> () -> desk.callNext(nurses.get(i), practice.session(), calls));

            assertThat(outcomes.stream().filter(outcome -> outcome.refusal() == null))
                    .hasSize(1);
            assertThat(outcomes.stream().map(Crowd.Outcome::refusal).filter(Objects::nonNull))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            AlreadyCalled.class,
                            refusal -> assertThat(refusal.arguments())
                                    .hasSize(2)
                                    .contains(line(queue(practice)
                                                    .called()
                                                    .get(calls)
                                                    .appointment())
                                            .label()));
            assertThat(queue(practice).called()).hasSize(round + 1);
        }
        judge.findsEveryPromiseKept();
    }

    @Test
    void aNurseWhoPressesTwiceCallsOnce() {
        var practice = practice(2);
        booked(practice, 2).forEach(one -> {
            at(practice, "07:45");
            comes(one);
        });
        begin(practice);

        var outcomes = Crowd.of(4, i -> () -> desk.callNext(RINA, practice.session(), 0));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(outcomes.stream()
                        .map(outcome -> outcome.answer().appointment())
                        .distinct())
                .hasSize(1);
        assertThat(queue(practice).calls()).isOne();
        assertThatThrownBy(() -> desk.callNext(RINA, practice.session(), 7)).isInstanceOf(QueueMovedOn.class);
    }

    @Test
    void aSecondTapThatSawTheFirstIsNoOtherPatient() {
        var practice = practice(3);
        booked(practice, 3).forEach(one -> {
            at(practice, "07:45");
            comes(one);
        });
        begin(practice);
        long session = practice.session();
        var turn = desk.callNext(RINA, session, 0);

        assertThat(desk.callNext(RINA, session, 1)).isEqualTo(turn);
        clock.travel(Duration.ofMillis(1_500));
        assertThat(desk.callNext(RINA, session, 1)).isEqualTo(turn);
        assertThat(desk.callNext(DEWI, session, 1).label())
                .as("another nurse has another patient in mind")
                .isNotEqualTo(turn.label());
        clock.travel(Duration.ofMillis(600));
        assertThat(desk.callNext(RINA, session, 2).calls()).isEqualTo(3);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoTookACallBackCallsAgainAtOnce() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "07:45");
        comes(one);
        begin(practice);
        desk.callNext(RINA, practice.session(), 0);
        undo(practice);

        assertThat(desk.callNext(RINA, practice.session(), 1).calls()).isEqualTo(2);
    }

    @Test
    void whoIsCalledAndDoesNotComeIsCalledAgainAfterThree() {
        var practice = practice(6);
        var all = booked(practice, 6);
        at(practice, "07:45");
        all.forEach(this::comes);
        begin(practice);
        call(RINA, practice);
        int seen = version(all.get(0));
        desk.recall(RINA, all.get(0), seen);
        desk.recall(RINA, all.get(0), seen);
        assertThat(line(all.get(0)).recalls()).isOne();
        int again = version(all.get(0));

        desk.skip(RINA, all.get(0), again);
        desk.skip(RINA, all.get(0), again);

        assertThat(line(all.get(0)).skips()).isOne();
        assertThat(status(all.get(0))).isEqualTo(AppointmentStatus.CHECKED_IN);
        assertThat(waiting(practice)).containsExactly(2, 3, 4, 1, 5, 6);
        assertThatThrownBy(() -> desk.skip(DEWI, all.get(0), again)).isInstanceOf(QueueMovedOn.class);
    }

    @Test
    void whatWasNotNotedStaysMissing() {
        var practice = practice(3);
        var all = booked(practice, 3);
        at(practice, "08:00");
        all.forEach(this::comes);
        begin(practice);

        desk.start(RINA, all.get(0), version(all.get(0)));
        desk.finish(RINA, all.get(0), version(all.get(0)));
        desk.finish(RINA, all.get(1), version(all.get(1)));
        call(RINA, practice);
        desk.finish(RINA, all.get(2), version(all.get(2)));

        assertThat(line(all.get(0)).calledAt()).isNull();
        assertThat(line(all.get(0)).startedAt()).isNotNull();
        assertThat(line(all.get(1)).startedAt()).isNull();
        assertThat(line(all.get(1)).finishedAt()).isNotNull();
        assertThat(line(all.get(2)).calledAt()).isNotNull();
        assertThat(line(all.get(2)).startedAt()).isNull();
        assertThat(queue(practice).calls()).isEqualTo(3);
        assertThat(consultations(practice)).hasSize(1);
        judge.findsEveryPromiseKept();
    }

    @Test
    void aSecondTurnHasNoTimesOfTheFirst() {
        var practice = practice(3);
        var all = booked(practice, 3);
        at(practice, "08:00");
        all.forEach(this::comes);
        begin(practice);
        for (long one : all.subList(0, 2)) {
            call(RINA, practice);
            desk.recall(RINA, one, version(one));
            desk.recall(RINA, one, version(one));
            desk.skip(RINA, one, version(one));
        }
        var before = line(all.get(0));
        assertThat(before.recalls()).isEqualTo(2);
        at(practice, "08:40");

        desk.start(RINA, all.get(0), version(all.get(0)));
        assertThat(line(all.get(0)).calledAt()).isNull();
        assertThat(line(all.get(0)).calledBy()).isNull();
        assertThat(line(all.get(0)).recalls()).isZero();
        // to the second in which this machine did it
        assertThat(line(all.get(0))
                        .waited()
                        .map(waited -> waited.plusSeconds(30).toMinutes()))
                .contains(40L);
        undo(practice);
        assertThat(line(all.get(0)))
                .returns(before.calledAt(), QueueView.Line::calledAt)
                .returns("ns.rina", QueueView.Line::calledBy)
                .returns(2, QueueView.Line::recalls)
                .returns(before.callNumber(), QueueView.Line::callNumber);

        desk.finish(RINA, all.get(0), version(all.get(0)));
        assertThat(line(all.get(0)).calledAt()).isNull();
        undo(practice);
        assertThat(line(all.get(0)).calledAt()).isEqualTo(before.calledAt());
        assertThat(line(all.get(0)).recalls()).isEqualTo(2);

        call(DEWI, practice);
        call(DEWI, practice);
        var again = queue(practice).called().get(1);
        assertThat(again.calledBy()).isEqualTo("ns.dewi");
        assertThat(again.recalls()).as("of this turn").isZero();
        assertThat(again.rings()).as("so that boards say it anew").isEqualTo(2);
        desk.undo(DEWI, desk.undoable(DEWI, practice.session()).orElseThrow().id);
        assertThat(line(again.appointment()).recalls()).isEqualTo(2);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whatIsTidiedUpOnALaterDayGetsNoTime() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        call(RINA, practice);
        clock.travelTo(practice.date().plusDays(1).atTime(7, 0));

        assertThatThrownBy(() -> desk.start(RINA, one, version(one))).isInstanceOf(QueueIsClosed.class);
        desk.finish(RINA, one, version(one));

        assertThat(status(one)).isEqualTo(AppointmentStatus.COMPLETED);
        assertThat(line(one).finishedAt()).isNull();
        assertThat(close(practice).seen).isOne();
    }

    @Test
    void anActThatNoLongerFitsIsRefusedInWords() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "08:00");
        comes(all.get(0));
        begin(practice);

        assertThatThrownBy(() -> desk.skip(RINA, all.get(0), 0)).isInstanceOf(NotInTheQueue.class);
        assertThatThrownBy(() -> desk.recall(RINA, all.get(0), 0)).isInstanceOf(NotInTheQueue.class);
        assertThatThrownBy(() -> desk.start(RINA, all.get(1), 0)).isInstanceOf(NotInTheQueue.class);
        call(RINA, practice);
        assertThatThrownBy(() -> desk.start(RINA, all.get(0), 0)).isInstanceOf(QueueMovedOn.class);
    }

    // ---- what was just done

    @Test
    void whatWasJustDoneIsTakenBackStepByStep() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "08:00");
        comes(all.get(0));
        begin(practice);
        call(RINA, practice);

        desk.start(RINA, all.get(0), version(all.get(0)));
        undo(practice);
        assertThat(status(all.get(0))).isEqualTo(AppointmentStatus.CALLED);
        assertThat(line(all.get(0)).startedAt()).isNull();

        desk.start(RINA, all.get(0), version(all.get(0)));
        desk.finish(RINA, all.get(0), version(all.get(0)));
        undo(practice);
        assertThat(status(all.get(0))).isEqualTo(AppointmentStatus.IN_SERVICE);
        assertThat(line(all.get(0)).finishedAt()).isNull();
        assertThat(line(all.get(0)).startedAt()).isNotNull();

        desk.checkIn(Actor.staff(RINA), CheckIn.of(all.get(1)));
        undo(practice);
        assertThat(status(all.get(1))).isEqualTo(AppointmentStatus.BOOKED);
        comes(all.get(1));
        desk.prioritise(RINA, all.get(1), Priority.DISABLED, version(all.get(1)));
        undo(practice);
        assertThat(line(all.get(1)).priority()).isNull();
        call(RINA, practice);
        desk.skip(RINA, all.get(1), version(all.get(1)));
        undo(practice);
        assertThat(status(all.get(1))).isEqualTo(AppointmentStatus.CALLED);
        assertThat(line(all.get(1)).skips()).isZero();
        judge.findsEveryPromiseKept();
    }

    private void undo(Practice practice) {
        desk.undo(RINA, desk.undoable(RINA, practice.session()).orElseThrow().id);
    }

    @Test
    void aCallThatWasNoneCountsForNobodyWhoStandsBehindOthers() {
        var practice = practice(6);
        var all = booked(practice, 6);
        at(practice, "08:10");
        all.subList(1, 6).forEach(this::comes);
        begin(practice);
        at(practice, "08:16");
        comes(all.get(0));
        assertThat(waiting(practice)).containsExactly(2, 3, 4, 1, 5, 6);
        call(RINA, practice);

        undo(practice);

        assertThat(waiting(practice)).containsExactly(2, 3, 4, 1, 5, 6);
        assertThat(call(RINA, practice).calls()).isEqualTo(2);
        assertThatThrownBy(() -> desk.callNext(RINA, practice.session(), 0)).isInstanceOf(AlreadyCalled.class);
        judge.findsEveryPromiseKept();
    }

    @Test
    void aCallThatWasNoneDoesNotCountForWhoCameAfterIt() {
        var practice = practice(6);
        var all = booked(practice, 6);
        at(practice, "08:10");
        all.subList(1, 6).forEach(this::comes);
        begin(practice);
        at(practice, "08:20");
        call(RINA, practice);
        comes(all.get(0));
        assertThat(waiting(practice)).containsExactly(3, 4, 5, 1, 6);

        undo(practice);

        assertThat(waiting(practice)).containsExactly(2, 3, 4, 1, 5, 6);
    }

    @Test
    void whatWasDoneIsTakenBackStepByStep() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "08:00");
        all.forEach(this::comes);
        begin(practice);
        see(RINA, call(RINA, practice).appointment());
        call(RINA, practice);

        var steps = new ArrayList<QueueCall.Act>();
        for (int i = 0; i < 5; i++) {
            var last = desk.undoable(RINA, practice.session()).orElseThrow();
            steps.add(last.act);
            desk.undo(RINA, last.id);
        }

        assertThat(steps)
                .containsExactly(
                        QueueCall.Act.CALLED,
                        QueueCall.Act.FINISHED,
                        QueueCall.Act.STARTED,
                        QueueCall.Act.CALLED,
                        QueueCall.Act.BEGUN);
        assertThat(desk.undoable(RINA, practice.session())).isEmpty();
        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.OPEN);
        assertThat(waiting(practice)).containsExactly(1, 2);
        judge.findsEveryPromiseKept();
    }

    @Test
    void aBeginningStandsAsLongAsACallDoes() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        var begun = desk.undoable(RINA, practice.session()).orElseThrow();
        call(DEWI, practice);

        assertThat(desk.undoable(RINA, practice.session())).isEmpty();
        assertThatThrownBy(() -> desk.undo(RINA, begun.id)).isInstanceOf(CannotUndo.class);
        desk.undo(DEWI, desk.undoable(DEWI, practice.session()).orElseThrow().id);
        undo(practice);
        assertThat(queue(practice).session().startedAt()).isNull();
    }

    @Test
    void whoWasSentHomeByMistakeIsHereAgain() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "08:00");
        all.forEach(this::comes);
        begin(practice);
        call(RINA, practice);
        all.forEach(one -> desk.leave(RINA, one, version(one)));
        assertThat(queue(practice).lines()).isEmpty();

        undo(practice);
        undo(practice);

        assertThat(List.of(status(all.get(0)), status(all.get(1))))
                .containsExactly(AppointmentStatus.CALLED, AppointmentStatus.CHECKED_IN);
        assertThat(appointment(all.get(0)).endedReason).isNull();
        desk.start(RINA, all.get(0), version(all.get(0)));
        assertThat(waiting(practice)).containsExactly(2);
        judge.findsEveryPromiseKept();
    }

    @Test
    void aNumberThatSomebodyElseGotMeanwhileStaysTheirs() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        desk.leave(RINA, one, version(one));
        walkIn(practice);

        assertThatThrownBy(() -> undo(practice)).isInstanceOf(CannotUndo.class);
        assertThat(appointment(one).status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoWasSentHomeWithTheClosingWaitsAgainWhenItIsTakenBack() {
        var practice = practice(4);
        var all = booked(practice, 4);
        at(practice, "08:00");
        all.subList(0, 3).forEach(this::comes);
        begin(practice);
        desk.leave(DEWI, all.get(2), version(all.get(2)));
        call(RINA, practice);
        at(practice, "08:50");
        desk.closeSession(seen(practice), queue(practice).stamp(), "", RINA);

        undo(practice);
        assertThat(all.stream().map(one -> appointment(one).status))
                .containsExactly(
                        AppointmentStatus.CALLED,
                        AppointmentStatus.CHECKED_IN,
                        AppointmentStatus.CANCELLED_BY_PATIENT,
                        AppointmentStatus.BOOKED);

        var summary = desk.closeSession(seen(practice), queue(practice).stamp(), "", RINA);
        assertThat(summary.wentAway).as("each of them once").isEqualTo(3);
        desk.reopenSession(seen(practice), "terlanjur ditutup", DEWI);
        assertThat(all.stream().map(one -> appointment(one).status))
                .containsExactly(
                        AppointmentStatus.CALLED,
                        AppointmentStatus.CHECKED_IN,
                        AppointmentStatus.CANCELLED_BY_PATIENT,
                        AppointmentStatus.BOOKED);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoHadEnoughOfWaitingIsInWhatBecameOfTheSession() {
        var practice = practice(3);
        var all = booked(practice, 3);
        at(practice, "07:45");
        comes(all.get(0));
        begin(practice);
        at(practice, "08:40");
        comes(all.get(1));
        at(practice, "09:10");
        desk.leave(RINA, all.get(0), version(all.get(0)));
        counter.cancel(RINA, all.get(1), false, new ChangeReason("terlalu lama"), appointment(all.get(1)).version);

        var summary = close(practice);

        assertThat(List.of(summary.booked, summary.wentAway, summary.noShow, summary.lateArrivals))
                .containsExactly(3, 2, 1, 1);
        assertThat(summary.waitP90).isBetween(84, 85);
        assertThat(summary.waitMedian).isBetween(29, 30);
        assertThat(desk.gone(practice.session())).hasSize(2);
    }

    @Test
    void aTurnThatWasTakenBackLeavesThePrioritiesWhereTheyWere() {
        var practice = practice(5);
        var all = booked(practice, 5);
        at(practice, "08:00");
        all.forEach(this::comes);
        all.subList(2, 5).forEach(one -> desk.prioritise(RINA, one, Priority.ELDERLY, version(one)));
        begin(practice);
        call(RINA, practice);
        call(RINA, practice);
        assertThat(waiting(practice)).containsExactly(1, 5, 2);

        undo(practice);
        assertThat(waiting(practice)).containsExactly(4, 1, 5, 2);
    }

    @Test
    void nothingIsTakenBackTooLateOrByOthersOrWhenMoreFollowed() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "08:00");
        all.forEach(this::comes);
        begin(practice);
        call(RINA, practice);
        var first = desk.undoable(RINA, practice.session()).orElseThrow();
        assertThat(desk.undoable(DEWI, practice.session())).isEmpty();
        assertThatThrownBy(() -> desk.undo(DEWI, first.id)).isInstanceOf(CannotUndo.class);

        call(DEWI, practice);
        assertThatThrownBy(() -> desk.undo(RINA, first.id)).isInstanceOf(CannotUndo.class);

        clock.travel(Duration.ofMinutes(3));
        assertThat(desk.undoable(DEWI, practice.session())).isEmpty();
        assertThatThrownBy(() -> desk.undo(DEWI, Long.MAX_VALUE)).isInstanceOf(CannotUndo.class);
        assertThat(queue(practice).called()).hasSize(2);
    }

    @Test
    void whoTakesBackTwiceTakesBackOnce() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        call(RINA, practice);
        long call = desk.undoable(RINA, practice.session()).orElseThrow().id;

        var outcomes = Crowd.of(3, i -> () -> {
            desk.undo(RINA, call);
            return true;
        });

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(acts(one, QueueCall.Act.UNDONE)).isOne();
        assertThat(waiting(practice)).containsExactly(1);
    }

    @Test
    void aSessionThatWasStartedByMistakeHasNotBegun() {
        var practice = practice(1);
        at(practice, "08:00");
        begin(practice);

        undo(practice);

        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.OPEN);
        assertThat(queue(practice).session().startedAt()).isNull();
    }

    // ---- elsewhere

    @Test
    void whoIsSentToAnotherClinicHasANumberThere() {
        var practice = practice(1);
        var other = practice(3);
        long one = data.booked(practice, 1);
        data.booked(other, 1);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        call(RINA, practice);
        desk.start(RINA, one, version(one));
        int seen = version(one);

        var sent = desk.refer(RINA, one, seen, other.session(), null, true);
        var again = desk.refer(RINA, one, seen, other.session(), null, true);

        assertThat(again.id).isEqualTo(sent.id);
        assertThat(sent.referredFrom).isEqualTo(one);
        assertThat(sent.slot.number).isEqualTo(2);
        assertThat(waiting(other)).containsExactly(2);
        assertThat(line(sent.id).referredFrom()).isEqualTo(one);
        assertThatThrownBy(() -> desk.refer(DEWI, one, seen, other.session(), null, true))
                .isInstanceOf(QueueMovedOn.class);
        assertThatThrownBy(() -> desk.refer(RINA, one, version(one), other.session(), null, true))
                .isInstanceOf(RuleBroken.class);

        undo(practice);
        assertThat(waiting(other)).isEmpty();
        assertThat(appointment(sent.id).status).isEqualTo(AppointmentStatus.CANCELLED_BY_HOSPITAL);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoIsSentOnGetsANumberThatIsPlannedForTheSameTime() {
        var practice = practice(2);
        var other = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "08:00");
        comes(one);
        begin(practice);
        see(RINA, call(RINA, practice).appointment());

        var sent = desk.refer(RINA, one, version(one), other.session(), null, true);

        assertThat(sent.slot.starts).isEqualTo(LocalTime.of(8, 0));
        assertThat(waiting(other)).containsExactly(1);
        assertThatThrownBy(() -> desk.refer(RINA, one, version(one), practice.session(), null, true))
                .isInstanceOf(RuleBroken.class);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoIsMovedToAnotherSessionOfTheDayStandsThere() {
        var practice = practice(1);
        var other = data.again(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 2));
        var tomorrow =
                data.again(practice, practice.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        long one = data.booked(practice, 1);
        at(practice, "07:45");
        comes(one);

        transactions.run(() -> relocations.choose(one, other.session(), Actor.staff(RINA)));

        assertThat(waiting(practice)).isEmpty();
        assertThat(waiting(other)).containsExactly(1);
        assertThat(line(one).arrivedAt()).isNotNull();

        transactions.run(() -> relocations.choose(one, tomorrow.session(), Actor.staff(RINA)));

        assertThat(waiting(other)).isEmpty();
        assertThat(line(one).arrivedAt()).isNull();
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoCancelsWhileWaitingIsNotCalled() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "08:00");
        all.forEach(this::comes);
        long before = desk.stamps(practice.date()).get(practice.session());
        counter.cancel(RINA, all.get(0), false, new ChangeReason("pulang"), appointment(all.get(0)).version);
        begin(practice);

        assertThat(desk.stamps(practice.date()).get(practice.session())).isGreaterThan(before);
        assertThat(call(RINA, practice).appointment()).isEqualTo(all.get(1));
        assertThat(desk.place(all.get(0))).isEmpty();
    }

    // ---- a session begins and ends

    @Test
    void aSessionBeginsOnceOnItsDayAndNotTooEarly() {
        var practice = practice(1);
        var tomorrow = data.practice(data.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        at(practice, "06:30");
        assertThatThrownBy(() -> begin(practice)).isInstanceOf(NotToBegin.class);
        assertThatThrownBy(() -> begin(tomorrow)).isInstanceOf(NotToBegin.class);
        at(practice, "07:58");

        var outcomes = Crowd.of(3, i -> () -> UtcInstant.of(desk.startSession(RINA, practice.session()).startedAt));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).distinct()).hasSize(1);
        assertThat(rota.ledger(practice.session()))
                .extracting(entry -> entry.act)
                .containsOnlyOnce(Act.STARTED);
    }

    @Test
    void onlyABeginningOtherThanWasSaidIsToldAndOnlyToWhoIsOnTheWay() {
        var late = practice(2);
        var all = booked(late, 2);
        var asSaid = practice(1);
        long knows = data.booked(asSaid, 1);
        var inTime = practice(1);
        long onTheWay = data.booked(inTime, 1);
        at(late, "07:45");
        comes(all.get(0));
        sessions.late(seen(asSaid), 60, "operasi", RINA);
        at(late, "08:10");
        begin(inTime);
        at(late, "08:40");
        begin(late);
        at(late, "09:05");
        begin(asSaid);

        assertThat(toldOfTheStart(all.get(0))).isZero();
        assertThat(toldOfTheStart(all.get(1))).isOne();
        assertThat(toldOfTheStart(knows)).isZero();
        assertThat(toldOfTheStart(onTheWay)).isZero();
    }

    private long toldOfTheStart(long appointment) {
        return data.count(
                "select count(*) from outbox_message where kind = 'SESSION_STARTED' and subject = ?",
                "appointment:" + appointment);
    }

    @Test
    void aSessionIsNotClosedOverWhoIsHereOrStillInTime() {
        var practice = practice(3);
        var all = booked(practice, 3);
        at(practice, "08:00");
        comes(all.get(0));
        begin(practice);

        assertThatThrownBy(() -> close(practice))
                .isInstanceOfSatisfying(
                        StillExpected.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(2, LocalTime.of(8, 35)));
        at(practice, "08:36");
        assertThatThrownBy(() -> close(practice)).isInstanceOf(SessionHasPatients.class);
        desk.leave(RINA, all.get(0), version(all.get(0)));
        var before = seen(practice);

        var summary = close(practice);

        assertThat(summary.noShow).isEqualTo(2);
        assertThat(summary.wentAway).isOne();
        assertThat(summary.booked).isEqualTo(3);
        assertThat(summary.seen).isZero();
        assertThat(summary.waitMedian).as("of who went away").isBetween(35, 36);
        assertThat(status(all.get(1))).isEqualTo(AppointmentStatus.NO_SHOW);
        assertThat(UtcInstant.of(desk.closeSession(before, null, "", DEWI).at)).isEqualTo(UtcInstant.of(summary.at));
        assertThat(desk.summary(practice.session())).isPresent();
        judge.findsEveryPromiseKept();
    }

    @Test
    void aSessionThatIsOpenedAgainExpectsThemAgain() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "08:00");
        begin(practice);
        at(practice, "08:30");
        close(practice);

        desk.reopenSession(seen(practice), "masih ada pasien", DEWI);

        assertThat(queue(practice).session().status()).isEqualTo(Session.Status.RUNNING);
        assertThat(queue(practice).missed()).hasSize(1);
        assertThat(desk.summary(practice.session())).isEmpty();
        assertThatThrownBy(() -> comes(one)).as("the hours are over").isInstanceOf(QueueIsClosed.class);
        desk.checkIn(Actor.staff(DEWI), CheckIn.of(one));
        see(RINA, call(RINA, practice).appointment());
        assertThat(close(practice).seen).isOne();
        judge.findsEveryPromiseKept();
    }

    @Test
    void nobodyIsMissingFromASessionThatNeverBegan() {
        var practice = practice(1);
        long one = data.booked(practice, 1);
        at(practice, "09:00");

        var summary = close(practice);

        assertThat(summary.noShow).isZero();
        assertThat(summary.minutesLate).isNull();
        assertThat(status(one)).isEqualTo(AppointmentStatus.BOOKED);
    }

    // ---- to look

    @Test
    void whoShowsAQueueSeesByANumberThatSomethingChanged() {
        var practice = practice(2);
        var all = booked(practice, 2);
        at(practice, "07:45");
        long before = desk.stamps(practice.date()).get(practice.session());

        comes(all.get(0));
        long came = desk.stamps(practice.date()).get(practice.session());
        sessions.late(seen(practice), 20, "macet", RINA);
        long late = desk.stamps(practice.date()).get(practice.session());

        assertThat(came).isGreaterThan(before);
        assertThat(late).isGreaterThan(came).isEqualTo(queue(practice).stamp());
    }

    @Test
    void namesAreReadOnlyWhereTheyAreAskedFor() {
        var practice = practice(1);
        var born = practice.date().minusYears(70);
        var person = data.person();
        long elder = data.registered(
                "RM-" + Given.next(),
                new PatientDetails(person.name(), null, null, born, person.sex(), person.phone()));
        at(practice, "07:45");
        var one = counter.book(
                RINA,
                new CounterRequest("uji-" + Given.next(), elder, Given.general()),
                SlotChoice.slot(practice.slot(1)));
        transactions.run(() -> {
            patients.restrict(elder);
            return null;
        });

        assertThat(queue(practice).patients()).isEmpty();
        var named = desk.queueWithNames(practice.session());
        assertThat(named.patients()).containsExactly(elder);
        assertThat(named.lines()).singleElement().satisfies(line -> {
            assertThat(line.person().name()).isEqualTo(person.name().text());
            assertThat(line.person().restricted()).isTrue();
            assertThat(line.person().proposed()).isEqualTo(Priority.ELDERLY);
            assertThat(line.priority()).isNull();
            assertThat(line.walkIn()).isTrue();
            assertThat(line.appointment()).isEqualTo(one.id);
        });
        assertThatThrownBy(() -> desk.queue(Long.MAX_VALUE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatEarlierSessionsTellIsTheSameDoctorsInTheSameClinic() {
        var practice = practice(3);
        var tomorrow = practice.date().plusDays(1);
        var next = data.again(practice, tomorrow, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var colleague = data.colleague(practice, tomorrow, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        long one = data.booked(practice, 1);
        at(practice, "08:25");
        comes(one);
        begin(practice);

        assertThat(habits(next).delays())
                .singleElement()
                .satisfies(late -> assertThat(late).isCloseTo(25, within(1.0)));
        assertThat(habits(colleague).delays()).isEmpty();
        assertThat(habits(practice).delays()).isEmpty();
    }

    private Habits habits(Practice practice) {
        return transactions.run(() -> earlier.habits(queue(practice).session()));
    }

    // ---- whole days

    @Test
    void aDoctorWhoIsSeventyMinutesLate() {
        var practice = practice(4);
        var all = booked(practice, 4);
        at(practice, "07:30");
        all.subList(0, 2).forEach(this::comes);
        at(practice, "08:05");
        sessions.late(seen(practice), 70, "operasi mendadak", RINA);
        assertThatThrownBy(() -> call(RINA, practice)).isInstanceOf(NotBegun.class);
        at(practice, "09:05");
        comes(all.get(2));
        at(practice, "09:10");
        begin(practice);

        assertThat(waiting(practice)).containsExactly(1, 2, 3);
        assertThat(queue(practice).missed()).isEmpty();
        for (int i = 0; i < 3; i++) see(RINA, call(RINA, practice).appointment());
        at(practice, "09:30");
        comes(all.get(3));
        see(RINA, call(RINA, practice).appointment());
        var summary = close(practice);

        assertThat(summary.seen).isEqualTo(4);
        assertThat(summary.lateArrivals).isZero();
        assertThat(summary.minutesLate).isEqualTo(70);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoWasMissedAndComesAfterAllIsSeen() {
        var practice = practice(6);
        var all = booked(practice, 6);
        at(practice, "07:45");
        all.subList(1, 6).forEach(this::comes);
        begin(practice);
        at(practice, "08:20");
        assertThat(queue(practice).missed()).extracting(QueueView.Line::number).containsExactly(1);
        see(RINA, call(RINA, practice).appointment());
        assertThat(desk.place(all.get(0)).orElseThrow().before()).isEqualTo(3);
        comes(all.get(0));

        assertThat(waiting(practice)).containsExactly(3, 4, 5, 1, 6);
        for (int i = 0; i < 5; i++) see(RINA, call(RINA, practice).appointment());
        assertThat(queue(practice).done()).extracting(QueueView.Line::number).containsExactly(2, 3, 4, 5, 1, 6);
        assertThat(close(practice).lateArrivals).isOne();
        judge.findsEveryPromiseKept();
    }

    @Test
    void twelveWhoWalkInAndThreePriorities() {
        var practice = practice(18);
        var here = new ArrayList<>(booked(practice, 6));
        at(practice, "07:45");
        for (int i = 0; i < 12; i++) here.add(walkIn(practice));
        here.forEach(this::comes);
        for (int number : new int[] {9, 12, 17})
            desk.prioritise(RINA, here.get(number - 1), Priority.ELDERLY, version(here.get(number - 1)));
        begin(practice);

        var called = new ArrayList<String>();
        for (int i = 0; i < 18; i++) {
            var turn = call(RINA, practice);
            called.add(turn.label().replaceAll(".*-0?", ""));
            see(RINA, turn.appointment());
        }

        assertThat(called)
                .containsExactly(
                        "9", "12", "1", "17", "2", "3", "4", "5", "6", "7", "8", "10", "11", "13", "14", "15", "16",
                        "18");
        assertThat(queue(practice).done().stream().filter(QueueView.Line::walkIn))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(close(practice).seen).isEqualTo(18);
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoWasSentHomeByMistakeWaitsWhereTheyDid() {
        var practice = practice(3);
        var all = booked(practice, 2);
        at(practice, "08:00");
        all.forEach(this::comes);
        begin(practice);
        call(RINA, practice);
        desk.leave(RINA, all.get(0), version(all.get(0)));
        assertThat(appointment(all.get(0)).status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);

        undo(practice);

        assertThat(status(all.get(0))).isEqualTo(AppointmentStatus.CALLED);
        assertThat(desk.queue(practice.session()).called())
                .extracting(QueueView.Line::appointment)
                .containsExactly(all.get(0));
        desk.start(RINA, all.get(0), version(all.get(0)));
        desk.finish(RINA, all.get(0), version(all.get(0)));
        desk.finish(RINA, all.get(1), version(all.get(1)));
        assertThat(close(practice).wentAway).isZero();
        judge.findsEveryPromiseKept();
    }

    @Test
    void whosePlaceIsSomebodyElsesByNowStaysAway() {
        var practice = practice(1);
        long gone = booked(practice, 1).get(0);
        at(practice, "08:00");
        comes(gone);
        begin(practice);
        desk.leave(RINA, gone, version(gone));
        long call = desk.undoable(RINA, practice.session()).orElseThrow().id;
        walkIn(practice);

        assertThatThrownBy(() -> desk.undo(RINA, call)).isInstanceOf(CannotUndo.class);
        assertThat(appointment(gone).status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);
        judge.findsEveryPromiseKept();
    }

    @Test
    void aLateBeginningThatIsTakenBackIsToldToNobodyElse() {
        var practice = practice(2);
        long onTheWay = data.booked(practice, 2);
        at(practice, "08:40");
        begin(practice);
        assertThat(waitingToTellOfTheStart(onTheWay)).isOne();

        undo(practice);

        assertThat(waitingToTellOfTheStart(onTheWay)).isZero();
        begin(practice);
        assertThat(waitingToTellOfTheStart(onTheWay)).isOne();
    }

    private long waitingToTellOfTheStart(long appointment) {
        return data.count(
                "select count(*) from outbox_message where kind = 'SESSION_STARTED' and state = 'NEW' and subject = ?",
                "appointment:" + appointment);
    }

    @Test
    void aClinicHasItsOwnWindowGraceAndNumberOfThoseToWaitFor() {
        var practice = practice(4);
        var all = booked(practice, 4);
        var own = Map.of(ClinicRule.CHECK_IN_MINUTES_BEFORE, 20, ClinicRule.GRACE_MINUTES, 0, ClinicRule.BEHIND, 1);
        int version = clinics.find(practice.clinic()).orElseThrow().version;
        clinics.change(RINA, practice.clinic(), version, new ClinicRules(own, null, false));

        at(practice, "07:39");
        assertThatThrownBy(() -> comes(all.get(0)))
                .isInstanceOfSatisfying(
                        CheckInTooEarly.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(LocalTime.of(7, 40)));
        at(practice, "07:40");
        List.of(all.get(1), all.get(2), all.get(3)).forEach(this::comes);
        begin(practice);
        at(practice, "08:01");
        assertThat(queue(practice).missed())
                .extracting(QueueView.Line::appointment)
                .containsExactly(all.get(0));
        comes(all.get(0));
        assertThat(waiting(practice)).as("behind one").containsExactly(2, 1, 3, 4);
        assertThat(queue(practice).rule()).isEqualTo(new QueueRule(20, 0, 1, 3, 2));

        call(RINA, practice);
        desk.skip(RINA, all.get(1), version(all.get(1)));
        assertThat(waiting(practice)).as("and so is who was not there").containsExactly(1, 2, 3, 4);
    }
}
