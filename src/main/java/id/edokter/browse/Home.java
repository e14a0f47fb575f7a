package id.edokter.browse;

import id.edokter.browse.Outlook.DoctorCard;
import id.edokter.web.KeptPages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** The front page and what its search finds. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class Home {

    private static final int CLINICS_ON_FRONT = 8;
    private static final int MOST_FOUND = 12;

    private final Outlook outlook;
    private final KeptPages kept;

    Home(Outlook outlook, KeptPages kept) {
        this.outlook = outlook;
        this.kept = kept;
    }

    @GET
    public String home() {
        return kept.page(this::front);
    }

    private TemplateInstance front() {
        var view = outlook.now();
        var first = view.clinics().stream()
                .sorted(Comparator.comparing((Outlook.ClinicCard c) -> c.next() == null)
                        .thenComparing(Outlook.ClinicCard::places, Comparator.reverseOrder()))
                .limit(CLINICS_ON_FRONT)
                .toList();
        return Pages.home(view, first);
    }

    @GET
    @Path("cari")
    public TemplateInstance search(@QueryParam("q") String query) {
        var view = outlook.now();
        var typed = Finder.shortened(query);
        boolean asked = !Finder.words(typed).isEmpty();
        var named = named(typed, view.doctors());
        var doctors = named.isEmpty() ? titled(typed, view.doctors()) : named;
        var clinics = Finder.find(
                typed,
                view.clinics().stream()
                        .map(c -> new Finder.Entry<>(c, c.words()))
                        .toList());
        return Pages.results(new Results(
                typed,
                asked || !doctors.isEmpty(),
                first(doctors),
                Math.max(0, doctors.size() - MOST_FOUND),
                first(clinics),
                view.clinics()));
    }

    private static List<DoctorCard> named(String typed, List<DoctorCard> doctors) {
        return Finder.find(
                typed,
                doctors.stream().map(d -> new Finder.Entry<>(d, d.words())).toList());
    }

    /** Who types nothing but "drg" or "Sp.A" means all who are that. */
    private static List<DoctorCard> titled(String typed, List<DoctorCard> doctors) {
        var titles = Names.titles(typed);
        if (titles.isEmpty()) return List.of();
        return doctors.stream()
                .filter(doctor -> Names.titles(doctor.name()).containsAll(titles))
                .toList();
    }

    private static <T> List<T> first(List<T> found) {
        return found.stream().limit(MOST_FOUND).toList();
    }

    /**
     * What was found.
     *
     * @param asked whether there was anything to look for
     * @param moreDoctors how many more were found than are shown
     */
    record Results(
            String query,
            boolean asked,
            List<DoctorCard> doctors,
            int moreDoctors,
            List<Outlook.ClinicCard> clinics,
            List<Outlook.ClinicCard> allClinics) {

        public boolean nothing() {
            return doctors.isEmpty() && clinics.isEmpty();
        }
    }
}
