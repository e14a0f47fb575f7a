package id.edokter.waitlist;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.SignedInFamily;
import id.edokter.web.Network;
import id.edokter.web.Reading;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who fills a page of the waiting list: somebody signed in for a family, or nobody knows who. */
@ApplicationScoped
class Who {

    private final Family family;
    private final SecurityIdentity identity;

    Who(Family family, SecurityIdentity identity) {
        this.family = family;
        this.identity = identity;
    }

    private Optional<SignedInFamily> signedIn() {
        return SignedInFamily.find(identity);
    }

    Actor actor(HttpServerRequest request) {
        return signedIn()
                .map(who -> Actor.family(who.account()))
                .orElse(Actor.PATIENT)
                .from(Network.addressOf(request));
    }

    Witness witness(HttpServerRequest request) {
        var address = Network.addressOf(request);
        return signedIn().map(who -> who.witness(address)).orElseGet(() -> new Witness(Witness.LINK, address));
    }

    /** Empty also when nobody is signed in. */
    List<Member> members() {
        return signedIn().map(family::members).orElse(List.of());
    }

    /** @param chosen null when the patient was typed by hand, or is only said to be of the family */
    record Answered(BookingAnswers answers, Chosen chosen) {}

    /** What is kept of somebody of the family, so that nobody types it again; empty when it is nobody of them. */
    Optional<Answered> member(String link) {
        return Reading.id(link)
                .flatMap(
                        id -> members().stream().filter(one -> one.link() == id).findFirst())
                .map(this::answered);
    }

    private Answered answered(Member member) {
        var who = signedIn().orElseThrow();
        if (!member.isProved()) {
            var said = family.said(who, member.link());
            var nik = said.nik() == null ? "" : said.nik().digits();
            var sex = said.sex() == null ? "" : said.sex().name();
            var mrn = said.mrn() == null ? "" : said.mrn();
            return new Answered(answers(said.name().text(), nik, mrn, said.birthDate(), sex, who), null);
        }
        var patient = family.patient(who, member.link());
        var sex = patient.sex == null ? "" : patient.sex.name();
        return new Answered(
                answers(patient.name, "", "", patient.birthDate, sex, who), new Chosen(who.account(), patient.id));
    }

    private BookingAnswers answers(
            String name, String nik, String mrn, LocalDate born, String sex, SignedInFamily who) {
        var contact = family.contact(who);
        return BookingAnswers.ofPatient(
                        false,
                        nik.isEmpty() && mrn.isEmpty(),
                        name,
                        nik,
                        mrn,
                        String.valueOf(born.getDayOfMonth()),
                        String.valueOf(born.getMonthValue()),
                        String.valueOf(born.getYear()),
                        sex,
                        who.phone())
                .toldAt(
                        Objects.requireNonNullElse(contact.address(), ""),
                        contact.first() == null ? "" : contact.first().name());
    }
}
