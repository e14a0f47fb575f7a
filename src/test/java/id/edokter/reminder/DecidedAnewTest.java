package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Appointment;
import id.edokter.booking.Channel;
import id.edokter.notification.Reachability;
import id.edokter.notification.Reachability.How;
import id.edokter.notification.Recipient;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDesk;
import id.edokter.privacy.ConsentText;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a reminder when something changes after it was decided, or sent. */
@QuarkusTest
class DecidedAnewTest {

    private static final Witness CLERK = new Witness("sari", "192.0.2.8");
    private static final ConsentText.Words WORDS = new ConsentText.Words("Ya", "Yes");

    @Inject
    Planner planner;

    @Inject
    Answering answering;

    @Inject
    RemindedVisits visits;

    @Inject
    Reachability reachability;

    @Inject
    Telephones telephones;

    @Inject
    PatientDesk desk;

    @Inject
    id.edokter.patient.Telephones phones;

    @Inject
    Consents consents;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private LocalDate day;
    private Appointment about;

    @BeforeEach
    void book() {
        day = data.today().plusDays(200 + 5L * Given.next());
        clock.travelTo(day.minusDays(4).atTime(10, 0));
        about = visits.book(visits.practice(day, 2).slot(1));
        planner.plan();
        visits.texts(about);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void before(int hour, int minute) {
        clock.travelTo(day.minusDays(1).atTime(hour, minute));
    }

    private List<String> reminders(String e164) {
        return telephones.textsTo(e164).stream()
                .filter(text -> text.contains("pengingat janji") || text.contains("hari ini"))
                .toList();
    }

    private void comes(String key) {
        answering.comes(key, answering.open(key).placed(), Via.LINK);
    }

    @Test
    void whoSaidWeeksAgoThatTheyComeIsRemindedOnTheDayAllTheSame() {
        var key = visits.key(about.id);
        comes(key);
        assertThat(answering.open(key).state()).isEqualTo(Answering.State.CONFIRMED);
        before(18, 0);
        planner.plan();
        assertThat(reminders(about.phone)).hasSize(1);
        assertThat(answering.open(key).state()).as("asked again").isEqualTo(Answering.State.OPEN);
        clock.travelTo(day.atTime(7, 5));
        planner.plan();
        assertThat(reminders(about.phone)).hasSize(2).last().asString().contains("hari ini");
    }

    @Test
    void whoSaysSoAgainTheDayBeforeIsNot() {
        var key = visits.key(about.id);
        comes(key);
        before(19, 0);
        planner.plan();
        comes(key);
        assertThat(answering.open(key).state()).isEqualTo(Answering.State.CONFIRMED);
        clock.travelTo(day.atTime(7, 5));
        planner.plan();
        assertThat(reminders(about.phone)).hasSize(1);
        assertThat(data.count("select count(*) from visit_answer where appointment_id = ?", about.id))
                .isOne();
    }

    /** All that waited for the end of the night goes in the same minute; nobody is kept waiting in a demo, as this is. */
    @Test
    void whatWasKeptForTheNightDoesNotGoBesideTheReminderOfTheDay() {
        before(21, 10);
        planner.plan();
        clock.travelTo(day.atTime(7, 0));
        // the couriers are faster than whoever plans
        assertThat(reminders(about.phone)).isEmpty();
        planner.plan();
        assertThat(reminders(about.phone)).singleElement().asString().contains("hari ini");
    }

    @Test
    void whoDoesNotAgreeAnyMoreBetweenPlanAndSendingGetsNothing() {
        before(18, 0);
        planner.plan();
        for (boolean given : new boolean[] {true, false})
            consents.decide(CLERK, about.patient.id, Purpose.REMINDERS, given, WORDS, Channel.DESK);
        assertThat(reminders(about.phone)).isEmpty();
    }

    @Test
    void whoseDataWereRestrictedMeanwhileGetsNothing() {
        before(18, 0);
        planner.plan();
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", about.patient.id);
        assertThat(reminders(about.phone)).isEmpty();
    }

    @Test
    void whoWantsRemindersAgainGetsTheOneThatWasLeftOut() {
        var number = Recipient.phone(PhoneNumber.of(about.phone));
        within(() -> reachability.stop(number, How.REPLY, "patient"));
        before(18, 0);
        planner.plan();
        assertThat(reminders(about.phone)).isEmpty();
        within(() -> reachability.startAgain(number, How.REPLY, "patient"));
        planner.plan();
        assertThat(reminders(about.phone)).hasSize(1);

        // stopped and started between plan and sending
        clock.travelTo(day.atTime(7, 5));
        planner.plan();
        within(() -> reachability.stop(number, How.REPLY, "patient"));
        assertThat(reminders(about.phone)).hasSize(1);
        within(() -> reachability.startAgain(number, How.REPLY, "patient"));
        planner.plan();
        assertThat(reminders(about.phone)).hasSize(2);
        planner.plan();
        assertThat(reminders(about.phone)).hasSize(2);
    }

    private void within(Runnable step) {
        transactions.run(() -> {
            step.run();
            return null;
        });
    }

    @Test
    void whatCameToSomebodyElseGoesToTheRightNumberAndItsLinkOpensNothing() {
        before(18, 0);
        planner.plan();
        var strange = about.phone;
        var key = RemindedVisits.keyIn(reminders(strange).get(0));
        var right = PhoneNumber.of(Given.phone(Given.next()));
        var seen = desk.open(CLERK, about.patient.id, "desk").version();

        phones.repair(CLERK, about.patient.id, seen, right);

        assertThatThrownBy(() -> answering.open(key)).isInstanceOf(NotFoundException.class);
        planner.plan();
        assertThat(reminders(right.e164())).hasSize(1);
        assertThat(reminders(strange)).hasSize(1);
        assertThat(data.count("select count(*) from outbox_message m where m.state = 'SENT' and m.recipient is not null"
                        + " and m.subject like 'reminder:%' and not exists (select 1 from reminder r"
                        + " where m.subject = convert(concat('reminder:', r.id) using ascii))"))
                .as("nobody would find it any more")
                .isZero();
    }
}
