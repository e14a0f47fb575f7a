package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditEvent;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.AuditTrail.Anchor;
import id.edokter.audit.TrailQuestion;
import id.edokter.shared.CsvFile;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The trail, for administrators: who did or saw what, of whom, when and from where. */
@Path("/jejak")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class TrailPages {

    private static final int LINES = 50;
    private static final int LINES_OF_A_FILE = 50_000;
    private static final int DAYS_SHOWN = 7;
    private static final int PAGES = 10_000;

    /** What is asked for, as it stands in the address; nonsense asks for nothing. */
    static class Asked {
        @QueryParam("dari")
        public String from;

        @QueryParam("sampai")
        public String until;

        @QueryParam("siapa")
        public String who;

        @QueryParam("apa")
        public String act;

        @QueryParam("tentang")
        public String subject;

        @QueryParam("pasien")
        public String patient;

        @QueryParam("halaman")
        public String page;
    }

    /** A file that a spreadsheet opens. */
    private static final String CSV = "text/csv;charset=UTF-8";

    /**
     * The page.
     *
     * @param query the address's question without the page's number
     * @param page from 1
     */
    record View(
            SignedIn signedIn,
            LocalDate from,
            LocalDate until,
            String who,
            Act act,
            String subject,
            Long patient,
            List<AuditEvent> events,
            int page,
            boolean more,
            String query,
            Anchor anchor,
            TrailDetails details) {

        public Act[] acts() {
            return Act.values();
        }

        public String pageLink(int wanted) {
            return "/jejak?" + query + "&halaman=" + wanted;
        }

        /** What a line says beside the act, in the page's language. */
        public String say(AuditEvent event) {
            return details.say(event.detail);
        }

        public String patientLink(Long id) {
            return "/jejak?dari=" + from + "&sampai=" + until + "&pasien=" + id;
        }

        public String unusualLink() {
            return "/jejak/tidak-biasa?dari=" + from + "&sampai=" + until;
        }

        public String fileLink() {
            return "/jejak/berkas.csv?" + query;
        }
    }

    private final AuditTrail trail;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;

    TrailPages(AuditTrail trail, SecurityIdentity identity, Browser browser, Wording wording, Clock clock) {
        this.trail = trail;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        var question = question(asked);
        int page = Reading.id(asked.page)
                .filter(number -> number >= 1 && number <= PAGES)
                .map(Long::intValue)
                .orElse(1);
        var found = trail.page(question, page - 1, LINES);
        var from = Wib.date(question.from());
        var until = Wib.date(question.until()).minusDays(1);
        return Pages.trail(new View(
                SignedIn.of(identity),
                from,
                until,
                question.who(),
                question.act(),
                question.subject(),
                question.patient(),
                found.events(),
                page,
                found.more(),
                query(from, until, question),
                trail.anchor(),
                TrailDetails.in(wording.locale())));
    }

    /** The newest fifty thousand lines; taking them along leaves a line of its own. */
    @GET
    @Path("berkas.csv")
    @Produces(CSV)
    public RestResponse<String> file(@BeanParam Asked asked) {
        var question = question(asked);
        var events = trail.newest(question, LINES_OF_A_FILE);
        trail.addNow(browser.witness(SignedIn.of(identity)), Act.TRAIL_EXPORTED, null, "", events.size() + " lines");
        var words = words();
        var details = TrailDetails.in(wording.locale());
        var rows = events.stream()
                .map(e -> List.of(
                        String.valueOf(e.id),
                        Wib.dateTime(e.at).toString(),
                        e.who,
                        e.act.name(),
                        e.patientId == null ? "" : String.valueOf(e.patientId),
                        e.subject,
                        e.detail,
                        e.address,
                        words.deed(e.act),
                        details.say(e.detail)))
                .toList();
        var header = List.of(
                "id",
                "at",
                "who",
                "act",
                "patient",
                "subject",
                "detail",
                "address",
                words.trail_act(),
                words.trail_detail());
        return ResponseBuilder.ok(CsvFile.of(header, rows), CSV)
                .header("Content-Disposition", "attachment; filename=\"jejak-akses.csv\"")
                .build();
    }

    private TrailQuestion question(Asked asked) {
        var today = Wib.date(clock.instant());
        var until = Reading.date(asked.until).filter(this::isSane).orElse(today);
        var from = Reading.date(asked.from)
                .filter(this::isSane)
                .filter(day -> !day.isAfter(until))
                .orElse(until.minusDays(DAYS_SHOWN - 1));
        return new TrailQuestion(
                from.atStartOfDay(Wib.ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(Wib.ZONE).toInstant(),
                text(asked.who),
                Arrays.stream(Act.values())
                        .filter(act -> act.name().equals(asked.act))
                        .findFirst()
                        .orElse(null),
                text(asked.subject),
                Reading.id(asked.patient).orElse(null));
    }

    private StaffMessages words() {
        return Wording.bundle(StaffMessages.class, wording.locale());
    }

    private boolean isSane(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2999;
    }

    private static String query(LocalDate from, LocalDate until, TrailQuestion question) {
        return "dari=" + from + "&sampai=" + until
                + (question.who().isEmpty() ? "" : "&siapa=" + encoded(question.who()))
                + (question.act() == null ? "" : "&apa=" + question.act())
                + (question.subject().isEmpty() ? "" : "&tentang=" + encoded(question.subject()))
                + (question.patient() == null ? "" : "&pasien=" + question.patient());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Letters that a column of the trail can hold; of others there is nothing to find. */
    private static String text(String asked) {
        var text = asked == null ? "" : asked.strip();
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
