package id.edokter.notice;

import static id.edokter.notification.MessageKind.DESK_BOOKED;
import static id.edokter.notification.MessageKind.DESK_CANCELLED;
import static id.edokter.notification.MessageKind.DOCTOR_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.MessageKind;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of an appointment goes to whom it concerns at that moment, whatever was forgotten to be taken back. */
@QuarkusTest
class StillSoTest {

    @Inject
    StillSo stillSo;

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    private Optional<String> whyNot(MessageKind kind, long appointment) {
        return transactions.run(() -> stillSo.whyNot(kind, Teller.subject(appointment)));
    }

    @Test
    void whoComesIsTold() {
        long booked = given.booked(given.practice(2), 1);
        assertThat(whyNot(DESK_BOOKED, booked)).isEmpty();
        assertThat(whyNot(DOCTOR_LATE, booked)).isEmpty();
        assertThat(whyNot(DESK_CANCELLED, booked)).hasValue("the appointment holds again");
    }

    @Test
    void whoCancelledReadsNothingButThat() {
        long booked = given.booked(given.practice(2), 1);
        given.change("update appointment set status = 'CANCELLED_BY_PATIENT' where id = ?", booked);
        assertThat(whyNot(DOCTOR_LATE, booked)).isPresent();
        assertThat(whyNot(DESK_BOOKED, booked)).isPresent();
        assertThat(whyNot(DESK_CANCELLED, booked)).isEmpty();
    }

    @Test
    void ofACalledOffSessionOnlyItsAbsenceTells() {
        var practice = given.practice(2);
        long booked = given.booked(practice, 1);
        given.change("update session set status = 'CANCELLED' where id = ?", practice.session());
        assertThat(whyNot(DESK_BOOKED, booked)).hasValue("the session is called off");
    }

    @Test
    void whoWasErasedOrIsNotThereIsNotTold() {
        assertThat(whyNot(DESK_BOOKED, 987_654_321L)).isPresent();
    }
}
