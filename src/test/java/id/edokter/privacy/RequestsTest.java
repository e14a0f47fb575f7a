package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Channel;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests of patients about their data, from asking to the answer. */
@QuarkusTest
class RequestsTest {

    private static final Witness BUDI = new Witness("link", "192.0.2.7");
    private static final Witness SITI = new Witness("siti", "192.0.2.8");
    private static final Witness RATNA = new Witness("ratna", "192.0.2.9");

    @Inject
    Requests requests;

    @Inject
    People people;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private PrivacyRequest asks(long patient, RequestKind kind) {
        return requests.ask(BUDI, patient, kind, new Remark("tolong"), Channel.WEB);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsAnsweredWithinThreeDays(RequestKind kind) {
        var request = asks(people.patient(), kind);

        assertThat(request.isOpen()).isTrue();
        assertThat(Duration.between(request.askedAt, request.dueAt)).isEqualTo(Duration.ofHours(72));
        assertThat(request.isOverdue(request.dueAt.minusMillis(1))).isFalse();
        assertThat(request.isOverdue(request.dueAt)).isTrue();
    }

    @Test
    void askingAgainIsTheSameRequestUntilItIsDecided() {
        long budi = people.patient();
        var first = asks(budi, RequestKind.COPY);
        assertThat(asks(budi, RequestKind.COPY).id).isEqualTo(first.id);
        assertThat(asks(budi, RequestKind.CORRECTION).id).isNotEqualTo(first.id);

        requests.decide(SITI, first.id, true, new Remark("Silakan."));
        assertThat(asks(budi, RequestKind.COPY).id).isNotEqualTo(first.id);
    }

    private PrivacyRequest asks(long patient, RequestKind kind, String words) {
        return requests.ask(BUDI, patient, kind, new Remark(words), Channel.WEB);
    }

    @Test
    void anotherCorrectionIsAnotherRequestUpToABound() {
        long budi = people.patient();
        var name = asks(budi, RequestKind.CORRECTION, "Nama saya salah");
        var phone = asks(budi, RequestKind.CORRECTION, "HP saya ganti");
        assertThat(phone.id).isNotEqualTo(name.id);
        assertThat(asks(budi, RequestKind.CORRECTION, "HP saya ganti").id).isEqualTo(phone.id);

        for (int i = 3; i <= 10; i++) asks(budi, RequestKind.CORRECTION, "Yang ke-" + i);
        assertThatThrownBy(() -> asks(budi, RequestKind.CORRECTION, "Yang ke-11"))
                .isInstanceOf(TooManyCorrections.class);
        requests.withdraw(BUDI, budi, name.id);
        assertThat(asks(budi, RequestKind.CORRECTION, "Yang ke-11").isOpen()).isTrue();
        assertThat(data.count(
                        "select count(*) from privacy_request where patient_id = ? and kind = 'CORRECTION' and status = 'OPEN'",
                        budi))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORRECTION")
    void whatWouldBeThrownAwayIsNotTakenDown(RequestKind kind) {
        long budi = people.patient();
        var first = asks(budi, kind, "yang pertama");
        assertThatThrownBy(() -> asks(budi, kind, "yang kedua")).isInstanceOf(AlreadyAsked.class);
        requests.withdraw(BUDI, budi, first.id);
        assertThat(asks(budi, kind, "yang kedua").wish).isEqualTo("yang kedua");
    }

    /** Of the same correction, sent twice by a hasty hand, there is one. */
    @Test
    void tenOfTheSameCorrectionAtOnceAreOne() {
        long budi = people.patient();
        var outcomes = Crowd.of(10, n -> () -> asks(budi, RequestKind.CORRECTION, "Nama saya salah").id);

        assertThat(outcomes).allMatch(outcome -> outcome.refusal() == null);
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).distinct()).hasSize(1);
    }

    @Test
    void tenAtOnceAreOneRequest() {
        long budi = people.patient();
        var outcomes = Crowd.of(10, n -> () -> asks(budi, RequestKind.ERASURE).id);

        assertThat(outcomes).allMatch(outcome -> outcome.refusal() == null);
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).distinct()).hasSize(1);
    }

    @Test
    void theMostUrgentStandsFirst() {
        var late = asks(people.patient(), RequestKind.COPY);
        clock.travel(Duration.ofHours(1));
        var later = asks(people.patient(), RequestKind.COPY);

        assertThat(requests.open().stream().map(request -> request.id)).containsSubsequence(late.id, later.id);
    }

    @Test
    void theAnswerIsThePatientsAndSaysWhoGaveItAndWhen() {
        long budi = people.patient();
        var request = asks(budi, RequestKind.CORRECTION);
        requests.decide(SITI, request.id, false, new Remark("Kartu tidak cocok."));

        var told = requests.of(budi).get(0);
        assertThat(told.status).isEqualTo(RequestStatus.REFUSED);
        assertThat(told.answer).isEqualTo("Kartu tidak cocok.");
        assertThat(told.decidedBy).isEqualTo("siti");
        assertThat(told.decidedAt).isNotNull();
        assertThat(requests.ended(0, 50).stream().map(r -> r.id)).contains(request.id);
    }

    @Test
    void twoWhoDecideAtOnceAreOneDecision() {
        for (int round = 0; round < 5; round++) {
            long budi = people.patient();
            var request = asks(budi, RequestKind.RESTRICTION);
            var outcomes = Crowd.of(
                    4,
                    n -> () -> requests.decide(
                            n % 2 == 0 ? SITI : RATNA, request.id, n % 2 == 0, new Remark("nomor " + n)));

            assertThat(outcomes.stream().filter(o -> o.refusal() == null)).hasSize(1);
            assertThat(outcomes.stream().filter(o -> o.refusal() != null))
                    .allMatch(o -> o.refusal() instanceof RequestIsDecided);
            var decided = requests.find(request.id).orElseThrow();
            boolean granted = decided.status == RequestStatus.GRANTED;
            assertThat(decided.decidedBy).isEqualTo(granted ? "siti" : "ratna");
            assertThat(data.count("select count(*) from patient where id = ? and restricted_at is not null", budi) == 1)
                    .isEqualTo(granted);
            assertThat(data.count(
                            "select count(*) from audit_event where act = 'REQUEST_DECIDED' and patient_id = ?", budi))
                    .isEqualTo(1);
        }
    }

    @Test
    void whoIsRestrictedCanStillBook() {
        var person = data.person();
        long budi = data.registered("RM" + Given.next(), person);
        requests.decide(SITI, asks(budi, RequestKind.RESTRICTION).id, true, new Remark(""));

        assertThat(people.books(person).appointment().patient.id).isEqualTo(budi);
    }

    @Test
    void aRefusedRestrictionRestrictsNothing() {
        long budi = people.patient();
        requests.decide(SITI, asks(budi, RequestKind.RESTRICTION).id, false, new Remark("Tidak."));

        assertThat(data.count("select count(*) from patient where id = ? and restricted_at is null", budi))
                .isEqualTo(1);
    }

    @Test
    void whatIsTakenBackCannotBeDecidedAndTheOtherWayRound() {
        long budi = people.patient();
        var request = asks(budi, RequestKind.ERASURE);
        requests.withdraw(BUDI, budi, request.id);
        requests.withdraw(BUDI, budi, request.id);
        assertThatThrownBy(() -> requests.decide(SITI, request.id, true, new Remark("")))
                .isInstanceOf(RequestIsDecided.class);
        assertThat(data.count("select count(*) from patient where id = ? and erased_at is null", budi))
                .isEqualTo(1);

        var copy = asks(budi, RequestKind.COPY);
        requests.decide(SITI, copy.id, true, new Remark(""));
        assertThatThrownBy(() -> requests.withdraw(BUDI, budi, copy.id)).isInstanceOf(RequestIsDecided.class);
    }

    @Test
    void anothersRequestIsNotThere() {
        var request = asks(people.patient(), RequestKind.COPY);

        assertThatThrownBy(() -> requests.withdraw(BUDI, people.patient(), request.id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> requests.withdraw(BUDI, request.patientId, 987_654_321))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> requests.decide(SITI, 987_654_321, true, new Remark("")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyAsksForWhoIsNotThere() {
        assertThatThrownBy(() -> asks(987_654_321, RequestKind.COPY)).isInstanceOf(NotFoundException.class);
    }
}
