package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.notification.Reachability;
import id.edokter.notification.Recipient;
import id.edokter.reminder.Replies.Outcome;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes back is understood, or asked; of several visits none is touched by chance. */
@QuarkusTest
class RepliesTest {

    @Inject
    Replies replies;

    @Inject
    RemindedVisits visits;

    @Inject
    Reachability reachability;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    private PhoneNumber phone;
    private Practice practice;

    @BeforeEach
    void begin() {
        phone = PhoneNumber.of(Given.phone(Given.next()));
        practice = data.practice(3);
    }

    private Appointment book(String name, int place) {
        return visits.book(practice.slot(place), visits.named(name, phone), Actor.PATIENT);
    }

    private String status(Appointment about) {
        for (var status : new String[] {"BOOKED", "CANCELLED_BY_PATIENT"})
            if (data.count("select count(*) from appointment where id = ? and status = ?", about.id, status) == 1)
                return status;
        return "";
    }

    @Test
    void aWordAnswersTheOneVisitOfATelephone() {
        var about = book("Budi Santoso", 1);
        assertThat(replies.take(phone, "Dtg").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(data.count("select count(*) from visit_answer where appointment_id = ? and via = 'WORD'", about.id))
                .isOne();
        var move = replies.take(phone, "pindah");
        assertThat(move.outcome()).isEqualTo(Outcome.MOVE);
        assertThat(RemindedVisits.keyIn(move.text())).hasSize(43);
        var cancelled = replies.take(phone, "tidak bisa datang");
        assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(cancelled.text()).contains("janji Budi", "sudah dibatalkan", "/jawab/");
        assertThat(status(about)).isEqualTo("CANCELLED_BY_PATIENT");
        assertThat(replies.take(phone, "batal").outcome()).isEqualTo(Outcome.NO_VISIT);
    }

    @Test
    void ofSeveralVisitsItAsksWhichUnlessTheCodeTells() {
        var budi = book("Budi Santoso", 1);
        var siti = book("Siti Santoso", 2);
        var which = replies.take(phone, "BATAL");
        assertThat(which.outcome()).isEqualTo(Outcome.ASKED_WHICH);
        assertThat(which.text()).contains("Budi,", "Siti,");
        assertThat(status(budi)).isEqualTo("BOOKED");
        assertThat(status(siti)).isEqualTo("BOOKED");
        assertThat(replies.take(phone, "batal " + siti.code.toLowerCase()).outcome())
                .isIn(Outcome.CANCELLED, Outcome.NOT_UNDERSTOOD);
        assertThat(status(budi)).isEqualTo("BOOKED");
    }

    /** The proof of a booking of weeks ago makes it no more meant than another. */
    @Test
    void whoseVisitWasOnlyProvedIsNotTakenForTheOneThatIsMeant() {
        var father = book("Budi Santoso", 1);
        data.change(
                "insert into reminder (appointment_id, kind, placed, outcome, due_at, planned_at) values"
                        + " (?, 'CONFIRMATION', 1, 'PLANNED', utc_timestamp(3), utc_timestamp(3))",
                father.id);
        var mother = book("Siti Santoso", 2);
        for (var word : new String[] {"batal", "pindah", "datang"})
            assertThat(replies.take(phone, word).outcome()).as(word).isEqualTo(Outcome.ASKED_WHICH);
        assertThat(status(father)).isEqualTo("BOOKED");
        assertThat(status(mother)).isEqualTo("BOOKED");
    }

    @Test
    void whatNobodyRemindedOfIsAskedAboutBeforeItIsCancelled() {
        var budi = book("Budi Santoso", 1);
        data.change(
                "insert into reminder (appointment_id, kind, placed, outcome, due_at, planned_at) values"
                        + " (?, 'DAY_BEFORE', 1, 'PLANNED', utc_timestamp(3), utc_timestamp(3))",
                budi.id);
        book("Siti Santoso", 2);
        assertThat(replies.take(phone, "batal").outcome()).isEqualTo(Outcome.ASKED_WHICH);
        assertThat(replies.take(phone, "datang").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(status(budi)).isEqualTo("BOOKED");
    }

    @Test
    void whatIsNotUnderstoodAndWhoIsNotKnownChangeNothing() {
        var about = book("Budi Santoso", 1);
        assertThat(replies.take(phone, "jangan batal").outcome()).isEqualTo(Outcome.NOT_UNDERSTOOD);
        assertThat(replies.take(phone, "batal dokter").outcome()).isIn(Outcome.ASKED_WHICH, Outcome.NOT_UNDERSTOOD);
        assertThat(replies.take(PhoneNumber.of(Given.phone(Given.next())), "batal")
                        .outcome())
                .isEqualTo(Outcome.NO_VISIT);
        assertThat(status(about)).isEqualTo("BOOKED");
    }

    @Test
    void whoWritesStopGetsNoRemindersUntilTheyWantThemAgain() {
        book("Budi Santoso", 1);
        assertThat(replies.take(phone, "Stop").outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(isStopped()).isTrue();
        assertThat(replies.take(phone, "mulai").outcome()).isEqualTo(Outcome.STARTED);
        assertThat(isStopped()).isFalse();
    }

    private boolean isStopped() {
        return transactions.run(() -> reachability.isStopped(Recipient.phone(phone)));
    }
}
