package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.patient.AlreadyMerged;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.Duplicates.Pair;
import id.edokter.patient.Patient;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Records that may be one person: listed, compared, told apart, or merged. */
@Path("/loket/ganda")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class DuplicatePages {

    static final String HERE = "/loket/ganda";
    private static final int MOST = 50;

    /** @param more whether there are more than these */
    record Listed(SignedIn who, List<Pair> pairs, boolean more, Done done) {}

    /**
     * Two records side by side, and what was typed below them.
     *
     * @param keep id of the one to keep, as sent
     */
    record Comparison(
            SignedIn who,
            Pair pair,
            String keep,
            boolean seenPerson,
            boolean seenNumber,
            String reason,
            FormErrors errors) {

        public List<Patient> both() {
            return List.of(pair.one(), pair.other());
        }

        public boolean keeps(Patient patient) {
            return keep.equals(String.valueOf(patient.id));
        }

        public String here() {
            return HERE + "/" + pair.one().id + "/" + pair.other().id;
        }
    }

    private final Duplicates duplicates;
    private final AuditTrail trail;
    private final Caller caller;
    private final Wording wording;

    DuplicatePages(Duplicates duplicates, AuditTrail trail, Caller caller, Wording wording) {
        this.duplicates = duplicates;
        this.trail = trail;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance list(@QueryParam("selesai") String done) {
        var found = duplicates.suggested(MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var patients = shown.stream()
                .flatMap(pair -> Stream.of(pair.one().id, pair.other().id))
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, patients, "", "duplicates");
        return Pages.duplicates(new Listed(caller.who(), shown, found.size() > MOST, Done.of(done)));
    }

    @GET
    @Path("{one}/{other}")
    public RestResponse<TemplateInstance> compare(@PathParam("one") String one, @PathParam("other") String other) {
        try {
            return RestResponse.ok(page(pair(one, other), "", null, null, "", FormErrors.NONE));
        } catch (AlreadyMerged merged) {
            return Answers.to("/loket/pasien/" + id(one));
        }
    }

    @POST
    @Path("{one}/{other}/berbeda")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> tellApart(@PathParam("one") String one, @PathParam("other") String other) {
        duplicates.tellApart(caller.witness(), id(one), id(other));
        return Answers.to(Done.APART.at(HERE));
    }

    @POST
    @Path("{one}/{other}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> merge(
            @PathParam("one") String one,
            @PathParam("other") String other,
            @FormParam("keep") String keep,
            @FormParam("seenPerson") String seenPerson,
            @FormParam("seenNumber") String seenNumber,
            @FormParam("reason") String reason) {
        var errors = new FieldErrors();
        long kept =
                Reading.id(keep).filter(id -> id == id(one) || id == id(other)).orElse(0L);
        if (kept == 0) errors.add("keep", "keep_missing");
        if (seenPerson == null) errors.add("seenPerson", "seen_person_missing");
        if (seenNumber == null) errors.add("seenNumber", "seen_number_missing");
        var why = errors.read("reason", () -> new ChangeReason(reason));
        try {
            if (!errors.any()) {
                duplicates.merge(caller.witness(), kept, kept == id(one) ? id(other) : id(one), why);
                return Answers.to(Done.MERGED.at("/loket/pasien/" + kept));
            }
            return Answers.unprocessable(
                    page(pair(one, other), keep, seenPerson, seenNumber, reason, wording.errors(errors.all())));
        } catch (AlreadyMerged merged) {
            return Answers.to("/loket/pasien/" + id(one));
        } catch (Refusal refusal) {
            errors.add("keep", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(
                    page(pair(one, other), keep, seenPerson, seenNumber, reason, wording.errors(errors.all())));
        }
    }

    private TemplateInstance page(
            Pair pair, String keep, String seenPerson, String seenNumber, String reason, FormErrors errors) {
        return Pages.comparison(new Comparison(
                caller.who(),
                pair,
                keep == null ? "" : keep.strip(),
                seenPerson != null,
                seenNumber != null,
                reason == null ? "" : reason,
                errors));
    }

    private Pair pair(String one, String other) {
        return duplicates.compare(caller.witness(), id(one), id(other));
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
