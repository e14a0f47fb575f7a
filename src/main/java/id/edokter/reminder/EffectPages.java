package id.edokter.reminder;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.reminder.Effects.Figure;
import id.edokter.shared.CsvFile;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Whether reminders do any good: visits that were reminded of, beside those that were not. */
@Path(EffectPages.PATH)
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.MANAGER})
class EffectPages {

    static final String PATH = "/laporan/pengingat";

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final int DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final int PER_CENT = 100;

    /** Of one group in the picture: where a part of its bar begins, and how wide it is, in per cent. */
    record Part(String css, String colour, int from, int wide, int share) {}

    /** @param row which one from above */
    record Bar(Figure figure, int row, List<Part> parts) {

        static Bar of(Figure figure, int row) {
            var parts = new ArrayList<Part>();
            int from = 0;
            from = add(parts, "came", "#0a6e62", from, figure.of(figure.came()));
            from = add(parts, "cancelled", "#7fb5ae", from, figure.of(figure.cancelled()));
            from = add(parts, "late", "#d9a441", from, figure.of(figure.late()));
            add(parts, "missed", "#b3372f", from, figure.of(figure.missed()));
            return new Bar(figure, row, parts);
        }

        private static int add(List<Part> parts, String css, String colour, int from, int share) {
            int wide = Math.min(share, PER_CENT - from);
            if (wide > 0) parts.add(new Part(css, colour, from, wide, share));
            return from + wide;
        }

        public int top() {
            return row * 44;
        }
    }

    /** @param tooLong whether the days that were asked for were too many, and fewer are shown */
    record View(SignedIn who, LocalDate from, LocalDate until, boolean tooLong, List<Figure> figures, List<Bar> bars) {

        public boolean isEmpty() {
            return figures.isEmpty();
        }

        public String csv() {
            return PATH + "/csv?dari=" + from + "&sampai=" + until;
        }

        public int height() {
            return bars.size() * 44;
        }
    }

    private final Effects effects;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    EffectPages(Effects effects, Caller caller, Wording wording, Clock clock) {
        this.effects = effects;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    /** The days that were asked for, both included; else the last thirty. */
    private record Days(LocalDate from, LocalDate until, boolean tooLong) {}

    private Days days(String from, String until) {
        var last = Reading.date(until).orElseGet(() -> Wib.date(clock.instant()));
        var first = Reading.date(from).orElseGet(() -> last.minusDays(DAYS - 1L));
        if (first.isAfter(last)) return new Days(last, first, false);
        boolean tooLong = first.plusDays(MOST_DAYS).isBefore(last);
        return new Days(tooLong ? last.minusDays(MOST_DAYS) : first, last, tooLong);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
        var days = days(from, until);
        var figures = effects.figures(days.from, days.until);
        var bars = new ArrayList<Bar>();
        for (var figure : Effects.together(figures)) if (figure.visits() > 0) bars.add(Bar.of(figure, bars.size()));
        return Pages.effects(new View(caller.who(), days.from, days.until, days.tooLong, figures, bars));
    }

    @GET
    @Path("csv")
    @Produces(CSV)
    public RestResponse<String> file(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
        var days = days(from, until);
        var words = Wording.bundle(ReminderMessages.class, wording.locale());
        var heads = List.of(
                words.clinic(),
                words.effect_kind(),
                words.effect_way(),
                words.effect_visits(),
                words.effect_confirmed(),
                words.effect_cancelled(),
                words.effect_late(),
                words.effect_missed(),
                words.effect_came());
        var rows = effects.figures(days.from, days.until).stream()
                .map(one -> List.of(
                        one.clinic(),
                        one.isWithout() ? words.effect_without() : words.kind(one.kind()),
                        one.way(),
                        "" + one.visits(),
                        "" + one.confirmed(),
                        "" + one.cancelled(),
                        "" + one.late(),
                        "" + one.missed(),
                        "" + one.came()))
                .toList();
        return ResponseBuilder.ok(CsvFile.of(heads, rows), CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"pengingat-" + days.from + "-" + days.until + ".csv\"")
                .build();
    }
}
