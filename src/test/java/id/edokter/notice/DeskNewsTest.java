package id.edokter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The patient learns what the desk did, once, and not what was taken back before it was sent. */
@QuarkusTest
class DeskNewsTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.7");
    private static final ChangeReason WHY = new ChangeReason("alasan yang tidak untuk pasien");

    @Inject
    Given given;

    @Inject
    Counter counter;

    @Inject
    Booking booking;

    @Inject
    DeskNews news;

    @Inject
    Telephones telephones;

    @Inject
    TravellingClock clock;

    private final PhoneNumber phone = PhoneNumber.of(Given.phone(Given.next()));

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private long patient(PhoneNumber reached) {
        var known = given.person();
        return given.registered(
                "RM-" + Given.next(),
                new PatientDetails(known.name(), known.nik(), null, known.birthDate(), known.sex(), reached));
    }

    private CounterRequest request(long patient) {
        return new CounterRequest(Secrets.token(), patient, Given.general());
    }

    private Appointment book(Practice practice, int number, PhoneNumber reached) {
        return counter.book(CLERK, request(patient(reached)), SlotChoice.slot(practice.slot(number)));
    }

    private void undo(Appointment one) {
        counter.undo(CLERK, one.id, counter.open(CLERK, one.id, "desk").undoable());
    }

    private Appointment move(Appointment one, Practice to, int number) {
        return counter.move(CLERK, one.id, SlotChoice.slot(to.slot(number)), one.version, WHY);
    }

    private List<String> texts() {
        return telephones.textsTo(phone.e164());
    }

    private static String link(String text) {
        return text.replaceFirst("(?s).*/janji/([A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void whoRingsUpGetsTheCodeTheTimeAndTheOwnLinkOnce() {
        var practice = given.practice(2);
        var request = request(patient(phone));
        var made = counter.book(CLERK, request, SlotChoice.slot(practice.slot(2)));
        counter.book(CLERK, request, SlotChoice.slot(practice.slot(2)));

        assertThat(texts()).singleElement().satisfies(text -> {
            assertThat(text)
                    .contains(made.code, made.session.clinic.name, made.slot.label(), "dibuat")
                    .doesNotContain(made.patientName);
            assertThat(booking.find(link(text)).orElseThrow().id).isEqualTo(made.id);
        });
        assertThat(news.told(made).isByMessage()).isTrue();
    }

    @Test
    void ofASensitiveClinicNeitherNameNorNumberIsTold() {
        var practice = given.practice(2);
        given.change("update clinic set is_sensitive = true where id = ?", practice.clinic());
        var made = book(practice, 1, phone);
        move(made, practice, 2);

        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(made.code)
                        .doesNotContain(made.session.clinic.name, made.slot.label(), practice.doctorName()));
    }

    @Test
    void aMoveIsToldWithBothTimesAndTheBookingThatWaitedIsNot() {
        var practice = given.practice(1);
        var later =
                given.again(practice, practice.date().plusDays(2), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 1));
        var made = book(practice, 1, phone);

        move(made, later, 1);

        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("dipindahkan", made.code, "08.00", "09.00")
                        .doesNotContain(WHY.text()));
    }

    @Test
    void aCancellationSaysAtWhoseWishAndNotWhy() {
        var practice = given.practice(1);
        var made = book(practice, 1, phone);
        texts();
        counter.cancel(CLERK, made.id, true, WHY, made.version);

        assertThat(texts())
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text)
                        .contains("dibatalkan oleh rumah sakit", made.code)
                        .doesNotContain(WHY.text()));
    }

    @Test
    void whatIsTakenBackBeforeItWasSentIsNeverTold() {
        var practice = given.practice(2);
        var booked = book(practice, 1, phone);
        undo(booked);

        assertThat(texts()).isEmpty();
        assertThat(news.told(booked).isTakenBack()).isTrue();
    }

    @Test
    void whatWasReadBeforeItIsTakenBackIsPutRight() {
        var practice = given.practice(2);
        var booked = book(practice, 1, phone);
        texts();
        var moved = move(booked, practice, 2);
        texts();
        undo(moved);
        assertThat(texts())
                .hasSize(3)
                .last()
                .satisfies(text -> assertThat(text).contains("dipindahkan").endsWith(link(text)));

        var now = counter.open(CLERK, booked.id, "desk").appointment();
        counter.cancel(CLERK, now.id, false, WHY, now.version);
        texts();
        undo(now);
        assertThat(texts()).hasSize(5).last().satisfies(text -> assertThat(text).contains("tetap berlaku"));
    }

    @Test
    void whatHadToWaitForAnActThatIsTakenBackIsToldAfterAll() {
        var practice = given.practice(2);
        var booked = book(practice, 1, phone);
        undo(move(booked, practice, 2));

        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("dibuat", "08.00", booked.code));
    }

    @Test
    void whoHasNoNumberOrOnlyAFixedLineIsToldByTheClerk() {
        var practice = given.practice(2);
        var without = book(practice, 1, null);
        var fixed = book(practice, 2, PhoneNumber.of("0618451234"));

        assertThat(news.told(without)).isEqualTo(new DeskNews.Told(Optional.empty(), false));
        assertThat(news.told(fixed).reachable()).isFalse();
        assertThat(given.count(
                        "select count(*) from outbox_message where subject in (?, ?)",
                        "appointment:" + without.id,
                        "appointment:" + fixed.id))
                .isZero();
    }

    @Test
    void whoStandsThereOrDidItAtHomeIsNotWrittenTo() {
        var practice = given.practice(given.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        clock.travelTo(practice.date().atTime(7, 0));
        counter.walkIn(CLERK, request(patient(phone)), practice.session());
        assertThat(texts()).isEmpty();

        var booked = book(practice, 2, phone);
        booking.cancel(
                booking.findLink(new BookingCode(booked.code), booked.patient.birthDate)
                        .orElseThrow(),
                "",
                Actor.PATIENT);
        assertThat(texts()).isEmpty();
    }

    @Test
    void ofASeriesTheFirstIsToldAndHowManyFollow() {
        var practice = given.practice(1);
        var later =
                given.again(practice, practice.date().plusDays(7), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 1));

        var made = counter.bookAll(CLERK, request(patient(phone)), List.of(later.session(), practice.session()));

        assertThat(made).hasSize(2);
        assertThat(texts()).singleElement().satisfies(text -> assertThat(text).contains("08.00", "Ada 1 jadwal lagi"));
    }
}
