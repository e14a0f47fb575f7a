package id.edokter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.UserName;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sought;
import id.edokter.shared.PersonName;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.watch.ReadingRule.Finding;
import id.edokter.watch.UnusualReading.Line;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the database: what the trail holds is what is counted. */
@QuarkusTest
class UnusualReadingTest {

    /** Long ago, where no other test leaves lines. */
    private static final LocalDate DAY = LocalDate.of(2021, 3, 10);

    @Inject
    UnusualReading reading;

    @Inject
    WatchSettings settings;

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail trail;

    @Inject
    PatientDesk desk;

    @Inject
    Booking booking;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final Witness admin = new Witness("uji", "");

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private String colleague(String name, Role... roles) {
        var userName = "baca." + Given.next();
        accounts.create(admin, new UserName(userName), new AccountDetails(name, Set.of(roles), null));
        return userName;
    }

    private void looks(String who, Act act, long patient, LocalDate day, int hour) {
        clock.travelTo(day.atTime(LocalTime.of(hour, 30)));
        trail.addNow(new Witness(who, "10.0.0.1"), act, patient, "", "");
    }

    private void looks(String who, long patient, LocalDate day, int hour) {
        looks(who, Act.PATIENT_SEEN, patient, day, hour);
    }

    private List<Line> report(LocalDate first, LocalDate last) {
        return reading.report(admin, first, last);
    }

    private static Reader of(String userName, List<Line> report) {
        return report.stream()
                .map(Line::reader)
                .filter(reader -> reader.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    private long patient(String name) {
        var someone = data.person();
        return data.registered(
                null,
                new PatientDetails(
                        new PersonName(name),
                        someone.nik(),
                        null,
                        someone.birthDate(),
                        someone.sex(),
                        someone.phone()));
    }

    @Test
    void patientsAreCountedOnceADayAndBesideTheOwnUsualAndColleagues() {
        var siti = colleague("Siti Uji", Role.MANAGER, Role.NURSE);
        var budi = colleague("Budi Uji", Role.MANAGER, Role.NURSE);
        var patients = new ArrayList<Long>();
        for (int i = 0; i < 24; i++) patients.add(patient("Pasien Uji" + Given.next()));
        // two patients on each of two days before, 24 on the day
        for (int day = 1; day <= 2; day++)
            for (int i = 0; i < 2; i++) looks(siti, patients.get(i), DAY.minusDays(day), 9);
        patients.forEach(patient -> looks(siti, patient, DAY, 10));
        patients.forEach(patient -> looks(siti, patient, DAY, 11));
        for (int i = 0; i < 3; i++) looks(budi, patients.get(i), DAY, 9);
        // lines of the own day's lists are no looks, and no search
        patients.forEach(patient -> looks(budi, Act.PATIENT_LISTED, patient, DAY, 9));

        var report = report(DAY, DAY);

        var reader = of(siti, report);
        assertThat(reader.patients()).isEqualTo(24);
        assertThat(reader.looked().most()).isEqualTo(24);
        assertThat(reader.looked().busiest()).isEqualTo(DAY);
        assertThat(reader.looked().usual()).isEqualTo(2);
        assertThat(reader.looked().colleagues()).isEqualTo(3);
        assertThat(of(budi, report).patients()).isEqualTo(3);
        assertThat(of(budi, report).looked().colleagues()).isEqualTo(24);
        assertThat(report.get(0).reader().userName())
                .as("who was found most comes first")
                .isEqualTo(siti);
        assertThat(report.get(0).findings())
                .extracting(Finding::rule)
                .contains(ReadingRule.MANY_FOR_ONESELF, ReadingRule.MANY_FOR_THE_ROLE);
    }

    /** As the register writes them: whoever turns the pages of a search sees hundreds and opens nobody. */
    @Test
    void whoPagesThroughASearchIsFoundThoughNobodyWasOpened() {
        var siti = colleague("Siti Cari", Role.MANAGER, Role.FRONT_DESK);
        var budi = colleague("Budi Cari", Role.MANAGER, Role.FRONT_DESK);
        var name = "Halaman" + Character.toString('a' + Given.next() % 26) + "uji";
        for (int i = 0; i < settings.busySearch(); i++) patient(name + " Uji" + Given.next());
        var sought = new Sought(name, null);
        var day = DAY.plusDays(160);
        clock.travelTo(day.atTime(9, 0));
        for (int page = 0; page < 5; page++) desk.search(new Witness(siti, ""), sought, null, page, 20);
        desk.search(new Witness(siti, ""), sought, null, 0, 20);
        desk.search(new Witness(budi, ""), sought, null, 0, 20);

        var report = report(day, day);

        assertThat(of(siti, report).patients()).isZero();
        assertThat(of(siti, report).searched().most()).isEqualTo(settings.busySearch());
        assertThat(of(siti, report).searched().colleagues()).isEqualTo(20);
        assertThat(of(budi, report).searched().most()).isEqualTo(20);
        assertThat(report.stream().filter(line -> !line.findings().isEmpty()))
                .singleElement()
                .satisfies(line -> assertThat(line.findings())
                        .containsExactly(
                                new Finding(ReadingRule.MANY_SEARCHED, settings.busySearch(), day, List.of())));
    }

    /** The trail is kept in UTC: 20.30 WIB is 13.30 there, and 05.30 WIB is the day before. */
    @Test
    void hoursAndDaysAreThoseOfTheHospital() {
        var siti = colleague("Siti Malam", Role.NURSE);
        var one = patient("Pasien Malam" + Given.next());
        var day = DAY.plusDays(40);
        looks(siti, one, day, 5);
        looks(siti, one, day, 6);
        looks(siti, one, day, 20);
        looks(siti, one, day, 21);

        var reader = of(siti, report(day, day));

        assertThat(reader.outsideHours()).isEqualTo(2);
        assertThat(reader.looked().byDay()).containsOnlyKeys(day);
    }

    @Test
    void anAppointmentAroundTheLookIsAReason() {
        var siti = colleague("Siti Loket", Role.FRONT_DESK);
        var today = data.today();
        var booked = booking.book(new BookingRequest(
                        null,
                        null,
                        SlotChoice.slot(data.practice(1).slot(1)),
                        data.person(),
                        Given.general(),
                        Actor.PATIENT))
                .appointment()
                .patient
                .id;
        var stranger = patient("Pasien Asing" + Given.next());
        looks(siti, booked, today, 9);
        looks(siti, stranger, today, 9);

        assertThat(of(siti, report(today, today)).withoutAppointment()).isEqualTo(1);
    }

    @Test
    void anAppointmentLongBeforeOrAfterIsNone() {
        var siti = colleague("Siti Lama", Role.FRONT_DESK);
        var booked = booking.book(new BookingRequest(
                        null,
                        null,
                        SlotChoice.slot(data.practice(1).slot(1)),
                        data.person(),
                        Given.general(),
                        Actor.PATIENT))
                .appointment()
                .patient
                .id;
        var longAfter = data.today().plusDays(60);
        looks(siti, booked, longAfter, 9);

        assertThat(of(siti, report(longAfter, longAfter)).withoutAppointment()).isEqualTo(1);
    }

    @Test
    void onePatientAgainAndAgainIsNamed() {
        var siti = colleague("Siti Ulang", Role.NURSE);
        var often = patient("Pasien Sering" + Given.next());
        var day = DAY.plusDays(80);
        for (int hour = 8; hour < 8 + settings.onePatientHours(); hour++) looks(siti, often, day, hour);
        var seldom = patient("Pasien Jarang" + Given.next());
        for (int i = 0; i < 10; i++) looks(siti, seldom, day, 9);

        assertThat(of(siti, report(day, day)).again()).containsExactly(often);
    }

    @Test
    void patientsOfTheReadersNameAreCounted() {
        var family = "Marga" + Character.toString('a' + Given.next() % 26) + "uji";
        var siti = colleague("Siti " + family + ", S.Kep.", Role.NURSE);
        var day = DAY.plusDays(120);
        looks(siti, patient("Tigor " + family.toUpperCase(java.util.Locale.ROOT)), day, 9);
        looks(siti, patient("Orang Lain" + Given.next()), day, 9);
        looks(siti, patient(family), day, 9);

        assertThat(of(siti, report(day, day)).sameName()).isEqualTo(1);
    }

    @Test
    void whoReadsTheReportLeavesALine() {
        var who = "lapor." + Given.next();
        reading.report(new Witness(who, "10.0.0.9"), DAY, DAY);

        assertThat(data.count(
                        "select count(*) from audit_event where who = ? and act = 'READING_REPORTED' and detail = ?",
                        who,
                        DAY + " " + DAY))
                .isEqualTo(1);
    }
}
