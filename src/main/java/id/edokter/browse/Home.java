package id.edokter.browse;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The front page and what its search finds. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class Home {

    private static final int CLINICS_ON_FRONT = 8;
    private static final int MOST_FOUND = 12;

    private final Outlook outlook;

    Home(Outlook outlook) {
        this.outlook = outlook;
    }

    @GET
    public TemplateInstance home() {
        var view = outlook.now();
        var first = view.clinics().stream()
                .sorted(Comparator.comparing((Outlook.ClinicCard c) -> c.next() == null))
                .limit(CLINICS_ON_FRONT)
                .toList();
        return Pages.home(view, first);
    }

    @GET
    @Path("cari")
    public TemplateInstance search(@QueryParam("q") String query) {
        var view = outlook.now();
        var typed = query == null ? "" : query.strip();
        var doctors = Finder.find(
                typed,
                view.doctors().stream()
                        .map(d -> new Finder.Entry<>(d, words(d)))
                        .toList());
        var clinics = Finder.find(
                typed,
                view.clinics().stream()
                        .map(c -> new Finder.Entry<>(c, Names.words(c.name())))
                        .toList());
        boolean asked = !Finder.words(typed).isEmpty();
        return Pages.results(new Results(
                typed.substring(0, Math.min(100, typed.length())),
                asked,
                first(doctors),
                first(clinics),
                view.clinics()));
    }

    /** A doctor is found by name and by clinic. */
    private static List<String> words(Outlook.DoctorCard doctor) {
        return Stream.concat(
                        Names.words(doctor.name()).stream(),
                        doctor.clinicNames().stream().flatMap(name -> Names.words(name).stream()))
                .toList();
    }

    private static <T> List<T> first(List<T> found) {
        return found.stream().limit(MOST_FOUND).toList();
    }

    /**
     * What was found.
     *
     * @param asked whether there was anything to look for
     */
    record Results(
            String query,
            boolean asked,
            List<Outlook.DoctorCard> doctors,
            List<Outlook.ClinicCard> clinics,
            List<Outlook.ClinicCard> allClinics) {

        public boolean nothing() {
            return doctors.isEmpty() && clinics.isEmpty();
        }
    }
}
