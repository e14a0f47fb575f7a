package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.notification.Mailroom;
import id.edokter.shared.Wib;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** How many messages went, day by day; nothing of anybody. */
@Path("/pesan/angka")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.MANAGER})
@Produces(MediaType.TEXT_HTML)
class FigurePages {

    record View(SignedIn who, List<Chart> charts, Locale language) {

        public int days() {
            return Mailroom.DAYS;
        }

        public String called(Chart chart) {
            var words = Wording.bundle(OutgoingMessages.class, language);
            return switch (chart.way()) {
                case "PHONE", "SMS" -> words.way_phone();
                case "WHATSAPP" -> words.way_whatsapp();
                case "EMAIL" -> words.way_email();
                default -> chart.way();
            };
        }
    }

    private final Mailroom mailroom;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    FigurePages(Mailroom mailroom, Caller caller, Wording wording, Clock clock) {
        this.mailroom = mailroom;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        var charts = Chart.of(mailroom.figures(), Wib.date(clock.instant()), Mailroom.DAYS);
        return Pages.figures(new View(caller.who(), charts, wording.locale()));
    }
}
