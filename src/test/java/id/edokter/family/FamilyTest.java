package id.edokter.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Crowd;
import id.edokter.support.Families;
import id.edokter.support.Families.Inside;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom an account acts, and the proof of it, on the database. */
@QuarkusTest
class FamilyTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final Witness DESK = new Witness("loket.uji", "");

    @Inject
    Family family;

    @Inject
    Families families;

    @Inject
    Telephones telephones;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private Inside inside;
    private SignedInFamily who;

    @BeforeEach
    void somebodyIsIn() {
        data.change("delete from attempt_count");
        inside = families.inside();
        who = families.who(inside);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** Of the register, known to the desk. */
    private long registered(PatientDetails person) {
        return data.registered("RM" + Given.next(), person);
    }

    private static PatientDetails named(PatientDetails person, String name) {
        return new PatientDetails(
                new PersonName(name), person.nik(), person.mrn(), person.birthDate(), person.sex(), person.phone());
    }

    private void ask(long link) {
        family.askProof(who, link, Staff.origin(), INDONESIAN);
    }

    private int texts(PhoneNumber phone) {
        return telephones.textsTo(phone.e164()).size();
    }

    // ---- saying

    @Test
    void whoIsAddedIsNotProved() {
        var person = data.person();
        registered(person);
        var added = families.said(inside, person);

        assertThat(added.isProved()).isFalse();
        assertThat(added.patient()).isNull();
        assertThat(family.members(who)).containsExactly(added);
        assertThatThrownBy(() -> family.patient(who, added.link())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameSaidTwiceIsOnePerson() {
        var person = data.person();
        assertThat(Crowd.of(4, visitor -> () -> families.said(inside, person)))
                .allSatisfy(one -> assertThat(one.refusal()).isNull());

        assertThat(family.members(who)).hasSize(1);
    }

    /** Who forgot the number, or mistyped it, says it again. */
    @Test
    void whatIsSaidAgainCountsUntilItIsProved() {
        var person = data.person();
        var without = new PatientDetails(person.name(), null, null, person.birthDate(), person.sex(), person.phone());
        long link = families.said(inside, without).link();
        assertThat(family.canBeProvedByCode(who, link)).isFalse();

        assertThat(families.said(inside, person).link()).isEqualTo(link);
        assertThat(family.said(who, link).nik()).isEqualTo(person.nik());
        assertThat(family.canBeProvedByCode(who, link)).isTrue();

        families.said(inside, without);
        assertThat(family.said(who, link).nik()).isEqualTo(person.nik());
    }

    @Test
    void anAccountHasAnEnd() {
        for (int i = 0; i < 20; i++) families.said(inside, data.person());

        assertThatThrownBy(() -> families.said(inside, data.person())).isInstanceOf(FamilyIsFull.class);
    }

    @Test
    void anothersPersonIsNotFoundLikeOneThatIsNotThere() {
        var person = data.person();
        var stranger = families.inside();
        var theirs = families.proved(stranger, person);

        for (long link : List.of(theirs.link(), 987_654_321L)) {
            assertThatThrownBy(() -> family.linked(who, link)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> family.said(who, link)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> family.patient(who, link)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> family.remove(who, link, "")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> ask(link)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> family.prove(who, link, "123456", "")).isInstanceOf(NotFoundException.class);
        }
        for (long patient : List.of(theirs.patient(), 987_654_321L))
            assertThatThrownBy(() -> family.member(who, patient)).isInstanceOf(NotFoundException.class);
        assertThat(family.members(who)).isEmpty();
        assertThat(family.member(families.who(stranger), theirs.patient())).isEqualTo(theirs);
    }

    private static String end(PhoneNumber phone) {
        return phone.e164().substring(phone.e164().length() - 4);
    }

    // ---- others who act for the same person

    @Test
    void theTelephoneOnFileIsToldWhoActsFromNowOn() {
        var person = data.person();
        long patient = registered(person);

        families.proved(inside, person, patient);

        assertThat(telephones.textsTo(person.phone().e164()))
                .singleElement()
                .asString()
                .contains("berakhiran " + end(inside.phone()))
                .doesNotContain(inside.phone().e164().substring(4));
        assertThat(texts(inside.phone()))
                .as("only the code with which it entered")
                .isEqualTo(1);
    }

    /** Who has the telephone on file acts for themselves: there is nobody to be warned. */
    @Test
    void whoHoldsTheTelephoneOnFileIsNotWarnedOfThemselves() {
        var person = data.person();
        var holder = families.inside(person.phone());

        families.proved(holder, person);

        assertThat(texts(person.phone())).as("only the code").isEqualTo(1);
    }

    @Test
    void whoHoldsTheTelephoneOnFileEndsWhatAnotherAccountDoes() {
        var shared = families.shared();
        var holder = families.who(shared.holder());
        var other = families.who(shared.other());
        assertThat(family.othersActingFor(holder, shared.own().link()))
                .extracting(linked -> linked.link().id)
                .containsExactly(shared.theirs().link());

        family.endOther(holder, shared.own().link(), shared.theirs().link(), "192.0.2.1");

        assertThat(family.othersActingFor(holder, shared.own().link())).isEmpty();
        assertThat(family.members(other)).isEmpty();
        assertThat(family.members(holder)).hasSize(1);
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'FAMILY_LINK_REMOVED' and patient_id = ? and who = '"
                                + SignedInFamily.name(holder.account()) + "'",
                        shared.own().patient()))
                .isEqualTo(1);
        assertThatThrownBy(() -> family.endOther(
                        holder, shared.own().link(), shared.theirs().link(), ""))
                .isInstanceOf(NotFoundException.class);
    }

    /** Who only acts for somebody cannot shut out who has their telephone; nor anybody of another patient. */
    @Test
    void nobodyElseEndsIt() {
        var shared = families.shared();
        var holder = families.who(shared.holder());
        var other = families.who(shared.other());
        var strangers = families.shared();

        assertThat(family.holdsTheirPhone(other, shared.theirs().link())).isFalse();
        assertThatThrownBy(() -> family.endOther(
                        other, shared.theirs().link(), shared.own().link(), ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> family.endOther(
                        holder, shared.own().link(), strangers.theirs().link(), ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> family.endOther(
                        holder, strangers.own().link(), strangers.theirs().link(), ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> family.endOther(
                        holder, shared.own().link(), shared.own().link(), ""))
                .as("one's own is removed, not ended")
                .isInstanceOf(NotFoundException.class);
        assertThat(family.members(other)).hasSize(1);
        assertThat(family.members(families.who(strangers.other()))).hasSize(1);
    }

    @Test
    void whoIsNotProvedSeesNobodyElse() {
        var person = data.person();
        families.proved(families.inside(), person);
        var said = families.said(inside, person);

        assertThat(family.othersActingFor(who, said.link())).isEmpty();
        assertThat(family.holdsTheirPhone(who, said.link())).isFalse();
    }

    // ---- the proof by a code

    @Test
    void aCodeToTheTelephoneOnFileProvesWhoItIs() {
        var person = data.person();
        long patient = registered(person);
        var link = families.said(inside, named(person, "Ibu")).link();
        ask(link);

        var proved = family.prove(who, link, telephones.codeTo(person.phone().e164()), "");

        assertThat(proved.patient()).isEqualTo(patient);
        assertThat(proved.name())
                .as("now as the register has it")
                .isEqualTo(person.name().text());
        assertThat(family.member(who, patient)).isEqualTo(proved);
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'FAMILY_LINK_PROVED' and patient_id = ?",
                        patient))
                .isEqualTo(1);
    }

    @Test
    void aRecordNumberFindsThePersonAsWell() {
        var person = data.person();
        var mrn = "RM" + Given.next();
        long patient = data.registered(mrn, person);
        var link = families.said(
                        inside, new PatientDetails(person.name(), null, mrn, person.birthDate(), null, person.phone()))
                .link();
        ask(link);

        assertThat(family.prove(who, link, telephones.codeTo(person.phone().e164()), "")
                        .patient())
                .isEqualTo(patient);
    }

    /** Nobody, another date of birth, no telephone, a claim that nobody looked at: nothing is sent, and all look alike. */
    @Test
    void whereNothingCanBeProvedNothingIsSentAndItLooksTheSame() {
        var unknown = data.person();
        var otherDate = data.person();
        registered(otherDate);
        var said = new PatientDetails(
                otherDate.name(), otherDate.nik(), null, otherDate.birthDate().plusDays(1), null, otherDate.phone());
        var claimed = data.person();
        long claim = registered(claimed);
        data.change("update patient set to_check = true where id = ?", claim);

        for (var person : List.of(unknown, said, claimed)) {
            var link = families.said(inside, person).link();
            ask(link);
            assertThat(texts(person.phone())).isZero();
            assertThat(family.proofAsked(who, link)).isPresent();
            assertThatThrownBy(() -> family.prove(who, link, "123456", ""))
                    .isInstanceOfSatisfying(
                            WrongPhoneCode.class,
                            wrong -> assertThat(wrong.left).isEqualTo(4));
        }
        assertThat(texts(inside.phone())).as("nor to the account's own").isEqualTo(1);
    }

    @Test
    void withoutANumberThereIsOnlyTheDesk() {
        var baby = new PatientDetails(
                new PersonName("Bayi"), null, null, data.today().minusDays(3), null, inside.phone());
        var link = families.said(inside, baby).link();

        assertThat(family.canBeProvedByCode(who, link)).isFalse();
        assertThatThrownBy(() -> ask(link)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCodeProvesOneLinkInOneSession() {
        var person = data.person();
        registered(person);
        var link = families.said(inside, person).link();
        var otherLink = families.said(inside, data.person()).link();
        ask(link);
        clock.travel(Duration.ofSeconds(61));
        var code = telephones.codeTo(person.phone().e164());
        ask(otherLink);

        assertThatThrownBy(() -> family.prove(who, otherLink, code, "")).isInstanceOf(WrongPhoneCode.class);
        var elsewhere = families.who(families.inside(inside.phone()));
        assertThatThrownBy(() -> family.prove(elsewhere, link, code, "")).isInstanceOf(WrongPhoneCode.class);
        assertThat(family.prove(who, link, code, "").isProved()).isTrue();
    }

    /** Between the code and its typing the desk may correct the register. */
    @ParameterizedTest
    @ValueSource(strings = {"erased_at = now(3)", "phone = null, phone_fingerprint = null", "to_check = true"})
    void aCodeProvesNothingThatTheRegisterNoLongerSays(String meanwhile) {
        var person = data.person();
        long patient = registered(person);
        var link = families.said(inside, person).link();
        ask(link);
        data.change("update patient set " + meanwhile + " where id = ?", patient);

        assertThatThrownBy(() ->
                        family.prove(who, link, telephones.codeTo(person.phone().e164()), ""))
                .isInstanceOf(WrongPhoneCode.class);
        assertThat(family.linked(who, link).isProved()).isFalse();
    }

    @Test
    void aCodeProvesWhoIsKeptWhenTwoRecordsWereMergedMeanwhile() {
        var person = data.person();
        long merged = registered(person);
        long kept = registered(new PatientDetails(person.name(), null, null, person.birthDate(), null, person.phone()));
        var link = families.said(inside, person).link();
        ask(link);
        data.change("update patient set merged_into = ? where id = ?", kept, merged);

        assertThat(family.prove(who, link, telephones.codeTo(person.phone().e164()), "")
                        .patient())
                .isEqualTo(kept);
    }

    @Test
    void anAccountAsksForFewProofs() {
        for (int i = 0; i < 6; i++) ask(families.said(inside, data.person()).link());

        var link = families.said(inside, data.person()).link();
        assertThatThrownBy(() -> ask(link)).isInstanceOf(TooManyCodes.class);
    }

    @Test
    void theRightCodeSentTwiceAtOnceProvesOnce() {
        var person = data.person();
        long patient = registered(person);
        var link = families.said(inside, person).link();
        ask(link);
        var code = telephones.codeTo(person.phone().e164());

        var outcomes = Crowd.of(4, visitor -> () -> family.prove(who, link, code, ""));

        // whoever comes a little later is told that it is proved, or that there is nothing left to prove
        assertThat(outcomes).filteredOn(one -> one.answer() != null).isNotEmpty();

        assertThat(family.member(who, patient).link()).isEqualTo(link);
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'FAMILY_LINK_PROVED' and patient_id = ?",
                        patient))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsTwiceInOneFamily() {
        var person = data.person();
        registered(person);
        var first = families.said(inside, person).link();
        var second = families.said(inside, named(person, "Nama lain")).link();
        ask(first);
        family.prove(who, first, telephones.codeTo(person.phone().e164()), "");
        ask(second);

        assertThatThrownBy(() -> family.prove(
                        who, second, telephones.codeTo(person.phone().e164()), ""))
                .isInstanceOf(AlreadyLinked.class);
    }

    /** One telephone may serve a family: the second person never changes the first. */
    @Test
    void theSecondPersonOnATelephoneLeavesTheFirstAlone() {
        var mother = data.person();
        long first = registered(mother);
        var child = new PatientDetails(
                new PersonName("Anak"), null, null, data.today().minusYears(3), null, mother.phone());
        var atHome = families.inside(mother.phone());

        families.said(atHome, child);

        assertThat(family.members(families.who(atHome)))
                .as("the telephone alone finds nobody")
                .allSatisfy(member -> assertThat(member.isProved()).isFalse());
        assertThat(data.count(
                        "select count(*) from patient where id = ? and name = ?",
                        first,
                        mother.name().text()))
                .isEqualTo(1);
    }

    // ---- the desk

    @Test
    void theDeskProvesWithTheCardSeen() {
        var person = data.person();
        long patient = registered(person);
        var link = families.said(inside, person).link();
        assertThat(family.toBeProved(0, 100_000).links()).anyMatch(linked -> linked.link().id == link);

        family.prove(DESK, link, patient);
        family.prove(DESK, link, patient);

        assertThat(family.member(who, patient).link()).isEqualTo(link);
        assertThat(family.toBeProved(0, 100_000).links()).noneMatch(linked -> linked.link().id == link);
        assertThat(family.actingFor(patient)).singleElement().satisfies(linked -> {
            assertThat(linked.link().provedBy).isEqualTo("loket.uji");
            assertThat(linked.account().phone).isEqualTo(inside.phone().e164());
        });
        assertThatThrownBy(() -> family.prove(DESK, link, registered(data.person())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> family.prove(DESK, 987_654_321, patient)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoIsRemovedIsSeenNoMore() {
        var member = families.proved(inside, data.person());
        family.remove(who, member.link(), "");

        assertThat(family.members(who)).isEmpty();
        assertThatThrownBy(() -> family.member(who, member.patient())).isInstanceOf(NotFoundException.class);

        var other = families.said(inside, data.person());
        family.unlink(DESK, other.link());
        assertThat(family.members(who)).isEmpty();
    }
}
