package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.Channel;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.PatientDetails;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over its time goes, what is not stays. */
@QuarkusTest
class RetentionTest {

    private static final Duration YEAR = Duration.ofDays(366);

    @Inject
    Retention retention;

    @Inject
    RetentionCommand command;

    @Inject
    Requests requests;

    @Inject
    Booking booking;

    @Inject
    Duplicates duplicates;

    @Inject
    People people;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    /** What other tests left is none of this one's business. */
    @BeforeEach
    void nothingElseIsDue() {
        data.change("update patient set created_at = '2999-01-01' where erased_at is null");
        data.change("update erasure set visits_kept = 0");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
        data.change("update patient set created_at = utc_timestamp() where created_at > '2100-01-01'");
    }

    private long cancelled(PatientDetails person) {
        Booked booked = people.books(person);
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        return booked.appointment().patient.id;
    }

    private boolean isErased(long patient) {
        return data.count("select count(*) from patient where id = ? and erased_at is not null", patient) == 1;
    }

    @Test
    void aRegistrationThatNeverBecameAVisitGoesAfterAYear() {
        long id = cancelled(data.person());
        clock.travel(Duration.ofDays(360));
        assertThat(retention.due()).isEqualTo(new Retention.Found(0, 0, 0));

        clock.travel(Duration.ofDays(10));
        assertThat(retention.due()).isEqualTo(new Retention.Found(1, 0, 0));
        assertThat(isErased(id)).isFalse();

        assertThat(retention.run()).isEqualTo(new Retention.Found(1, 0, 0));
        assertThat(isErased(id)).isTrue();
        assertThat(retention.run()).isEqualTo(new Retention.Found(0, 0, 0));
    }

    @Test
    void aVisitIsKeptFor25YearsAfterTheLast() {
        var person = data.person();
        long id = people.books(person).appointment().patient.id;
        clock.travel(YEAR.multipliedBy(20));
        people.books(person);
        clock.travel(YEAR.multipliedBy(24));
        assertThat(retention.due()).isEqualTo(new Retention.Found(0, 0, 0));
        clock.travel(YEAR.multipliedBy(2));

        assertThat(retention.run()).isEqualTo(new Retention.Found(0, 1, 0));
        assertThat(isErased(id)).isTrue();
        assertThat(data.count("select count(*) from erasure where patient_id = ? and cause = 'RETENTION'", id))
                .isEqualTo(1);
    }

    /** It goes with the record that was kept, and keeps nobody else from going. */
    @Test
    void aRecordThatWasMergedStopsNobody() {
        long merged = cancelled(data.person());
        long kept = cancelled(data.person());
        long other = cancelled(data.person());
        duplicates.merge(new Witness("uji", ""), kept, merged, new ChangeReason("orang yang sama"));
        clock.travel(Duration.ofDays(370));

        assertThat(retention.run()).isEqualTo(new Retention.Found(2, 0, 0));

        assertThat(List.of(merged, kept, other)).allMatch(this::isErased);
        assertThat(data.count("select count(*) from erasure where patient_id in (?, ?, ?)", merged, kept, other))
                .as("a backup of before the merge has all three")
                .isEqualTo(3);
    }

    @Test
    void whomTheHospitalKnowsIsNoUnusedRegistration() {
        var person = data.person();
        long id = data.registered("RM" + Given.next(), person);
        clock.travel(YEAR.multipliedBy(2));
        assertThat(retention.due()).isEqualTo(new Retention.Found(0, 0, 0));

        clock.travel(YEAR.multipliedBy(25));
        assertThat(retention.run()).isEqualTo(new Retention.Found(0, 1, 0));
        assertThat(isErased(id)).isTrue();
    }

    @Test
    void whatWasKeptOfSomebodyErasedGoesAtItsOwnTime() {
        var person = data.person();
        long id = data.registered("RM" + Given.next(), person);
        people.books(person);
        clock.travel(Duration.ofDays(4));
        var request = requests.ask(Witness.system(), id, RequestKind.ERASURE, new Remark(""), Channel.DESK);
        requests.decide(new Witness("siti", ""), request.id, true, new Remark(""));
        assertThat(retention.due()).isEqualTo(new Retention.Found(0, 0, 0));
        clock.travel(YEAR.multipliedBy(25));

        assertThat(retention.run()).isEqualTo(new Retention.Found(0, 0, 1));
        assertThat(retention.run()).isEqualTo(new Retention.Found(0, 0, 0));
        assertThat(data.count(
                        "select count(*) from patient where id = ? and mrn is null and birth_date = '1900-01-01'", id))
                .isEqualTo(1);
    }

    @Test
    void whoHasAskedForSomethingIsAnsweredFirst() {
        long id = cancelled(data.person());
        clock.travel(YEAR.multipliedBy(2));
        var request = requests.ask(Witness.system(), id, RequestKind.COPY, new Remark(""), Channel.DESK);
        assertThat(retention.run().unused()).isZero();

        requests.decide(new Witness("siti", ""), request.id, true, new Remark("Ini salinannya."));
        assertThat(retention.run().unused()).isEqualTo(1);
    }

    @Test
    void twoReplicasAtOnceEraseEachOnce() {
        var all = List.of(cancelled(data.person()), cancelled(data.person()), cancelled(data.person()));
        clock.travel(YEAR.multipliedBy(2));
        var outcomes = Crowd.of(2, n -> () -> retention.run());

        assertThat(outcomes).allMatch(outcome -> outcome.refusal() == null);
        assertThat(all).allMatch(this::isErased);
        for (var id : all) {
            assertThat(data.count(
                            "select count(*) from audit_event where act = 'PATIENT_ERASED' and patient_id = ?", id))
                    .isEqualTo(1);
        }
    }

    @Test
    void theCommandCountsBeforeItErases() {
        long id = cancelled(data.person());
        clock.travel(YEAR.multipliedBy(2));

        assertThat(command.run(List.of("--dry-run"))).isZero();
        assertThat(isErased(id)).isFalse();
        assertThat(command.run(List.of("--lain"))).isEqualTo(2);
        assertThat(isErased(id)).isFalse();
        assertThat(command.run(List.of())).isZero();
        assertThat(isErased(id)).isTrue();
    }
}
