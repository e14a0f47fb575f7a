package id.edokter.checkin;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.web.Assets;
import id.edokter.web.Qr;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The poster for the entrance, or for a clinic's door: where the own telephone says that somebody has come. */
@Path("/loket/poster")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class PosterPages {

    /** What it says, in one language. */
    record Lines(String tag, String call, List<String> steps, String more) {

        static Lines in(Locale language) {
            var words = Wording.bundle(ArrivalMessages.class, language);
            return new Lines(
                    language.getLanguage(),
                    words.poster_call(),
                    List.of(words.poster_step_1(), words.poster_step_2(), words.poster_step_3()),
                    words.poster_more());
        }
    }

    /**
     * What is printed.
     *
     * @param clinic at whose door it hangs; null for an entrance
     * @param small A5; else A4
     * @param address of the page, in the QR code and in letters
     */
    record Poster(SignedIn who, List<Clinic> clinics, Clinic clinic, boolean small, String address, String script) {

        /** Whoever reads it chose no language yet: both. */
        public Lines indonesian() {
            return Lines.in(Locale.forLanguageTag("id"));
        }

        public Lines english() {
            return Lines.in(Locale.ENGLISH);
        }

        public Qr qr() {
            return Qr.of(address);
        }

        public boolean isAt(Clinic other) {
            return clinic != null && clinic.id.equals(other.id);
        }
    }

    private final Clinics clinics;
    private final Caller caller;
    private final Site site;
    private final Assets assets;

    PosterPages(Clinics clinics, Caller caller, Site site, Assets assets) {
        this.clinics = clinics;
        this.caller = caller;
        this.site = site;
        this.assets = assets;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("poli") String code, @QueryParam("kertas") String paper, HttpServerRequest request) {
        var clinic = clinics.byCode(OwnArrivalPages.clinic(code)).orElse(null);
        var address = site.link("/datang" + (clinic == null ? "" : "?poli=" + clinic.code), request);
        return Pages.poster(new Poster(
                caller.who(), clinics.all(), clinic, "a5".equals(paper), address, assets.address("ticket.js")));
    }
}
