package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.ScheduleDraft;
import id.edokter.schedule.ScheduleDrafts;
import id.edokter.schedule.ScheduleExport;
import id.edokter.web.FormErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The week of all doctors, to be read; administrators see it as a draft would have it, too. */
@Path("/jadwal")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class WeekPages {

    /**
     * Sessions to come that are not as the schedule has them, since patients have booked them.
     *
     * @param isJustEntered whether somebody comes from entering what they were to be
     */
    record Kept(SignedIn who, List<DateChange> sessions, boolean isJustEntered) {

        /** The form that gives its patients the room that it should be in. */
        public String room(DateChange one) {
            return UriBuilder.fromPath("/loket/sesi/" + one.session() + "/ruang")
                    .queryParam("ke", "{room}")
                    .build(one.after().room())
                    .toString();
        }

        /** The same for the hours. */
        public String hours(DateChange one) {
            return "/loket/sesi/%d/jam?mulai=%s&selesai=%s&menit=%d"
                    .formatted(
                            one.session(),
                            one.after().starts(),
                            one.after().ends(),
                            one.after().minutesPerPlace());
        }
    }

    private final ScheduleDrafts drafts;
    private final ScheduleExport export;
    private final WeekViews views;
    private final Caller caller;

    WeekPages(ScheduleDrafts drafts, ScheduleExport export, WeekViews views, Caller caller) {
        this.drafts = drafts;
        this.export = export;
        this.views = views;
        this.caller = caller;
    }

    @GET
    public TemplateInstance week(@BeanParam WeekAsked asked) {
        return Pages.week(views.view(asked, draft(asked), null, FormErrors.NONE, ""));
    }

    @GET
    @Path("tersisa")
    public TemplateInstance kept(@QueryParam("selesai") String done) {
        return Pages.kept(new Kept(caller.who(), drafts.kept(), "masuk".equals(done)));
    }

    /** What holds now, in the shape in which a table is taken over. */
    @GET
    @Path("jadwal-dokter.csv")
    @Produces("text/csv")
    public RestResponse<String> table() {
        return ResponseBuilder.ok(export.table(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"jadwal-dokter.csv\"")
                .build();
    }

    /** Only of those who write drafts, and only one in work. */
    private ScheduleDraft draft(WeekAsked asked) {
        if (!caller.who().isAdministrator() || asked.draftId() == null) return null;
        return drafts.find(asked.draftId()).filter(ScheduleDraft::isOpen).orElse(null);
    }
}
