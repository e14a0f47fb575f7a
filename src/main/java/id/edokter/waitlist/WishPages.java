package id.edokter.waitlist;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Format;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** A wish behind its private link: where it stands, what is offered, the way out. Looking changes nothing. */
@Path("/tunggu/{key}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class WishPages {

    /**
     * The page.
     *
     * @param refusal what stood against what was pressed; empty otherwise
     */
    record View(Waitlist.Seen seen, LocalDate today, Locale language, String refusal) {

        public Wish wish() {
            return seen.wish();
        }

        public String here() {
            return seen.here();
        }

        /** Whether the day is past by which there was to be a place or a word. */
        public boolean isOwed() {
            return wish().answerBy.isBefore(today);
        }

        public String offered() {
            var slot = seen.offer().slot;
            return Format.full(slot.session.date, slot.starts, language);
        }

        /** What was offered last, and what became of it. */
        public String last() {
            var slot = seen.last().slot;
            var when = Format.full(slot.session.date, slot.starts, language);
            return switch (seen.last().state) {
                case EXPIRED -> words().last_unanswered(when);
                case DECLINED -> words().last_declined(when);
                default -> words().last_withdrawn(when);
            };
        }

        public String until() {
            return Format.full(seen.offer().endsAt, language);
        }

        public String days() {
            return wish().weekdays().stream()
                    .map(day -> Format.weekday(day, language))
                    .collect(Collectors.joining(", "));
        }

        public String times() {
            var words = words();
            return wish().partsOfDay().stream().map(words::part).collect(Collectors.joining(", "));
        }

        public String ended() {
            return words().ended(wish().endedWhy);
        }

        public String book() {
            return "/poli/" + wish().clinic.code.toLowerCase(Locale.ROOT);
        }

        private WaitlistMessages words() {
            return Wording.bundle(WaitlistMessages.class, language);
        }
    }

    private final Waitlist waitlist;
    private final Who who;
    private final AuditTrail trail;
    private final Wording wording;

    WishPages(Waitlist waitlist, Who who, AuditTrail trail, Wording wording) {
        this.waitlist = waitlist;
        this.who = who;
        this.trail = trail;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@PathParam("key") String key, HttpServerRequest request) {
        return page(key, "", request);
    }

    /** @param offer id, as the page showed it: another that came meanwhile is not taken unseen */
    @POST
    @Path("ambil")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(
            @PathParam("key") String key, @FormParam("tawaran") String offer, HttpServerRequest request) {
        try {
            var link = waitlist.take(key, id(offer), who.actor(request), who.witness(request));
            return Answers.to("/janji/" + link);
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            return Answers.conflict(page(key, wording.sayToAnyone(refusal), request));
        }
    }

    @POST
    @Path("tolak")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decline(
            @PathParam("key") String key, @FormParam("tawaran") String offer, HttpServerRequest request) {
        try {
            waitlist.decline(key, id(offer), who.witness(request));
            return Answers.to("/tunggu/" + key);
        } catch (OfferIsOver over) {
            return Answers.conflict(page(key, wording.sayToAnyone(over), request));
        }
    }

    @POST
    @Path("keluar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> leave(@PathParam("key") String key, HttpServerRequest request) {
        waitlist.leave(key, who.witness(request));
        return Answers.to("/tunggu/" + key);
    }

    private static long id(String offer) {
        return Reading.id(offer).orElse(0L);
    }

    private TemplateInstance page(String key, String refusal, HttpServerRequest request) {
        var seen = waitlist.open(key);
        trail.addNow(who.witness(request), Act.WAITLIST_SEEN, seen.wish().patient.id, News.subject(seen.wish()), "");
        return Pages.wish(new View(seen, waitlist.today(), wording.locale(), refusal));
    }
}
