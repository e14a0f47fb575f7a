package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Reachability;
import id.edokter.notification.Recipient;
import id.edokter.notification.Telephones;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.MetaCalls;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever presses a button of a reminder in WhatsApp, or writes there, is understood and answered, once. */
@QuarkusTest
class WhatsAppRepliesStoryTest {

    @Inject
    RemindedVisits visits;

    @Inject
    Booking booking;

    @Inject
    Telephones telephones;

    @Inject
    Reachability reachability;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private PhoneNumber phone;
    private Practice practice;

    @BeforeEach
    void begin() {
        data.change("delete from attempt_count");
        phone = PhoneNumber.of(Given.phone(Given.next()));
        practice = data.practice(3);
    }

    private Appointment book(String name, int place) {
        return visits.book(practice.slot(place), visits.named(name, phone), Actor.PATIENT);
    }

    private boolean isBooked(Appointment about) {
        return data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", about.id) == 1;
    }

    private String id() {
        return "wamid." + UUID.randomUUID();
    }

    private void writes(String id, String content, String answers) {
        var digits = phone.e164().substring(1);
        var body = MetaCalls.written(id, digits, clock.instant().getEpochSecond(), content, answers);
        assertThat(MetaCalls.tells(body).status()).isEqualTo(200);
    }

    private List<String> answers() {
        return telephones.textsTo(phone.e164());
    }

    private String lastAnswer() {
        var all = answers();
        return all.get(all.size() - 1);
    }

    /** As if its reminder had gone by WhatsApp under this name. */
    private String reminded(Appointment about) {
        var wamid = id();
        data.change(
                "insert into reminder (appointment_id, kind, placed, outcome, due_at, planned_at) values"
                        + " (?, 'DAY_BEFORE', 1, 'PLANNED', utc_timestamp(3), utc_timestamp(3))",
                about.id);
        long reminder = data.count("select id from reminder where appointment_id = ?", about.id);
        told(wamid, "reminder:" + reminder, "REMIND_DAY_BEFORE");
        return wamid;
    }

    private void told(String wamid, String subject, String kind) {
        data.change(
                "insert into outbox_message (kind, subject, version, way, recipient, language, message_id, due_at,"
                        + " expires_at, state, provider_id, created_at, changed_at) values (?, ?, 1,"
                        + " 'WHATSAPP', null, 'id', ?, utc_timestamp(3), date_add(utc_timestamp(3), interval 1 day),"
                        + " 'SENT', ?, utc_timestamp(3), utc_timestamp(3))",
                kind,
                subject,
                UUID.randomUUID().toString(),
                // the name itself has the reader's number in it
                Secrets.print(wamid, 64));
    }

    @Test
    void aButtonAnswersTheVisitOfItsMessageAlsoInAFamily() {
        var budi = book("Budi Santoso", 1);
        var siti = book("Siti Santoso", 2);
        reminded(budi);
        var ofSiti = reminded(siti);

        writes(id(), MetaCalls.button("BATAL"), ofSiti);

        assertThat(isBooked(siti)).isFalse();
        assertThat(isBooked(budi)).isTrue();
        assertThat(lastAnswer()).contains("janji Siti", "sudah dibatalkan");
    }

    /** Whoever tidies up under last week's reminder does not mean the visit of this week. */
    @Test
    void aButtonUnderTheReminderOfAnotherPlaceAsksWhichIsMeant() {
        var about = book("Budi Santoso", 1);
        var old = reminded(about);
        booking.move(visits.link(about), SlotChoice.slot(practice.slot(2)), Actor.PATIENT);

        writes(id(), MetaCalls.button("BATAL"), old);

        assertThat(isBooked(about)).isTrue();
        assertThat(lastAnswer()).contains("/jawab/");
    }

    /** Of the reminder of a month ago nothing is there any more, and next week's visit is not the one that was meant. */
    @Test
    void aButtonUnderAMessageThatIsForgottenAsks() {
        var about = book("Budi Santoso", 1);

        writes(id(), MetaCalls.button("BATAL"), id());

        assertThat(isBooked(about)).isTrue();
        assertThat(lastAnswer()).contains("yang dimaksud janji ini?", "/jawab/");
    }

    /** "Tidak jadi" under an offer of the waiting list means the offer. */
    @Test
    void whatIsWrittenUnderAnOfferCancelsNoVisit() {
        var about = book("Budi Santoso", 1);
        var offer = id();
        told(offer, "wish-offer:4711", "WAITLIST_OFFER");
        for (var word : new String[] {"batal", "tidak jadi", "ya", "ambil"}) {
            writes(id(), MetaCalls.text(word), offer);
            assertThat(lastAnswer()).as(word).contains("lewat tautan di dalamnya");
        }
        assertThat(isBooked(about)).isTrue();
        writes(id(), MetaCalls.text("stop"), offer);
        assertThat(isStopped()).isTrue();
    }

    /** The same word, told a second time, would be about the other visit. */
    @Test
    void whatIsToldTwiceIsDoneOnce() {
        var budi = book("Budi Santoso", 1);
        var siti = book("Siti Santoso", 2);
        var word = id();
        data.change("update appointment set status = 'CANCELLED_BY_HOSPITAL' where id = ?", siti.id);
        writes(word, MetaCalls.text("batal"), "");
        assertThat(isBooked(budi)).isFalse();
        data.change("update appointment set status = 'BOOKED' where id = ?", siti.id);

        writes(word, MetaCalls.text("batal"), "");

        assertThat(isBooked(siti)).isTrue();
        assertThat(answers()).hasSize(1);
    }

    @Test
    void wordsConfirmAndStopAndStartAgain() {
        var about = book("Budi Santoso", 1);
        writes(id(), MetaCalls.text("Datang"), "");
        assertThat(data.count(
                        "select count(*) from visit_answer where appointment_id = ? and answer = 'COMES'", about.id))
                .isOne();
        writes(id(), MetaCalls.text("STOP"), "");
        assertThat(isStopped()).isTrue();
        writes(id(), MetaCalls.text("Mulai"), "");
        assertThat(isStopped()).isFalse();
        assertThat(answers()).hasSize(3);
        assertThat(data.count("select count(*) from outbox_message where kind = 'REPLY'"
                        + " and (recipient is not null or contents is not null) and state = 'SENT'"))
                .as("who wrote is kept with no answer that went")
                .isZero();
    }

    private boolean isStopped() {
        return transactions.run(() -> reachability.isStopped(Recipient.phone(phone)));
    }

    @Test
    void whoIsUnknownLearnsNothingAndAPictureIsAnswered() {
        writes(id(), MetaCalls.button("BATAL"), "wamid.of-nobody");
        assertThat(lastAnswer()).contains("tidak");
        writes(id(), "\"type\":\"image\",\"image\":{\"id\":\"1\"}", "");
        assertThat(answers()).hasSize(2);
        writes(id(), "\"type\":\"reaction\",\"reaction\":{\"emoji\":\"+\"}", "");
        assertThat(answers()).hasSize(2);
    }

    @Test
    void whatComesADayLateOrTooOftenIsLetBe() {
        var about = book("Budi Santoso", 1);
        var digits = phone.e164().substring(1);
        long yesterday = clock.instant().getEpochSecond() - 25 * 3600;
        MetaCalls.tells(MetaCalls.written(id(), digits, yesterday, MetaCalls.text("batal"), ""));
        assertThat(isBooked(about)).isTrue();
        var many = IntStream.range(0, 35)
                .mapToObj(i -> MetaCalls.oneWritten(
                        id(), digits, clock.instant().getEpochSecond(), MetaCalls.text("halo"), ""));
        assertThat(MetaCalls.tells(MetaCalls.change("messages", many)).status()).isEqualTo(200);
        assertThat(answers()).hasSize(30);
        writes(id(), MetaCalls.text("batal"), "");
        assertThat(isBooked(about)).isTrue();
    }
}
