package id.edokter.journey;

import id.edokter.booking.Actor;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.booking.Payer;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.Relation;
import id.edokter.family.SignedInFamily;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The family of whoever fills a form signed in: one of them is chosen, and nothing is typed again. */
@ApplicationScoped
class Families {

    private final Family family;
    private final SecurityIdentity identity;

    Families(Family family, SecurityIdentity identity) {
        this.family = family;
        this.identity = identity;
    }

    Optional<SignedInFamily> who() {
        return SignedInFamily.find(identity);
    }

    /** In whose name a booking is made. */
    Actor actor() {
        return who().map(who -> Actor.family(who.account())).orElse(Actor.PATIENT);
    }

    /** Empty also when nobody is signed in. */
    List<Member> members() {
        return who().map(family::members).orElse(List.of());
    }

    /**
     * The answers of a form for somebody of the family.
     *
     * @param chosen null as long as it is not proved who that is: then the form goes on with what the account typed
     */
    record Answered(BookingAnswers answers, Chosen chosen) {}

    /** @throws NotFoundException when it is nobody of this family */
    Answered answered(long link, BookingJourney journey) {
        var who = who().orElseThrow(NotFoundException::new);
        var member = family.linked(who, link);
        if (!member.isProved()) {
            return new Answered(before(journey, null).withPatientOf(typed(family.said(who, link), who)), null);
        }
        var patient = family.patient(who, link);
        var chosen = new Chosen(who.account(), member.patient());
        return new Answered(withCard(before(journey, chosen), patient).withPatientOf(known(patient, who)), chosen);
    }

    /**
     * What stays of a form when another is chosen: not the card, which may have come from the register.
     *
     * @param next who is chosen now; null for whoever is typed
     */
    static BookingAnswers before(BookingJourney journey, Chosen next) {
        boolean stays = journey.chosen() == null || journey.chosen().equals(next);
        return stays ? journey.answers() : journey.answers().withoutCard();
    }

    private static BookingAnswers typed(PatientDetails said, SignedInFamily who) {
        return answers(
                said.mrn() != null,
                said.name().text(),
                said.nik() == null ? "" : said.nik().digits(),
                said.mrn() == null ? "" : said.mrn(),
                said.birthDate(),
                said.sex() == null ? "" : said.sex().name(),
                who);
    }

    /** The numbers of the register stay there: the form names the patient, and the desk knows the rest. */
    private static BookingAnswers known(Patient patient, SignedInFamily who) {
        var sex = patient.sex == null ? "" : patient.sex.name();
        return answers(false, patient.name, "", "", patient.birthDate, sex, who);
    }

    private static BookingAnswers answers(
            boolean known, String name, String nik, String mrn, LocalDate born, String sex, SignedInFamily who) {
        return new BookingAnswers(
                known,
                nik.isEmpty(),
                name,
                nik,
                mrn,
                String.valueOf(born.getDayOfMonth()),
                String.valueOf(born.getMonthValue()),
                String.valueOf(born.getYear()),
                sex,
                who.phone(),
                "",
                "",
                "",
                "",
                "");
    }

    private static BookingAnswers withCard(BookingAnswers before, Patient patient) {
        boolean asked = before.kind().filter(Payer.JKN::equals).isPresent()
                && before.card().isBlank();
        if (!asked || patient.jknCard == null) return before;
        return before.withPayerOf(new BookingAnswers(
                false,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                before.payer(),
                patient.jknCard,
                before.visitType(),
                before.reference(),
                before.insurer()));
    }

    /** Whether whoever asks may see what is in this form: a patient of the register is there for the own account only. */
    boolean mayOpen(BookingJourney journey) {
        var chosen = journey.chosen();
        if (chosen == null) return true;
        return who().filter(who -> who.account() == chosen.account())
                .filter(who -> family.members(who).stream()
                        .anyMatch(member -> Long.valueOf(chosen.patient()).equals(member.patient())))
                .isPresent();
    }

    /** Keeps somebody who was typed for the next time. */
    void add(Relation relation, PatientDetails said, String address) {
        who().ifPresent(who -> family.add(who, relation, said, address));
    }
}
