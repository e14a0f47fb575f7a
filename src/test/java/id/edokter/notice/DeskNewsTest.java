package id.edokter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.ChangedMeanwhile;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.UndoRefused;
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
import java.util.stream.Stream;
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
    void whoIsMovedBeforeTheBookingWasSentIsToldThePlaceThatHolds() {
        var practice = given.practice(1);
        var later =
                given.again(practice, practice.date().plusDays(2), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 1));
        var made = book(practice, 1, phone);

        move(made, later, 1);

        assertThat(texts())
                .singleElement()
                .satisfies(text ->
                        assertThat(text).contains("dibuat", made.code, "09.00").doesNotContain("08.00", WHY.text()));
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

        assertThat(news.told(without)).isEqualTo(DeskNews.Told.TO_CALL);
        assertThat(news.told(fixed)).isEqualTo(DeskNews.Told.TO_CALL);
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

    private List<Appointment> series(Practice... practices) {
        var sessions = Stream.of(practices).map(Practice::session).toList();
        return counter.bookAll(CLERK, request(patient(phone)), sessions);
    }

    private Practice weekAfter(Practice practice, int weeks) {
        return given.again(
                practice, practice.date().plusDays(7L * weeks), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
    }

    @Test
    void theRestOfASeriesIsToldWhenItsFirstVisitIsGivenUpBeforeItWasSent() {
        var practice = given.practice(2);
        var made = series(practice, weekAfter(practice, 1), weekAfter(practice, 2));
        undo(made.get(0));

        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text).contains(made.get(1).code, "Ada 1 jadwal lagi"));
    }

    @Test
    void ofASeriesThatWasToldEachVisitIsTakenBackByName() {
        var practice = given.practice(2);
        var made = series(practice, weekAfter(practice, 1), weekAfter(practice, 2));
        texts();
        undo(made.get(1));

        assertThat(texts()).hasSize(2).last().satisfies(text -> assertThat(text).contains("batal", made.get(1).code));
    }

    @Test
    void aSeriesIsTakenBackAsOneAct() {
        var practice = given.practice(2);
        var made = series(practice, weekAfter(practice, 1), weekAfter(practice, 2));
        var sheet = counter.open(CLERK, made.get(2).id, "desk");
        assertThat(sheet.series()).isEqualTo(3);

        counter.undoSeries(CLERK, made.get(2).id, sheet.undoable());
        counter.undoSeries(CLERK, made.get(2).id, sheet.undoable());

        assertThat(made)
                .allSatisfy(one -> assertThat(counter.open(CLERK, one.id, "desk")
                                .appointment()
                                .isBooked())
                        .isFalse());
        assertThat(texts()).isEmpty();
    }

    @Test
    void aSeriesThatWasToldIsTakenBackByOneMessage() {
        var practice = given.practice(2);
        var made = series(practice, weekAfter(practice, 1), weekAfter(practice, 2));
        assertThat(texts()).hasSize(1);
        undo(made.get(1));
        assertThat(texts()).hasSize(2);

        long booking = counter.open(CLERK, made.get(2).id, "desk").undoable();
        counter.undoSeries(CLERK, made.get(2).id, booking);

        assertThat(texts())
                .hasSize(3)
                .last()
                .satisfies(text -> assertThat(text)
                        .contains(made.get(0).code, "dan 1 jadwal lain", "salah dicatat")
                        .doesNotContain(made.get(2).code));
        assertThat(news.told(counter.open(CLERK, made.get(2).id, "desk").appointment())
                        .isByMessage())
                .isTrue();
    }

    @Test
    void aSeriesOfWhichOneWasMovedIsNotTakenBackAtAll() {
        var practice = given.practice(2);
        var made = series(practice, weekAfter(practice, 1));
        long booking = counter.open(CLERK, made.get(1).id, "desk").undoable();
        move(made.get(0), practice, 2);

        assertThatThrownBy(() -> counter.undoSeries(CLERK, made.get(1).id, booking))
                .isInstanceOf(UndoRefused.class);
        assertThat(counter.open(CLERK, made.get(1).id, "desk").appointment().isBooked())
                .isTrue();
    }

    @Test
    void ofTwoMovesThatDidNotGoTheOneThatStandsIsToldFromWhatWasKnown() {
        var practice = given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 60, Given.pools(Pool.ANY, 3));
        var booked = book(practice, 1, phone);
        texts();
        var there = move(booked, practice, 2);
        undo(move(there, practice, 3));

        assertThat(texts())
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text)
                        .contains("dipindahkan", "08.00", "09.00")
                        .doesNotContain("10.00"));
    }

    @Test
    void whatGoesBackToWhatIsKnownIsNotTold() {
        var practice = given.practice(2);
        var booked = book(practice, 1, phone);
        texts();
        var moved = move(booked, practice, 2);
        move(moved, practice, 1);

        assertThat(texts()).hasSize(1);
    }

    @Test
    void whomNoMessageReachesStaysOnTheListUntilSomebodyToldThem() {
        var made = book(given.practice(2), 1, null);
        long before = news.countToTell();
        assertThat(news.toTell()).anyMatch(one -> one.appointment().id.equals(made.id) && one.isNew());

        news.called(made.id, Visit.of(made).words(), CLERK);
        assertThat(news.told(made)).isEqualTo(DeskNews.Told.CALLED);
        assertThat(news.countToTell()).isEqualTo(before - 1);

        counter.cancel(CLERK, made.id, true, WHY, made.version);
        assertThat(news.told(made)).isEqualTo(DeskNews.Told.TO_CALL);
        assertThat(news.countToTell()).isEqualTo(before);
    }

    @Test
    void whoToldWhatIsNotSoAnyMoreTicksNothing() {
        var practice = given.practice(2);
        var made = book(practice, 1, null);
        var shown = Visit.of(made).words();
        var moved = move(made, practice, 2);
        long before = news.countToTell();

        for (var told : new String[] {shown, "", null})
            assertThatThrownBy(() -> news.called(made.id, told, CLERK)).isInstanceOf(NewsChanged.class);
        assertThat(news.told(moved)).isEqualTo(DeskNews.Told.TO_CALL);
        assertThat(news.countToTell()).isEqualTo(before);

        var now = Visit.of(moved).words();
        news.called(made.id, now, CLERK);
        // pressed twice, and by who has the older page: it is told already
        news.called(made.id, now, CLERK);
        news.called(made.id, shown, CLERK);
        assertThat(news.told(moved)).isEqualTo(DeskNews.Told.CALLED);
    }

    @Test
    void whatALostMessageWasToTellIsOnTheListAsWell() {
        var made = book(given.practice(2), 1, phone);
        given.change(
                "update outbox_message set state = 'DEAD', next_at = null, contents = null where subject = ?",
                "appointment:" + made.id);

        assertThat(news.told(made).isLost()).isTrue();
        assertThat(news.toTell()).anyMatch(one -> one.appointment().id.equals(made.id));
    }

    @Test
    void anotherClerksActIsNotAnsweredAsIfItWereOnesOwn() {
        var practice = given.practice(2);
        var made = book(practice, 1, phone);
        counter.cancel(CLERK, made.id, true, WHY, made.version);

        assertThatThrownBy(() -> counter.cancel(
                        new Witness("uji.lain", ""), made.id, true, new ChangeReason("lain"), made.version))
                .isInstanceOf(ChangedMeanwhile.class);

        var other = book(practice, 1, phone);
        move(other, practice, 2);
        assertThatThrownBy(() -> counter.move(
                        new Witness("uji.lain", ""),
                        other.id,
                        SlotChoice.slot(practice.slot(2)),
                        other.version,
                        new ChangeReason("lain")))
                .isInstanceOf(ChangedMeanwhile.class);
    }
}
