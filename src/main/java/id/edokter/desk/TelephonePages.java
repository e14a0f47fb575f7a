package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.AlreadyMerged;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.RecordChanged;
import id.edokter.patient.Telephones;
import id.edokter.patient.Telephones.Line;
import id.edokter.patient.Telephones.Listed;
import id.edokter.patient.Telephones.Trouble;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.PhoneNumber;
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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Telephones that have to be repaired, each in its line of the list. */
@Path("/loket/telepon")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class TelephonePages {

    private static final String HERE = "/loket/telepon";
    private static final int LINES = 20;
    private static final int PAGES = 500;

    /** Each list as its address and the form call it. */
    enum Which {
        MISSING("kosong", Trouble.MISSING),
        DOUBTFUL("salah", Trouble.DOUBTFUL),
        SHARED("bersama", Trouble.SHARED);

        public final String word;
        final Trouble trouble;

        Which(String word, Trouble trouble) {
            this.word = word;
            this.trouble = trouble;
        }

        static Which of(String word) {
            return Arrays.stream(values())
                    .filter(which -> which.word.equals(word))
                    .findFirst()
                    .orElse(MISSING);
        }
    }

    /** What was typed in one line, as it was typed. */
    static class Typed {
        @FormParam("phone")
        public String phone;

        /** There is no number that is the patient's. */
        @FormParam("none")
        public String none;

        @FormParam("seen")
        public String seen;

        @FormParam("masalah")
        public String which;

        @FormParam("halaman")
        public String page;
    }

    /** One of the lists, and how many are on it. */
    public record Tab(Which which, int count, boolean current) {
        public boolean isMany() {
            return count > Telephones.COUNTED;
        }
    }

    /**
     * The page.
     *
     * @param page from 1
     * @param wrong id of the patient in whose line something is wrong; 0 for none
     */
    record View(
            SignedIn who,
            List<Tab> tabs,
            Which which,
            Listed listed,
            int page,
            Done done,
            long wrong,
            Typed typed,
            FormErrors errors) {

        public List<Line> lines() {
            return listed.lines();
        }

        public boolean isWrong(Line line) {
            return line.patient().id == wrong;
        }

        public String typedIn(Line line) {
            return isWrong(line) && typed.phone != null ? typed.phone : "";
        }

        /** What is wrong in this line; empty when nothing is. */
        public String wordsOf(Line line) {
            return errors.of("phone-" + line.patient().id);
        }

        public int most() {
            return Telephones.COUNTED;
        }
    }

    private final Telephones telephones;
    private final PatientDesk patients;
    private final Caller caller;
    private final Wording wording;

    TelephonePages(Telephones telephones, PatientDesk patients, Caller caller, Wording wording) {
        this.telephones = telephones;
        this.patients = patients;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("masalah") String which,
            @QueryParam("halaman") String page,
            @QueryParam("selesai") String done) {
        return view(Which.of(which), number(page), Done.of(done), 0, new Typed(), FormErrors.NONE);
    }

    @POST
    @Path("{patient}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> repair(@PathParam("patient") String patient, @BeanParam Typed typed) {
        long id = Reading.id(patient).orElseThrow(NotFoundException::new);
        patients.refuseWithoutReason(caller.witness(), id);
        var which = Which.of(typed.which);
        int page = number(typed.page);
        var errors = new FieldErrors();
        var field = "phone-" + id;
        var right = errors.read(field, () -> read(typed));
        if (!errors.any()) {
            try {
                telephones.repair(caller.witness(), id, typed.seen == null ? "" : typed.seen, right);
                return Answers.to(HERE + "?masalah=" + which.word + "&halaman=" + page + "&" + Done.TELEPHONE.told());
            } catch (RecordChanged | AlreadyMerged meanwhile) {
                errors.add(field, meanwhile.key());
                return Answers.conflict(view(which, page, Done.NOTHING, id, typed, wording.errors(errors.all())));
            }
        }
        return Answers.unprocessable(view(which, page, Done.NOTHING, id, typed, wording.errors(errors.all())));
    }

    private static PhoneNumber read(Typed typed) {
        boolean blank = typed.phone == null || typed.phone.isBlank();
        if (typed.none != null) {
            if (!blank) throw new InvalidValue("phone_not_both");
            return null;
        }
        if (blank) throw new InvalidValue("phone_missing");
        return PhoneNumber.of(typed.phone);
    }

    private TemplateInstance view(Which which, int page, Done done, long wrong, Typed typed, FormErrors errors) {
        var tabs = Arrays.stream(Which.values())
                .map(one -> new Tab(one, telephones.count(one.trouble), one == which))
                .toList();
        var listed = telephones.list(caller.witness(), which.trouble, page - 1, LINES);
        return Pages.telephones(new View(caller.who(), tabs, which, listed, page, done, wrong, typed, errors));
    }

    private static int number(String page) {
        return Reading.id(page)
                .filter(number -> number >= 1 && number <= PAGES)
                .map(Long::intValue)
                .orElse(1);
    }
}
