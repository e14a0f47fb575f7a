package id.edokter.api;

import id.edokter.schedule.Practice;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** The doctors who have sessions from today on, with the clinics where. */
@Path("/api/v1/doctors")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DoctorsResource {

    /** @param clinics codes */
    record DoctorAnswer(long id, String name, TreeSet<String> clinics) {}

    private final Rota rota;
    private final Questions questions;
    private final Clock clock;

    DoctorsResource(Rota rota, Questions questions, Clock clock) {
        this.rota = rota;
        this.questions = questions;
        this.clock = clock;
    }

    @GET
    public List<DoctorAnswer> list(@QueryParam("clinic") String clinicCode) {
        var errors = new FieldErrors();
        var clinic = questions.clinic(errors, clinicCode);
        questions.refuse(errors);
        var doctors = new LinkedHashMap<Long, DoctorAnswer>();
        for (Practice p : rota.practices(Wib.date(clock.instant()))) {
            doctors.computeIfAbsent(p.doctor(), id -> new DoctorAnswer(id, p.doctorName(), new TreeSet<>()))
                    .clinics()
                    .add(p.clinicCode());
        }
        return doctors.values().stream()
                .filter(d -> clinic == null || d.clinics().contains(clinic.code))
                .toList();
    }
}
