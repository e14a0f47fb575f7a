package id.edokter.downtime;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.booking.DayBook;
import id.edokter.shared.Wib;
import id.edokter.web.Assets;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;

/** The lists of a day for the printer. */
@Path("/loket/cadangan")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class SheetPages {

    /** A day further away is a slip of the keys. */
    private static final int YEARS = 10;

    private final DayBook book;
    private final Sheets sheets;
    private final SheetFiles files;
    private final Caller caller;
    private final Clock clock;
    private final String style;

    SheetPages(DayBook book, Sheets sheets, SheetFiles files, Caller caller, Assets assets, Clock clock) {
        this.book = book;
        this.sheets = sheets;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
        this.style = assets.address("sheet.css");
    }

    @GET
    public TemplateInstance overview(@QueryParam("tanggal") String wanted) {
        var date = date(wanted);
        var sessions = book.sessions(date).stream()
                .filter(session -> !session.isCancelled() || session.taken() > 0)
                .toList();
        return Pages.overview(new OverviewView(
                caller.who(), date, today(), sessions, files.folder(), files.written(), clock.instant()));
    }

    @GET
    @Path("lembar")
    public TemplateInstance print(@QueryParam("tanggal") String wanted, @QueryParam("sesi") String session) {
        var date = date(wanted);
        Long only = session == null ? null : Reading.id(session).orElseThrow(NotFoundException::new);
        var taken = sheets.taken(caller.witness(), date, only);
        if (only != null && taken.isEmpty()) throw new NotFoundException();
        return Pages.sheets(new SheetsView(caller.who(), date, taken, style));
    }

    private LocalDate date(String wanted) {
        var today = today();
        return Reading.date(wanted)
                .filter(day -> !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS)))
                .orElse(today);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
