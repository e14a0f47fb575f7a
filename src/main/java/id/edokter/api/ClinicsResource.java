package id.edokter.api;

import id.edokter.clinic.Clinics;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The clinics that patients can choose. */
@Path("/api/v1/clinics")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ClinicsResource {

    private final Clinics clinics;

    ClinicsResource(Clinics clinics) {
        this.clinics = clinics;
    }

    @GET
    public List<ClinicName> list() {
        return clinics.all().stream().map(c -> new ClinicName(c.code, c.name)).toList();
    }
}
