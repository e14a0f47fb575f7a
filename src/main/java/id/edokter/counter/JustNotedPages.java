package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Counter;
import id.edokter.booking.Counter.Noted;
import id.edokter.patient.PatientDesk;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What whoever is signed in has just done at the desk, and can take back as long as nothing else became of it. */
@Path("/loket/janji")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class JustNotedPages {

    private static final int MOST = 20;

    /**
     * The page.
     *
     * @param closed ids of patients whose records are restricted: they are not named here
     */
    record View(SignedIn who, List<Noted> noted, Set<Long> closed) {

        public boolean hides(Noted one) {
            return closed.contains(one.appointment().patient.id);
        }
    }

    private final Counter counter;
    private final PatientDesk patients;
    private final Caller caller;

    JustNotedPages(Counter counter, PatientDesk patients, Caller caller) {
        this.counter = counter;
        this.patients = patients;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show() {
        var witness = caller.witness();
        var noted = counter.justNoted(witness, MOST);
        var closed = noted.stream()
                .map(one -> one.appointment().patient.id)
                .filter(patient -> patients.asksWhy(witness, patient))
                .collect(Collectors.toSet());
        return Pages.justNoted(new View(caller.who(), noted, closed));
    }
}
