package id.edokter.waitlist;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import id.edokter.challenge.AgainstRobots;
import id.edokter.challenge.Purpose;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.schedule.Practice;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Where "full" leads: who wants a place there waits in line. */
@Path("/tunggu")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class JoinPages {

    private static final int FORTNIGHT = 14;

    /**
     * The page.
     *
     * @param form its key: however often it is sent, it is one wish
     * @param members of the family that is signed in; empty without one
     * @param refusal what stood against it; empty before
     */
    record View(
            Clinic clinic,
            String form,
            WishTyped wish,
            List<Choice> doctors,
            List<WishTyped.Box> days,
            List<WishTyped.Box> parts,
            List<Choice> members,
            String member,
            BookingAnswers typed,
            List<Choice> sexes,
            List<Choice> payers,
            List<Choice> visits,
            FormErrors errors,
            String refusal) {

        public String back() {
            return "/poli/" + clinic.code.toLowerCase(Locale.ROOT);
        }
    }

    private final Waitlist waitlist;
    private final Clinics clinics;
    private final Rota rota;
    private final Who who;
    private final WaitlistSettings settings;
    private final Wording wording;

    JoinPages(Waitlist waitlist, Clinics clinics, Rota rota, Who who, WaitlistSettings settings, Wording wording) {
        this.waitlist = waitlist;
        this.clinics = clinics;
        this.rota = rota;
        this.who = who;
        this.settings = settings;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> ask(
            @QueryParam("poli") String code,
            @QueryParam("dokter") String doctor,
            @QueryParam("tanggal") String day,
            @QueryParam("bayar") String payer) {
        if (code == null) return Answers.to("/poli");
        var clinic = clinic(code);
        var today = waitlist.today();
        var wanted = Reading.date(day)
                .filter(date -> !date.isBefore(today) && !date.isAfter(lastDay()))
                .orElse(today);
        var until = wanted.plusDays(FORTNIGHT).isAfter(lastDay()) ? lastDay() : wanted.plusDays(FORTNIGHT);
        var known = practices(clinic).stream()
                .anyMatch(one -> String.valueOf(one.doctor()).equals(doctor));
        var paying = Stream.of(Payer.values())
                .filter(one -> one.name().equals(payer))
                .findFirst();
        var typed = BookingAnswers.ofPayer(paying.map(Enum::name).orElse(""), "", "", "", "");
        var wish = WishTyped.fresh(known ? doctor : "", wanted, until);
        var members = who.members();
        var member = members.size() == 1 ? String.valueOf(members.get(0).link()) : "";
        return RestResponse.ok(page(clinic, Secrets.token(), wish, member, typed, FormErrors.NONE, ""));
    }

    @POST
    @AgainstRobots(Purpose.PLACE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> join(MultivaluedMap<String, String> form, HttpServerRequest request) {
        var clinic = clinic(WishTyped.text(form, "poli"));
        var key = Reading.key(form.getFirst("formulir")).orElseGet(Secrets::token);
        var wish = WishTyped.of(form);
        var typed = PatientTyped.of(form);
        var link = WishTyped.text(form, "member");
        var errors = new FieldErrors();
        var wanted = wish.read(errors, clinic.id, practices(clinic), waitlist.today(), lastDay());
        var member = link.isEmpty() ? null : who.member(link).orElse(null);
        if (member == null && !link.isEmpty()) errors.add("member", "member_missing");
        var answers = member == null ? typed : PatientTyped.ofMember(member, typed);
        answers.patient(errors, "", waitlist.today());
        if (member == null || member.chosen() == null || !answers.usesCardOnFile()) answers.payer(errors, "", "payer");
        if (errors.any())
            return Answers.unprocessable(page(clinic, key, wish, link, typed, wording.errors(errors.all()), ""));
        try {
            var chosen = member == null ? null : member.chosen();
            var wishKey = waitlist.join(
                    key, wanted, answers, chosen, who.actor(request), who.witness(request), wording.locale());
            return Answers.to("/tunggu/" + wishKey);
        } catch (InvalidFields wrong) {
            return Answers.unprocessable(page(clinic, key, wish, link, typed, wording.errors(wrong.errors()), ""));
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            var why = wording.sayToAnyone(refusal);
            return Answers.conflict(page(clinic, key, wish, link, typed, FormErrors.NONE, why));
        }
    }

    private LocalDate lastDay() {
        return waitlist.today().plusDays(settings.daysAhead());
    }

    private Clinic clinic(String code) {
        return clinics.all().stream()
                .filter(one -> one.code.equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Practice> practices(Clinic clinic) {
        return rota.practices(waitlist.today()).stream()
                .filter(one -> one.clinicCode().equals(clinic.code))
                .toList();
    }

    private TemplateInstance page(
            Clinic clinic,
            String form,
            WishTyped wish,
            String member,
            BookingAnswers typed,
            FormErrors errors,
            String refusal) {
        var words = Wording.bundle(WaitlistMessages.class, wording.locale());
        return Pages.join(new View(
                clinic,
                form,
                wish,
                WishTyped.doctors(practices(clinic), words),
                wish.dayBoxes(wording.locale()),
                wish.partBoxes(words),
                PatientTyped.members(who.members(), words),
                member,
                typed,
                PatientTyped.sexes(words),
                PatientTyped.payers(words),
                PatientTyped.visits(words),
                errors,
                refusal));
    }
}
