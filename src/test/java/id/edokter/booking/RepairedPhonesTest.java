package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.AppointmentChange.Act;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Telephones;
import id.edokter.schedule.Pool;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A number that the desk puts right reaches what is booked, and leaves alone what somebody else gave on purpose. */
@QuarkusTest
class RepairedPhonesTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.7");

    @Inject
    Given given;

    @Inject
    Booking booking;

    @Inject
    Counter counter;

    @Inject
    PatientDesk desk;

    @Inject
    Telephones telephones;

    private final PhoneNumber right = PhoneNumber.of(Given.phone(Given.next()));

    private PatientDetails person(PhoneNumber phone) {
        var known = given.person();
        return new PatientDetails(known.name(), known.nik(), null, known.birthDate(), known.sex(), phone);
    }

    private Appointment booked(PatientDetails person) {
        var practice = given.practice(1);
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(practice.slot(1)), person, Given.general(), Actor.PATIENT))
                .appointment();
    }

    private void repair(long patient, PhoneNumber number) {
        var seen = desk.open(CLERK, patient, "desk").version();
        telephones.repair(CLERK, patient, seen, number);
    }

    private Appointment now(Appointment one) {
        return booking.find(booking.findLink(new BookingCode(one.code), one.patient.birthDate)
                        .orElseThrow())
                .orElseThrow();
    }

    @Test
    void aBookingWithoutANumberGetsTheRepairedOneWithALineInHistoryAndTrail() {
        var one = booked(person(null));

        repair(one.patient.id, right);

        assertThat(now(one).phone).isEqualTo(right.e164());
        assertThat(booking.history(one)).last().satisfies(change -> {
            assertThat(change.act).isEqualTo(Act.PHONE);
            assertThat(change.who).isEqualTo(CLERK.who());
            assertThat(change.reason).isNull();
        });
        assertThat(given.count(
                        "select count(*) from audit_event where act = 'APPOINTMENT_PHONE' and patient_id = ?"
                                + " and subject = ? and who = ?",
                        one.patient.id,
                        one.code,
                        CLERK.who()))
                .isOne();
    }

    @Test
    void aBookingWithTheOldNumberFollowsAndSoDoesOneThatNobodyCanHave() {
        var same = booked(person(PhoneNumber.of(Given.phone(Given.next()))));
        repair(same.patient.id, right);
        assertThat(now(same).phone).isEqualTo(right.e164());

        var malformed = booked(person(PhoneNumber.of("0899 1")));
        given.change(
                "update patient set phone = null, phone_typed = null, phone_fingerprint = null where id = ?",
                malformed.patient.id);
        repair(malformed.patient.id, right);
        assertThat(now(malformed).phone).isEqualTo(right.e164());
    }

    @Test
    void theNumberOfWhoBookedForSomebodyElseStays() {
        var daughter = PhoneNumber.of(Given.phone(Given.next()));
        var one = booked(person(daughter));
        var mother = Given.phone(Given.next());
        given.change(
                "update patient set phone = ? where id = ?",
                given.sealed("patient.phone", PhoneNumber.of(mother).e164()),
                one.patient.id);

        repair(one.patient.id, right);

        assertThat(now(one).phone).isEqualTo(daughter.e164());
        assertThat(booking.history(one)).noneMatch(change -> change.act == Act.PHONE);
    }

    @Test
    void aNumberThatIsNotThePatientsIsNotKeptWithTheBooking() {
        var one = booked(person(PhoneNumber.of(Given.phone(Given.next()))));

        repair(one.patient.id, null);

        assertThat(now(one).phone).isNull();
    }

    @Test
    void whatIsPastOrCancelledStaysAsItWas() {
        var one = booked(person(null));
        booking.cancel(
                booking.findLink(new BookingCode(one.code), one.patient.birthDate)
                        .orElseThrow(),
                "",
                Actor.PATIENT);

        repair(one.patient.id, right);

        assertThat(now(one).phone).isNull();
    }

    @Test
    void whatTheDeskHasJustDoneCanStillBeTakenBack() {
        var practice = given.practice(given.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        long patient = given.registered("RM-" + Given.next(), person(null));
        var made = counter.book(
                CLERK,
                new CounterRequest(Secrets.token(), patient, Given.general()),
                SlotChoice.slot(practice.slot(1)));

        repair(patient, right);

        var sheet = counter.open(CLERK, made.id, "desk");
        assertThat(sheet.changes())
                .last()
                .satisfies(change -> assertThat(change.act).isEqualTo(Act.PHONE));
        assertThat(counter.undo(CLERK, made.id, sheet.undoable()).isBooked()).isFalse();
    }
}
