package id.edokter.booking;

import id.edokter.shared.LookupKeyChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Rows by which bookings of one telephone wait for each other: nothing but fingerprints, made when they are needed. */
@ApplicationScoped
class PhoneLocks {

    private final Appointments appointments;

    PhoneLocks(Appointments appointments) {
        this.appointments = appointments;
    }

    void forget(@Observes LookupKeyChanged news) {
        appointments.forgetPhones();
    }
}
