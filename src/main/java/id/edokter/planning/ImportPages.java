package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.schedule.ImportReport;
import id.edokter.schedule.ImportReport.Outcome;
import id.edokter.schedule.MorePatientsNow;
import id.edokter.schedule.ScheduleChangedSince;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.schedule.ScheduleUpload;
import id.edokter.schedule.ScheduleUploads;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Secrets;
import id.edokter.shared.UnreadableFile;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A whole week as a table: sent, looked at row by row with whom it touches, and taken over or not. */
@Path("/jadwal/impor")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class ImportPages {

    private static final String YES = "1";

    record Asked(SignedIn who, String formKey, String text, FormErrors errors) {}

    /**
     * A table that was sent, and what would come of it.
     *
     * @param refused why it was not taken over; empty for nothing
     */
    record View(SignedIn who, ScheduleUpload upload, ImportReport told, Options options, String refused, boolean done) {

        public int booked() {
            return told.booked();
        }

        public boolean isTakable() {
            return upload.appliedAt == null && told.changesAnything() && (told.wrongRows() == 0 || options.goodRows());
        }
    }

    private final ScheduleUploads uploads;
    private final Caller caller;
    private final Wording wording;

    ImportPages(ScheduleUploads uploads, Caller caller, Wording wording) {
        this.uploads = uploads;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask() {
        return Pages.importing(new Asked(caller.who(), Secrets.token(), "", FormErrors.NONE));
    }

    /** A file, or a short table as text, as it is copied out of a spreadsheet. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public RestResponse<TemplateInstance> send(
            @FormParam("formKey") String formKey, @FormParam("table") FileUpload file, @FormParam("text") String text) {
        var key = Reading.key(formKey).orElseGet(Secrets::token);
        try {
            return Answers.to("/jadwal/impor/" + uploads.keep(caller.witness(), key, bytes(file, text)));
        } catch (UnreadableFile unreadable) {
            var errors = new FieldErrors();
            errors.add("table", "schedule_table", unreadable.getMessage());
            var typed = text == null ? "" : text;
            return Answers.unprocessable(
                    Pages.importing(new Asked(caller.who(), key, typed, wording.errors(errors.all()))));
        }
    }

    private static byte[] bytes(FileUpload file, String text) {
        if (file == null || file.size() == 0) return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GET
    @Path("{upload}")
    public TemplateInstance show(
            @PathParam("upload") String upload,
            @QueryParam("benar") String goodRows,
            @QueryParam("akhiri") String endMissing,
            @QueryParam("selesai") String done) {
        return page(id(upload), options(goodRows, endMissing, null), "", done != null);
    }

    @POST
    @Path("{upload}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(
            @PathParam("upload") String upload,
            @FormParam("goodRows") String goodRows,
            @FormParam("endMissing") String endMissing,
            @FormParam("touched") String touched,
            @FormParam("seen") String seen) {
        long id = id(upload);
        var options = options(goodRows, endMissing, seen);
        if (uploads.get(id).appliedAt != null) return Answers.conflict(page(id, options, said("table_taken"), false));
        Outcome outcome;
        try {
            outcome = uploads.apply(caller.witness(), id, options, touched == null ? "" : touched)
                    .outcome();
        } catch (MorePatientsNow | ScheduleChangedSince other) {
            return Answers.conflict(
                    page(id, options, wording.say(wording.locale(), other.key(), other.arguments()), false));
        }
        if (outcome == Outcome.NEEDS_CONFIRMATION)
            return Answers.unprocessable(page(id, options, said("draft_patients_not_seen"), false));
        if (outcome != Outcome.APPLIED) return Answers.unprocessable(page(id, options, said("table_not_taken"), false));
        return Answers.to("/jadwal/impor/" + id + "?selesai=1");
    }

    /** Wrong rows that count as missing would end what they speak of. */
    private static Options options(String goodRows, String endMissing, String seen) {
        boolean good = YES.equals(goodRows);
        return new Options(good, YES.equals(endMissing) && !good, YES.equals(seen));
    }

    private TemplateInstance page(long id, Options options, String refused, boolean done) {
        var upload = uploads.get(id);
        return Pages.imported(new View(caller.who(), upload, uploads.preview(id, options), options, refused, done));
    }

    private String said(String key, Object... arguments) {
        return wording.say(wording.locale(), key, List.of(arguments));
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
