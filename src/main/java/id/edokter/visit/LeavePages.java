package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.ChangeReason;
import id.edokter.practice.LeaveRequest;
import id.edokter.practice.LeaveRequests;
import id.edokter.practice.LeaveWish;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** A doctor asks for leave, sees what became of it, and takes it back while nobody has decided. */
@Path("/praktik/cuti")
@RolesAllowed(Role.Names.DOCTOR)
@Produces(MediaType.TEXT_HTML)
class LeavePages {

    /** What is asked, as it is typed. */
    static class Form {

        @FormParam("dari")
        public String from;

        @FormParam("sampai")
        public String until;

        /** Of one session of the week; empty for whole days. */
        @FormParam("jadwal")
        public String schedule;

        @FormParam("reason")
        public String reason;

        @FormParam("formulir")
        public String key;

        static Form fresh() {
            var form = new Form();
            form.key = Secrets.token();
            return form;
        }

        public boolean isOf(WeeklySchedule week) {
            return String.valueOf(week.id).equals(schedule);
        }

        LeaveWish read(FieldErrors errors) {
            var first = day("dari", from, errors);
            var last = until == null || until.isBlank() ? first : day("sampai", until, errors);
            var why = errors.read("reason", () -> new ChangeReason(reason));
            if (errors.any()) return null;
            return new LeaveWish(Reading.id(schedule).orElse(null), first, last, why.text());
        }

        private static LocalDate day(String field, String text, FieldErrors errors) {
            return Reading.date(text).orElseGet(() -> {
                errors.add(field, "schedule_date");
                return null;
            });
        }
    }

    /** @param done what was just done; empty for nothing */
    record View(
            SignedIn who,
            List<LeaveRequest> all,
            List<WeeklySchedule> week,
            Form form,
            FormErrors errors,
            String done) {

        public boolean isNobodys() {
            return who.doctor() == null;
        }
    }

    private final LeaveRequests requests;
    private final Caller caller;
    private final Wording wording;

    LeavePages(LeaveRequests requests, Caller caller, Wording wording) {
        this.requests = requests;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@QueryParam("selesai") String done, @QueryParam("dari") String from) {
        var form = Form.fresh();
        form.from = Reading.date(from).map(LocalDate::toString).orElse("");
        return page(form, new FieldErrors(), done == null ? "" : done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> ask(@BeanParam Form form) {
        var doctor = doctor();
        var errors = new FieldErrors();
        if (Reading.key(form.key).isEmpty()) form.key = Secrets.token();
        var wish = form.read(errors);
        if (wish == null) return Answers.unprocessable(page(form, errors, ""));
        try {
            requests.ask(caller.witness(), doctor, wish, form.key);
            return Answers.to("/praktik/cuti?selesai=diajukan");
        } catch (InvalidValue invalid) {
            errors.add(
                    fieldOf(invalid.key()), invalid.key(), invalid.arguments().toArray());
            return Answers.unprocessable(page(form, errors, ""));
        }
    }

    private static String fieldOf(String key) {
        return switch (key) {
            case "leave_last_day" -> "sampai";
            case "leave_not_that_day" -> "jadwal";
            default -> "dari";
        };
    }

    @POST
    @Path("{request}/batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> withdraw(@PathParam("request") String request) {
        long id = Reading.id(request).orElseThrow(NotFoundException::new);
        try {
            requests.withdraw(caller.witness(), doctor(), id);
            return Answers.to("/praktik/cuti?selesai=dibatalkan");
        } catch (Refusal refusal) {
            var errors = new FieldErrors();
            errors.add("permohonan", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(page(Form.fresh(), errors, ""));
        }
    }

    private long doctor() {
        var doctor = caller.who().doctor();
        if (doctor == null) throw new NotFoundException();
        return doctor;
    }

    private TemplateInstance page(Form form, FieldErrors errors, String done) {
        var who = caller.who();
        boolean nobodys = who.doctor() == null;
        return Pages.leave(new View(
                who,
                nobodys ? List.of() : requests.of(who.doctor()),
                nobodys ? List.of() : requests.week(who.doctor()),
                form,
                wording.errors(errors.all()),
                done));
    }
}
