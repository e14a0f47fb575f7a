package id.edokter.journey;

import id.edokter.booking.Actor;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.Relation;
import id.edokter.family.SignedInFamily;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.web.Network;
import id.edokter.web.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The family of whoever fills a form signed in: one of them is chosen, and nothing is typed again. */
@ApplicationScoped
class Families {

    private final Family family;
    private final SecurityIdentity identity;
    private final Wording wording;

    Families(Family family, SecurityIdentity identity, Wording wording) {
        this.family = family;
        this.wording = wording;
        this.identity = identity;
    }

    Optional<SignedInFamily> who() {
        return SignedInFamily.find(identity);
    }

    /** In whose name a booking is made, and in which language it is written about. */
    Actor actor(HttpServerRequest request) {
        return who().map(who -> Actor.family(who.account()))
                .orElse(Actor.PATIENT)
                .from(Network.addressOf(request))
                .reading(wording.locale());
    }

    /** Empty also when nobody is signed in. */
    List<Member> members() {
        return who().map(family::members).orElse(List.of());
    }

    /**
     * The answers of a form, and for whom of the family they are.
     *
     * @param chosen null when that was typed by hand
     */
    record Answered(BookingAnswers answers, Chosen chosen) {}

    /**
     * The answers of a form for somebody of the family: as the register has them, or, as long as it is not proved who
     * that is, as the account once typed them.
     *
     * @throws NotFoundException when it is nobody of this family
     */
    Answered answered(long link, BookingJourney journey) {
        var who = who().orElseThrow(NotFoundException::new);
        var member = family.linked(who, link);
        var patient = member.isProved() ? known(family.patient(who, link), who) : typed(family.said(who, link), who);
        return before(journey)
                .answered(patient.toldAt(email(who), first(who)), new Chosen(who.account(), member.patient()));
    }

    /** A form as it is until somebody is named in it. */
    static Before before(BookingJourney journey) {
        return new Before(journey.answers(), journey.chosen());
    }

    record Before(BookingAnswers answers, Chosen chosen) {

        /**
         * What becomes of the form when somebody is named: all but the patient stays, and the card only when it is the
         * same person's.
         *
         * @param next who is chosen; null for whoever is typed by hand
         */
        Answered answered(BookingAnswers patient, Chosen next) {
            var was = answers.withPayerOf(BookingAnswers.NOTHING);
            boolean same = Objects.equals(chosen, next) && (next == null || was.equals(patient));
            boolean stays = same || was.equals(BookingAnswers.NOTHING);
            return new Answered((stays ? answers : answers.withCard("")).withPatientOf(patient), next);
        }
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

    private String email(SignedInFamily who) {
        return Objects.requireNonNullElse(family.contact(who).address(), "");
    }

    private String first(SignedInFamily who) {
        var first = family.contact(who).first();
        return first == null ? "" : first.name();
    }

    /** The numbers of the register stay there: the form names the patient, and the desk knows the rest. */
    private static BookingAnswers known(Patient patient, SignedInFamily who) {
        var sex = patient.sex == null ? "" : patient.sex.name();
        return answers(false, patient.name, "", "", patient.birthDate, sex, who);
    }

    private static BookingAnswers answers(
            boolean known, String name, String nik, String mrn, LocalDate born, String sex, SignedInFamily who) {
        return BookingAnswers.ofPatient(
                known,
                nik.isEmpty(),
                name,
                nik,
                mrn,
                String.valueOf(born.getDayOfMonth()),
                String.valueOf(born.getMonthValue()),
                String.valueOf(born.getYear()),
                sex,
                who.phone());
    }

    /** The number that the register has of whoever was chosen; a form shows no more than its end. */
    Optional<String> cardOnFile(BookingJourney journey) {
        return proved(journey).map(member -> family.patient(who().orElseThrow(), member.link()).jknCard);
    }

    /** The answers as they are booked; the number of a card on file is for no page. */
    BookingAnswers booked(BookingJourney journey) {
        var answers = journey.answers();
        return answers.usesCardOnFile() ? answers.withCard(cardOnFile(journey).orElse("")) : answers;
    }

    /** Whether whoever asks may see what is in this form: what is kept of a family is there for the own account only. */
    boolean mayOpen(BookingJourney journey) {
        var chosen = journey.chosen();
        if (chosen == null) return true;
        if (who().filter(who -> who.account() == chosen.account()).isEmpty()) return false;
        return !chosen.isProved() || proved(journey).isPresent();
    }

    private Optional<Member> proved(BookingJourney journey) {
        var chosen = journey.chosen();
        if (chosen == null || !chosen.isProved()) return Optional.empty();
        return who().filter(who -> who.account() == chosen.account())
                .flatMap(who -> family.members(who).stream()
                        .filter(member -> chosen.patient().equals(member.patient()))
                        .findFirst());
    }

    /** Keeps somebody who was typed for the next time. */
    void add(Relation relation, PatientDetails said, String address) {
        who().ifPresent(who -> family.add(who, relation, said, address));
    }
}
