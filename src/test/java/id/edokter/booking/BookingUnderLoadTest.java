package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.Refusal;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingUnderLoadTest {

    private static final long STORM_SECONDS = Long.getLong("edokter.test.storm-seconds", 20);

    @Inject
    Booking booking;

    @Inject
    Given given;

    @Inject
    Judge judge;

    @Test
    void twoHundredForTheLastFivePlacesGiveExactlyFiveBookings() {
        var practice = given.practice(5);
        var outcomes = Crowd.of(200, i -> {
            var person = given.person();
            return () -> book(SlotChoice.nextFree(practice.session()), person);
        });
        var numbers = outcomes.stream()
                .map(Crowd.Outcome::answer)
                .filter(Objects::nonNull)
                .map(b -> b.appointment().slot.number)
                .sorted()
                .toList();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5);
        assertThat(outcomes.stream().map(Crowd.Outcome::refusal).filter(Objects::nonNull))
                .hasSize(195)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(SessionFull.class));
        judge.findsEveryPromiseKept();
    }

    @Test
    void twentyEqualRequestsAtOnceGiveOneBookingAndTwentyEqualAnswers() {
        var practice = given.practice(30);
        var person = given.person();
        var request = new BookingRequest(
                "same" + Given.next(),
                "same",
                SlotChoice.nextFree(practice.session()),
                person,
                Given.general(),
                Actor.api("test"));
        var outcomes = Crowd.of(20, i -> () -> booking.book(request));
        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(outcomes.stream().map(o -> o.answer().appointment().code).distinct())
                .hasSize(1);
        assertThat(outcomes.stream().map(o -> o.answer().linkToken()).distinct())
                .hasSize(1);
        assertThat(given.count("select count(*) from appointment where session_id = ?", practice.session()))
                .isEqualTo(1);
    }

    @Test
    void oneFormSentTwentyTimesAtOnceGivesOneBooking() {
        var practice = given.practice(3);
        var token = booking.hold(
                SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        booking.answer(token, BookingTest.answers(given.person()));
        var outcomes = Crowd.of(20, i -> () -> booking.confirm(token, Actor.PATIENT));
        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(outcomes.stream().map(o -> o.answer().linkToken()).distinct())
                .hasSize(1);
        judge.findsEveryPromiseKept();
    }

    @Test
    void onePatientWhoTapsInFivePlacesAtOnceGetsOneVisitInTheSession() {
        var practice = given.practice(20);
        var person = given.person();
        var outcomes = Crowd.of(20, i -> () -> book(SlotChoice.slot(practice.slot(i + 1)), person));
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).filter(Objects::nonNull))
                .hasSize(1);
        assertThat(outcomes.stream().map(Crowd.Outcome::refusal).filter(Objects::nonNull))
                .allSatisfy(r -> assertThat(((Refusal) r).key()).isEqualTo("already_in_session"));
        judge.findsEveryPromiseKept();
    }

    /** Known by NIK, or only by what somebody typed: then the telephone number is all that stands between two twins. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onePatientWhoTapsInSessionsOfTheSameHourGetsOneOfThem(boolean withNik) {
        var person = withNik ? given.person() : withoutNik(given.person());
        var outcomes = Crowd.of(12, i -> {
            var practice = given.practice(3);
            return () -> book(SlotChoice.slot(practice.slot(i % 3 + 1)), person);
        });
        var booked = outcomes.stream()
                .map(Crowd.Outcome::answer)
                .filter(Objects::nonNull)
                .toList();
        // 08.00, 08.10 and 08.20 do not touch each other: at most one of each
        assertThat(booked).hasSizeBetween(1, 3);
        assertThat(booked.stream().map(b -> b.appointment().slot.starts)).doesNotHaveDuplicates();
        assertThat(outcomes.stream().map(Crowd.Outcome::refusal).filter(Objects::nonNull))
                .allSatisfy(r -> assertThat(((Refusal) r).key()).isEqualTo("overlaps_own_visit"));
        judge.findsEveryPromiseKept();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onePatientWhoTapsOnManyDaysStaysWithinTheLimit(boolean withNik) {
        var person = withNik ? given.person() : withoutNik(given.person());
        var outcomes = Crowd.of(12, i -> {
            var practice =
                    given.practice(given.today().plusDays(2 + i), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
            return () -> book(SlotChoice.nextFree(practice.session()), person);
        });
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).filter(Objects::nonNull))
                .hasSize(4);
        assertThat(outcomes.stream().map(Crowd.Outcome::refusal).filter(Objects::nonNull))
                .allSatisfy(r -> assertThat(((Refusal) r).key()).isEqualTo("too_many_for_patient"));
        judge.findsEveryPromiseKept();
    }

    private static PatientDetails withoutNik(PatientDetails person) {
        return new PatientDetails(person.name(), null, null, person.birthDate(), person.sex(), person.phone());
    }

    @Test
    void tenEqualMovesToTheNextFreePlaceAtOnceMoveOnce() {
        var practice = given.practice(1);
        var other =
                given.again(practice, practice.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 12));
        var booked = book(SlotChoice.slot(practice.slot(1)), given.person());
        var outcomes = Crowd.of(
                10, i -> () -> booking.move(booked.linkToken(), SlotChoice.nextFree(other.session()), Actor.PATIENT));
        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(outcomes.stream().map(o -> o.answer().slot.number).distinct())
                .containsExactly(1);
        assertThat(given.count(
                        "select count(*) from appointment_history where appointment_id = ? and act = 'MOVED'",
                        booked.appointment().id))
                .isEqualTo(1);
        judge.findsEveryPromiseKept();
    }

    @Test
    void onePhoneBookingFromManyHandsStaysWithinItsLimit() {
        var practice = given.practice(20);
        var phone = given.person().phone();
        var outcomes = Crowd.of(20, i -> {
            var p = given.person();
            var sharing = new PatientDetails(p.name(), p.nik(), null, p.birthDate(), p.sex(), phone);
            return () -> book(SlotChoice.slot(practice.slot(i + 1)), sharing);
        });
        assertThat(outcomes.stream().map(Crowd.Outcome::answer).filter(Objects::nonNull))
                .hasSize(8);
    }

    @Test
    void aStormOfBookingsMovesAndCancelsKeepsEveryPromise() {
        var practices = IntStream.range(0, 5).mapToObj(i -> given.practice(10)).toList();
        var people = IntStream.range(0, 100).mapToObj(i -> given.person()).toList();
        // what each person was told last: the code of a live booking, or nothing
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STORM_SECONDS);
        var outcomes = Crowd.of(32, i -> () -> {
            var random = new Random(i);
            var mine = people.subList(i * 3, i * 3 + 3);
            List<Booked> live = new ArrayList<>();
            int done = 0;
            while (System.nanoTime() < end) {
                done += storm(random, practices, mine, live, acknowledged);
            }
            return done;
        });
        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(outcomes.stream().mapToInt(Crowd.Outcome::answer).sum()).isGreaterThan(100);
        judge.findsEveryPromiseKept();
        assertThat(acknowledged.keySet())
                .as("every booking that was acknowledged and not cancelled is there")
                .allSatisfy(code -> assertThat(given.count(
                                "select count(*) from appointment where code = ? and status = 'BOOKED'", code))
                        .isEqualTo(1));
        var sessions = practices.stream().map(p -> String.valueOf(p.session())).collect(Collectors.joining(","));
        assertThat(given.count("select count(*) from appointment where status = 'BOOKED' and session_id in (" + sessions
                        + ")"))
                .as("and no other")
                .isEqualTo(acknowledged.size());
    }

    private int storm(
            Random random,
            List<Practice> practices,
            List<PatientDetails> mine,
            List<Booked> live,
            Map<String, String> acknowledged) {
        var practice = practices.get(random.nextInt(practices.size()));
        var choice = random.nextBoolean()
                ? SlotChoice.nextFree(practice.session())
                : SlotChoice.slot(practice.slot(1 + random.nextInt(10)));
        try {
            int what = live.isEmpty() ? 0 : random.nextInt(4);
            if (what < 2) {
                var booked = book(choice, mine.get(random.nextInt(mine.size())));
                acknowledged.put(booked.appointment().code, "");
                live.add(booked);
            } else if (what == 2) {
                booking.move(live.get(random.nextInt(live.size())).linkToken(), choice, Actor.PATIENT);
            } else {
                var gone = live.remove(random.nextInt(live.size()));
                booking.cancel(gone.linkToken(), "", Actor.PATIENT);
                acknowledged.remove(gone.appointment().code);
            }
            return 1;
        } catch (Refusal refused) {
            assertThat(refused.key()).isNotEqualTo("try_again");
            return 0;
        }
    }

    @Test
    void withoutItsUniqueKeyTheSameStormWouldDoubleBook() {
        judge.withoutTheKeyOfSlots(() -> {
            long doubled = 0;
            for (int round = 0; doubled == 0 && round < 50; round++) {
                var practice = given.practice(1);
                Crowd.of(32, i -> {
                    var person = given.person();
                    return () -> book(SlotChoice.slot(practice.slot(1)), person);
                });
                doubled = judge.slotsThatAreDoubleBooked();
            }
            assertThat(doubled).as("the test sees what the key prevents").isPositive();
        });
        judge.findsEveryPromiseKept();
    }

    private Booked book(SlotChoice choice, PatientDetails patient) {
        return booking.book(new BookingRequest(null, null, choice, patient, Given.general(), Actor.api("test")));
    }
}
