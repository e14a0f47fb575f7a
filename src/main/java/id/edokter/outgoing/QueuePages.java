package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Counter;
import id.edokter.notification.Mailroom;
import id.edokter.notification.Mailroom.Failures;
import id.edokter.notification.Mailroom.Listed;
import id.edokter.notification.Mailroom.Overview;
import id.edokter.notification.MessageKind;
import id.edokter.notification.MessageQuestion;
import id.edokter.notification.Progress;
import id.edokter.shared.FieldErrors;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** All messages: where they stand, which did not go and why. Whom one is about is seen on a page that leaves a line. */
@Path("/pesan")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class QueuePages {

    static final String HERE = "/pesan";

    private static final int LINES = 50;

    /** What is asked for, as it stands in the address; nonsense asks for nothing. */
    static class Asked {
        @QueryParam("jenis")
        public String kind;

        @QueryParam("keadaan")
        public String progress;

        @QueryParam("tanggal")
        public String day;

        @QueryParam("setelah")
        public String after;

        MessageQuestion question() {
            return new MessageQuestion(
                    named(MessageKind.values(), kind).orElse(null),
                    named(Progress.values(), progress).orElse(null),
                    Reading.date(day)
                            .filter(one -> one.getYear() >= 2000 && one.getYear() <= 2999)
                            .orElse(null),
                    Reading.id(after).orElse(null));
        }
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * The page.
     *
     * @param code as it was typed
     */
    record View(
            SignedIn who,
            Overview overview,
            List<Failures> failures,
            MessageQuestion asked,
            Listed listed,
            Done done,
            String code,
            FormErrors errors) {

        public MessageKind[] kinds() {
            return MessageKind.values();
        }

        public Progress[] steps() {
            return Progress.values();
        }

        public int counted() {
            return Mailroom.COUNTED;
        }

        public boolean isFirstPage() {
            return asked.after() == null;
        }

        public boolean isFiltered() {
            return asked.kind() != null || asked.progress() != null || asked.day() != null;
        }

        public String firstLink() {
            return HERE + "?" + query() + "#daftar";
        }

        public String nextLink() {
            return HERE + "?" + query() + "&setelah=" + listed.last() + "#daftar";
        }

        private String query() {
            return "jenis=" + (asked.kind() == null ? "" : asked.kind().name())
                    + "&keadaan="
                    + (asked.progress() == null ? "" : asked.progress().name())
                    + "&tanggal=" + (asked.day() == null ? "" : asked.day());
        }

        public LocalDate day() {
            return asked.day();
        }
    }

    /** The messages of one appointment. */
    record OfAppointment(SignedIn who, MessageDesk.OfAppointment found) {}

    private final Mailroom mailroom;
    private final MessageDesk desk;
    private final Counter counter;
    private final Caller caller;
    private final Wording wording;

    QueuePages(Mailroom mailroom, MessageDesk desk, Counter counter, Caller caller, Wording wording) {
        this.mailroom = mailroom;
        this.desk = desk;
        this.counter = counter;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@BeanParam Asked asked, @QueryParam("selesai") String done) {
        return page(asked.question(), Done.of(done), "", FormErrors.NONE);
    }

    /** A booking code is sent, not asked in an address: with a date of birth it opens a ticket. */
    @POST
    @Path("cari")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> search(@FormParam("code") String typed) {
        var errors = new FieldErrors();
        var code = errors.read("code", () -> new BookingCode(typed));
        var found = code == null ? Optional.<Long>empty() : counter.withCode(code);
        if (found.isPresent()) return Answers.to(HERE + "/janji/" + found.get());
        if (!errors.any()) errors.add("code", "code_unknown");
        return Answers.unprocessable(
                page(new Asked().question(), Done.NOTHING, typed == null ? "" : typed, wording.errors(errors.all())));
    }

    @GET
    @Path("janji/{appointment}")
    public TemplateInstance ofAppointment(@PathParam("appointment") String appointment) {
        var found = desk.ofAppointment(caller.witness(), Reading.id(appointment).orElseThrow(NotFoundException::new));
        return Pages.appointment(new OfAppointment(caller.who(), found));
    }

    private TemplateInstance page(MessageQuestion asked, Done done, String code, FormErrors errors) {
        return Pages.queue(new View(
                caller.who(),
                mailroom.overview(),
                mailroom.failures(),
                asked,
                mailroom.list(asked, LINES),
                done,
                code,
                errors));
    }
}
