package id.edokter.waitlist;

import id.edokter.patient.EmailRepaired;
import id.edokter.patient.PhoneRepaired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who waits is not told at an address that the desk knows to be wrong. */
@ApplicationScoped
class RepairedAddresses {

    private final Waitlist waitlist;

    RepairedAddresses(Waitlist waitlist) {
        this.waitlist = waitlist;
    }

    void follow(@Observes PhoneRepaired repaired) {
        waitlist.isReachedBy(repaired.patient(), repaired.before(), repaired.now());
    }

    void follow(@Observes EmailRepaired repaired) {
        waitlist.isWrittenToAsRegistered(repaired.patient());
    }
}
