package id.edokter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.booking.Actor;
import id.edokter.booking.Availability;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.BookingSettings;
import id.edokter.booking.Payer;
import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotChoice;
import id.edokter.clinic.Holidays;
import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import id.edokter.shared.UtcInstant;
import id.edokter.support.Given;
import id.edokter.support.HospitalOfItsOwn;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test begins after a demo's start. Time only goes on from test to test, so that every demo has lived a while. */
@QuarkusTest
@TestProfile(DemoHospitalTest.ADemo.class)
class DemoHospitalTest {

    public static class ADemo extends HospitalOfItsOwn {

        public ADemo() {
            super("demo");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("edokter.demo.enabled", "true");
        }
    }

    @Inject
    Event<ServerStarting> starting;

    @Inject
    DemoHospital hospital;

    @Inject
    DemoQueues queues;

    @Inject
    Installation installation;

    @Inject
    DemoBooking look;

    @Inject
    Booking booking;

    @Inject
    Availability availability;

    @Inject
    BookingSettings rules;

    @Inject
    Holidays holidays;

    @Inject
    Given given;

    @Inject
    TravellingClock clock;

    private LocalDate today;

    @BeforeEach
    void aDemoHasStarted() {
        start();
    }

    private void start() {
        starting.fire(new ServerStarting());
        today = given.today();
    }

    private long appointments(String where, Object... arguments) {
        return given.count(
                "select count(*) from appointment a join session x on x.id = a.session_id where " + where, arguments);
    }

    private List<SessionPlaces> places(LocalDate from, LocalDate to) {
        return availability.sessions(from, to, null, null);
    }

    private int left(LocalDate day) {
        return places(day, day).stream().mapToInt(SessionPlaces::left).sum();
    }

    /** What keys and checks of the tables do not promise by themselves. */
    private void assertSound() {
        assertThat(given.count("select count(*) from appointment a where a.request_key is null and a.version <>"
                        + " (select count(*) - 1 from appointment_history h where h.appointment_id = a.id)"))
                .as("every change is one version")
                .isZero();
        assertThat(given.count("select count(*) from appointment a join appointment_history h on h.id ="
                        + " (select max(l.id) from appointment_history l where l.appointment_id = a.id)"
                        + " where h.status <> a.status or h.slot_id <> a.slot_id"))
                .as("the last line of a history is how things are")
                .isZero();
        assertThat(given.count("select count(*) from appointment a where not exists"
                        + " (select 1 from appointment_history h where h.appointment_id = a.id)"))
                .as("everything has a history")
                .isZero();
        assertThat(given.count("select count(*) from appointment_history h join appointment_history l"
                        + " on l.appointment_id = h.appointment_id and l.id > h.id where l.at < h.at"))
                .as("histories run forward")
                .isZero();
        assertThat(given.count("select count(*) from appointment_history where at > ?", UtcInstant.of(clock.instant())))
                .as("nothing has happened that is still to come")
                .isZero();
        assertThat(
                        given.count(
                                "select count(*) from appointment a join slot s on s.id = a.slot_id where s.pool <> 'ANY'"
                                        + " and (a.payer = 'JKN' and s.pool = 'GENERAL' or a.payer <> 'JKN' and s.pool = 'JKN')"))
                .as("everybody sits where the payer may")
                .isZero();
        assertThat(given.count(
                        "select count(*) from appointment a join appointment b on b.live_patient = a.live_patient"
                                + " and b.id > a.id join slot s on s.id = a.slot_id join slot t on t.id = b.slot_id"
                                + " join session x on x.id = a.session_id join session y on y.id = b.session_id"
                                + " where x.date = y.date and s.starts < t.ends and t.starts < s.ends"))
                .as("nobody is in two places")
                .isZero();
        assertThat(most("a.patient_id")).isLessThan(rules.livePerPatient());
        assertThat(most("a.phone")).isLessThan(rules.livePerPhone());
        assertThat(appointments(
                        "a.booked_at < timestamp(x.date - interval ? day) - interval 7 hour"
                                + " or a.booked_at > timestamp(x.date, x.ends) - interval 7 hour",
                        rules.opensDaysAhead()))
                .as("booked while the book was open")
                .isZero();
        assertThat(appointments("x.status = 'CANCELLED' and a.live_slot is not null"))
                .as("nobody waits for a doctor who is away")
                .isZero();
    }

    /** The most coming bookings of one of these: less than allowed, so that whoever tries the sample can book too. */
    private long most(String of) {
        return given.count(
                "select max(n) from (select count(*) n from appointment a join session x on x.id = a.session_id"
                        + " where a.status = 'BOOKED' and x.date >= ? group by " + of + ") t",
                today);
    }

    @Test
    void everyPageHasSomethingToShow() {
        assertThat(installation.isDemo()).isTrue();
        assertThat(given.count("select count(*) from clinic")).isEqualTo(18);
        assertThat(given.count("select count(*) from doctor")).isEqualTo(24);
        assertThat(given.count("select count(*) from patient")).isBetween(500L, 999L);
        for (var status : List.of("COMPLETED", "NO_SHOW", "CANCELLED_BY_PATIENT")) {
            assertThat(appointments("a.status = ? and x.date < ?", status, today))
                    .as(status)
                    .isGreaterThan(200);
        }
        assertThat(appointments("a.status = 'BOOKED' and x.date > ?", today)).isGreaterThan(500);
        assertThat(given.count("select count(*) from appointment_history where act = 'MOVED'"))
                .isGreaterThan(50);
        assertThat(appointments("a.late")).isGreaterThan(5);
        assertThat(places(today.plusDays(1), today.plusDays(14)))
                .anyMatch(session -> session.left() == 0)
                .anyMatch(session -> session.left() > 0 && session.left() < 4)
                .anyMatch(session -> (session.left(Payer.JKN) == 0) != (session.left(Payer.GENERAL) == 0))
                .anyMatch(session -> session.left() > 8);
        assertSound();
    }

    @Test
    void aSecondStartOnTheSameDayChangesNothing() {
        var before = figures();
        start();
        assertThat(figures()).isEqualTo(before);
    }

    private List<Long> figures() {
        return List.of(
                given.count("select count(*) from session"),
                given.count("select sum(version) from session"),
                given.count("select count(*) from slot"),
                given.count("select count(*) from quota_ledger"),
                given.count("select count(*) from schedule_exception"),
                given.count("select count(*) from holiday"),
                given.count("select count(*) from patient"),
                given.count("select count(*) from appointment"),
                given.count("select sum(version) from appointment"),
                given.count("select count(*) from appointment_history"));
    }

    @Test
    void threeWeeksLaterTheDaysBetweenAreLivedAndTheComingOnesAreSought() {
        var far = places(today.plusDays(14), today.plusDays(19)).stream()
                .filter(session -> session.left(Payer.GENERAL) > 0)
                .findFirst()
                .orElseThrow();
        var own = booking.book(new BookingRequest(
                        null, null, SlotChoice.nextFree(far.id()), given.person(), Given.general(), Actor.PATIENT))
                .appointment();
        // nobody practises on a Sunday, nor on a holiday
        var next = IntStream.rangeClosed(23, 29)
                .mapToObj(today::plusDays)
                .filter(day -> left(day) > 0)
                .findFirst()
                .orElseThrow();

        clock.travelTo(today.plusWeeks(3).atTime(13, 10));
        var leftBefore = left(next);
        assertThat(appointments("a.status = 'BOOKED' and x.date < ?", given.today()))
                .isGreaterThan(100);
        start();

        assertThat(appointments("a.status = 'BOOKED' and x.date < ? and a.id <> ?", today, own.id))
                .isZero();
        assertThat(appointments("a.status = 'COMPLETED' and x.date between ? and ?", today.minusDays(14), today))
                .isGreaterThan(200);
        assertThat(given.count("select count(*) from session where status = 'OPEN' and date < ?", today))
                .isZero();
        assertThat(left(next)).isLessThan(leftBefore);
        assertThat(appointments("a.id = ? and a.status = 'BOOKED' and a.version = ?", own.id, own.version))
                .as("what people booked is left alone")
                .isEqualTo(1);
        assertSound();
    }

    @Test
    void twoReplicasThatStartAtOnceFillTheHospitalOnce() throws Exception {
        clock.travelTo(today.plusDays(2).atTime(6, 59));
        today = given.today();
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Long> replica = () -> {
                hospital.fill();
                return appointments("a.channel <> 'JOB'");
            };
            var seen = threads.invokeAll(List.of(replica, replica));
            assertThat(seen.get(0).get())
                    .as("one fills, the other waits")
                    .isEqualTo(seen.get(1).get());
        } finally {
            threads.shutdownNow();
        }
        queues.run();
        var before = figures();
        start();
        assertThat(figures()).isEqualTo(before);
        assertSound();
    }

    @Test
    void theDecreedHolidaysAreThereAndADayThatWasOpenedStaysOpen() {
        assertThat(given.count("select count(*) from holiday where year(date) in (2026, 2027)"))
                .isEqualTo(51);
        var newYear = LocalDate.of(2027, 1, 1);
        assertThat(holidays.closed(newYear, newYear)).isNotEmpty();
        given.opens(newYear);
        start();
        assertThat(holidays.closed(newYear, newYear)).isEmpty();
        given.change("update holiday set opened = false where date = ?", newYear);
        assertThat(given.count(
                        "select count(*) from session x join holiday h on h.date = x.date"
                                + " where x.weekly_schedule_id is not null and x.status <> 'CANCELLED' and h.date <> ?",
                        newYear))
                .isZero();
    }

    @Test
    void theBookingToLookAtLiesAheadAtEveryStart() {
        var first = look.lines();
        assertThat(first).anyMatch(line -> line.matches("Contoh janji: [0-9A-Z]{6}, lahir 1990-01-01"));
        assertThat(look.lines()).as("the same at the next start").isEqualTo(first);
        var shown = booking.find(link(first)).orElseThrow();
        assertThat(shown.isBooked()).isTrue();
        assertThat(shown.session.startsAt()).isAfter(clock.instant().plus(Duration.ofHours(24)));

        booking.cancel(link(first), "", Actor.PATIENT);
        var second = look.lines();
        assertThat(booking.find(link(second)).orElseThrow().isBooked()).isTrue();

        clock.travel(Duration.ofDays(15));
        start();
        var third = look.lines();
        assertThat(third).isNotEqualTo(second);
        assertThat(booking.find(link(third)).orElseThrow().session.startsAt()).isAfter(clock.instant());
    }

    private static String link(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("/janji/"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHospitalsStartRefusesInventedPeople() {
        var production = new DemoStart(() -> false, installation, hospital, queues);
        assertThatThrownBy(() -> production.refuseToMix(new ServerStarting()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("data contoh", "EDOKTER_DEMO=true");
    }

    @Test
    void aDemosStartRefusesAHospitalsData() {
        var filled = installation.filledOn().orElseThrow();
        given.change("update installation set demo_filled_on = null, demo = false");
        try {
            assertThatThrownBy(() -> starting.fire(new ServerStarting()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll("data rumah sakit sungguhan", "EDOKTER_DEMO=false");
            assertThat(installation.isDemo()).isFalse();
            assertThatCode(() -> new DemoStart(() -> false, installation, hospital, queues)
                            .refuseToMix(new ServerStarting()))
                    .as("a hospital's own start")
                    .doesNotThrowAnyException();
        } finally {
            given.change("update installation set demo = true, demo_filled_on = ?", filled);
        }
    }

    @Test
    void nothingIsFilledOutsideADemo() {
        var before = figures();
        clock.travel(Duration.ofDays(3));
        new DemoStart(() -> false, installation, hospital, queues).fill(new ServerStarting());
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void atWhateverHourSomebodyStartsItQueuesRunAndAreOverTheDayAfter() {
        for (var time : List.of(LocalTime.of(9, 5), LocalTime.of(3, 17))) {
            clock.travelTo(given.today().plusDays(1).atTime(time));
            today = given.today();
            start();
            for (var status : List.of("CHECKED_IN", "CALLED", "IN_SERVICE", "COMPLETED"))
                assertThat(appointments("x.status = 'RUNNING' and x.date = ? and a.status = ?", today, status))
                        .as(time + " " + status)
                        .isPositive();
            var before = figures();
            long acts = given.count("select count(*) from queue_call");
            start();
            assertThat(figures()).as("started again").isEqualTo(before);
            assertThat(given.count("select count(*) from queue_call")).isEqualTo(acts);
        }
        clock.travelTo(today.plusDays(1).atTime(9, 5));
        start();
        assertThat(appointments("x.status = 'RUNNING' and x.date < ?", today)).isZero();
        assertThat(appointments("a.status in ('CHECKED_IN', 'CALLED', 'IN_SERVICE') and x.date < ?", today))
                .isZero();
    }
}
