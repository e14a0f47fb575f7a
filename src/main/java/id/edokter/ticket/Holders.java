package id.edokter.ticket;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.family.Family;
import id.edokter.family.SignedInFamily;
import id.edokter.web.Network;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who has the private link in hand: somebody of the patient's family or who booked, when signed in as such; otherwise
 * nobody knows.
 */
@ApplicationScoped
class Holders {

    private final Family family;
    private final SecurityIdentity identity;

    Holders(Family family, SecurityIdentity identity) {
        this.family = family;
        this.identity = identity;
    }

    Witness witness(Appointment appointment, HttpServerRequest request) {
        var address = Network.addressOf(request);
        return of(appointment).map(who -> who.witness(address)).orElseGet(() -> new Witness(Witness.LINK, address));
    }

    Actor actor(Appointment appointment, HttpServerRequest request) {
        return of(appointment)
                .map(who -> Actor.family(who.account()))
                .orElse(Actor.PATIENT)
                .from(Network.addressOf(request));
    }

    /** Whoever is signed in for others has the link from elsewhere, and is a holder like any. */
    private Optional<SignedInFamily> of(Appointment appointment) {
        return SignedInFamily.find(identity)
                .filter(who -> Long.valueOf(who.account()).equals(appointment.bookedBy) || acts(who, appointment));
    }

    private boolean acts(SignedInFamily who, Appointment appointment) {
        return appointment.patient != null
                && family.members(who).stream().anyMatch(member -> appointment.patient.id.equals(member.patient()));
    }
}
