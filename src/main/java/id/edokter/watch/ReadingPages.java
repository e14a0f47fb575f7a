package id.edokter.watch;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.shared.Wib;
import id.edokter.watch.ReadingRule.Finding;
import id.edokter.watch.UnusualReading.Line;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who reads more, at other times, or of others than is usual. */
@Path("/jejak/tidak-biasa")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class ReadingPages {

    /** The report of a period, both days included. */
    record View(LocalDate from, LocalDate until, List<Line> lines, WatchSettings settings) {

        public ReadingRule[] rules() {
            return ReadingRule.values();
        }

        public int fewest() {
            return settings.busyDay();
        }

        public int fewestSearched() {
            return settings.busySearch();
        }

        public int times() {
            return settings.timesUsual();
        }

        public int hours() {
            return settings.onePatientHours();
        }

        public int longest() {
            return UnusualReading.LONGEST_DAYS;
        }

        /** Where the lines are that a finding counted, or among which they are. */
        public String trail(Line line, Finding finding) {
            var first = finding.day() == null ? from : finding.day();
            var last = finding.day() == null ? until : finding.day();
            return trail(line.reader().userName(), first, last);
        }

        public String trail(Line line) {
            return trail(line.reader().userName(), from, until);
        }

        public String trailOf(Line line, Long patient) {
            return trail(line) + "&pasien=" + patient;
        }

        private static String trail(String userName, LocalDate first, LocalDate last) {
            return "/jejak?dari=" + first + "&sampai=" + last + "&siapa=" + userName;
        }

        public String rounded(double number) {
            return String.valueOf(Math.round(number));
        }
    }

    private final UnusualReading reading;
    private final WatchSettings settings;
    private final Caller caller;
    private final Clock clock;

    ReadingPages(UnusualReading reading, WatchSettings settings, Caller caller, Clock clock) {
        this.reading = reading;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
        var last = Reading.date(until).filter(ReadingPages::isSane).orElse(Wib.date(clock.instant()));
        var first = UnusualReading.firstDay(Reading.date(from).filter(ReadingPages::isSane), last);
        return Pages.reading(
                caller.who(), new View(first, last, reading.report(caller.witness(), first, last), settings));
    }

    private static boolean isSane(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2999;
    }
}
