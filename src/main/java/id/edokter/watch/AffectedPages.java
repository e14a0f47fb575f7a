package id.edokter.watch;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.shared.CsvFile;
import id.edokter.shared.Wib;
import id.edokter.watch.Incidents.Counted;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One incident: how much time is left, whom it concerns, and what to tell them. */
@Path("/insiden")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AffectedPages {

    private static final int LINES = 50;
    private static final int PAGES = 10_000;
    private static final String CSV = "text/csv;charset=UTF-8";

    /** @param page from 1 */
    record View(Counted counted, Countdown left, List<AffectedPatient> patients, int page, Done done) {

        public Incident incident() {
            return counted.incident();
        }

        public String here() {
            return "/insiden/" + counted.incident().id;
        }

        public String pageLink(int wanted) {
            return here() + "?halaman=" + wanted;
        }

        public boolean hasMore() {
            return page * LINES < counted.patients();
        }

        public int ofAFile() {
            return Incidents.PATIENTS_OF_A_FILE;
        }
    }

    private final Incidents incidents;
    private final Caller caller;
    private final Clock clock;

    AffectedPages(Incidents incidents, Caller caller, Clock clock) {
        this.incidents = incidents;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("id") String id, @QueryParam("halaman") String page, @QueryParam("selesai") String done) {
        var counted = incidents.counted(number(id));
        int wanted = Reading.id(page)
                .filter(number -> number >= 1 && number <= PAGES)
                .map(Long::intValue)
                .orElse(1);
        var patients = incidents.look(caller.witness(), counted.incident().id, (wanted - 1) * LINES, LINES);
        var left = Countdown.of(counted.incident(), clock.instant());
        return Pages.incident(caller.who(), new View(counted, left, patients, wanted, Done.of(done)));
    }

    /** With telephone numbers: they have to be told. */
    @GET
    @Path("{id}/pasien.csv")
    @Produces(CSV)
    public RestResponse<String> file(@PathParam("id") String id) {
        var rows = incidents.takeAlong(caller.witness(), number(id)).stream()
                .map(patient -> List.of(
                        String.valueOf(patient.id()),
                        text(patient.recordNumber()),
                        patient.name(),
                        text(patient.phone()),
                        String.valueOf(patient.lines()),
                        local(patient.first()),
                        local(patient.last()),
                        patient.isTold() ? local(patient.toldAt()) : ""))
                .toList();
        var header = List.of("patient", "record_number", "name", "phone", "lines", "first", "last", "told");
        return ResponseBuilder.ok(CsvFile.of(header, rows), CSV)
                .header("Content-Disposition", "attachment; filename=\"insiden-" + number(id) + "-pasien.csv\"")
                .build();
    }

    @GET
    @Path("{id}/surat")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance letter(@PathParam("id") String id) {
        return Pages.letter(caller.who(), incidents.counted(number(id)).incident());
    }

    private static long number(String id) {
        return Reading.id(id).orElseThrow(NotFoundException::new);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String local(Instant moment) {
        return Wib.dateTime(moment).toString();
    }
}
