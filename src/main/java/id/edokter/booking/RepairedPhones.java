package id.edokter.booking;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.patient.EmailRepaired;
import id.edokter.patient.PhoneRepaired;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * A telephone or an address that the desk puts right is used for whatever of the patient is still to come. Not where
 * somebody gave another good one with the booking: that is whoever booked, mostly of the family, and is to be told.
 */
@ApplicationScoped
class RepairedPhones {

    private final Booking booking;
    private final Appointments appointments;
    private final Clock clock;

    RepairedPhones(Booking booking, Appointments appointments, Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The address itself is read from the record; what was to go to another, or to nobody, is begun anew. */
    void follow(@Observes EmailRepaired repaired) {
        var today = Wib.date(clock.instant());
        for (var one : appointments.everyOf(repaired.patient())) {
            if (one.isWaiting() && !one.session.date.isBefore(today) && one.isToldAsRegistered())
                booking.tell(one, Act.PHONE, Actor.staff(repaired.by()), null);
        }
    }

    void follow(@Observes PhoneRepaired repaired) {
        var today = Wib.date(clock.instant());
        for (var one : appointments.everyOf(repaired.patient())) {
            if (!one.isWaiting() || one.session.date.isBefore(today)) continue;
            if (!one.follows(repaired.before(), repaired.now())) continue;
            one.isReachedBy(repaired.now());
            booking.tell(one, Act.PHONE, Actor.staff(repaired.by()), null);
        }
    }
}
