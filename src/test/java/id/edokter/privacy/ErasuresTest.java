package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Channel;
import id.edokter.family.Family;
import id.edokter.notification.Mailings;
import id.edokter.notification.Telephones;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.Contact;
import id.edokter.shared.EmailAddress;
import id.edokter.shared.FirstWay;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Crowd;
import id.edokter.support.Dump;
import id.edokter.support.Dump.Cell;
import id.edokter.support.Families;
import id.edokter.support.Families.Inside;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is erased is nowhere any more; what the law keeps is there, and nobody can tell whose it is. */
@QuarkusTest
class ErasuresTest {

    private static final Witness BUDI = new Witness("link", "192.0.2.7");
    private static final Witness SITI = new Witness("siti", "192.0.2.8");

    /** What may be found again of a patient's own row. Whoever adds a column decides here. */
    private static final Set<String> STAYS_OF_A_PATIENT = Set.of("id", "mrn", "bookings", "created_at");

    /** The same of an appointment: that there was one, when, where and how it ended. */
    private static final Set<String> STAYS_OF_AN_APPOINTMENT = Set.of(
            "id",
            "code",
            "status",
            "session_id",
            "slot_id",
            "patient_id",
            "payer",
            "visit_type",
            "channel",
            "request_key",
            "booked_at",
            "late",
            "version",
            "live_slot",
            "live_patient");

    @Inject
    Families families;

    @Inject
    Family family;

    @Inject
    Requests requests;

    @Inject
    Erasures erasures;

    @Inject
    Consents consents;

    @Inject
    Booking booking;

    @Inject
    People people;

    @Inject
    Given data;

    @Inject
    Dump dump;

    @Inject
    Duplicates duplicates;

    @Inject
    Telephones telephones;

    @Inject
    Mailings mailings;

    @Inject
    TravellingClock clock;

    @BeforeEach
    void nobodyAskedForACodeYet() {
        data.change("delete from attempt_count");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private PatientDetails someone() {
        int n = Given.next();
        return new PatientDetails(
                new PersonName("Zubaidah Qwertini " + n),
                Given.nik(n, Given.BORN),
                null,
                Given.BORN,
                null,
                PhoneNumber.of(Given.phone(n)),
                new Contact(new EmailAddress("zubaidah" + n + "@surat.example"), FirstWay.TEXT));
    }

    private PrivacyRequest asks(long patient) {
        return requests.ask(BUDI, patient, RequestKind.ERASURE, new Remark("Saya Zubaidah Qwertini"), Channel.WEB);
    }

    private PrivacyRequest erase(long patient) {
        return requests.decide(SITI, asks(patient).id, true, new Remark("Baik, Ibu Zubaidah Qwertini"));
    }

    /** Everything that a row says of a person, but for what may stay; what is short is found anywhere. */
    private List<String> secretsOf(String table, String where, long id, Set<String> stays) {
        var secrets = new ArrayList<String>();
        dump.rows("select * from " + table + " where " + where + " = ?", id)
                .forEach(row -> row.forEach((column, value) -> {
                    if (!stays.contains(column) && value.length() >= 6) secrets.add(value);
                }));
        return secrets;
    }

    private void assertGone(List<String> secrets) {
        assertThat(secrets).isNotEmpty();
        var found = dump.everything().stream()
                .filter(cell -> secrets.stream().anyMatch(secret -> cell.value().contains(secret)))
                .map(Cell::toString)
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void nothingOfAPersonIsFoundInTheWholeDatabase() {
        var person = someone();
        var booked = people.books(person, People.jkn());
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "anak saya Zubaidah Qwertini sakit", Actor.PATIENT);
        consents.decide(BUDI, id, Purpose.REMINDERS, true, new ConsentText.Words("Ya", "Yes"), Channel.WEB);
        var secrets = new ArrayList<String>();
        secrets.addAll(secretsOf("patient", "id", id, STAYS_OF_A_PATIENT));
        secrets.addAll(secretsOf("appointment", "patient_id", id, STAYS_OF_AN_APPOINTMENT));
        secrets.add("Zubaidah Qwertini " + person.name().text().replaceAll("\\D", ""));
        secrets.add(person.nik().digits());
        secrets.add(person.phone().typed());
        secrets.add(person.phone().e164());
        secrets.remove(Given.BORN.toString());
        var words = asks(id);
        assertThat(dump.everything())
                .anyMatch(cell -> cell.value().contains(person.name().text()));

        erase(id);

        assertGone(secrets);
        var left = requests.find(words.id).orElseThrow();
        assertThat(left.wish + left.answer).isEmpty();
        assertThat(data.count("select count(*) from consent where patient_id = ?", id))
                .isZero();
        assertThat(data.count("select count(*) from appointment_history where reason like '%Zubaidah%'"))
                .isZero();
        assertThat(data.count(
                        "select count(*) from patient where id = ? and birth_date = '1900-01-01' and mrn is null", id))
                .isEqualTo(1);
    }

    /** Whoever decided it later would find nobody to whom it could be done. */
    @Test
    void whatElseThePersonAskedForIsClosedAndByNobody() {
        var booked = people.books(someone());
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var restriction = requests.ask(BUDI, id, RequestKind.RESTRICTION, new Remark("jangan"), Channel.WEB);

        erase(id);

        assertThat(requests.find(restriction.id).orElseThrow().status).isEqualTo(RequestStatus.CLOSED);
        assertThat(requests.find(restriction.id).orElseThrow().decidedBy).isEqualTo(Witness.SYSTEM);
    }

    /** What cannot be in two places stays with the record that was merged away, and goes with the person. */
    @Test
    void whatStayedBehindAtAMergeGoesToo() {
        var one = someone();
        var other = someone();
        long kept = people.books(one).appointment().patient.id;
        long merged = people.books(other).appointment().patient.id;
        data.change("update appointment set status = 'CANCELLED_BY_PATIENT' where patient_id in (?, ?)", kept, merged);
        requests.ask(BUDI, kept, RequestKind.RESTRICTION, new Remark("satu"), Channel.WEB);
        var behind = requests.ask(BUDI, merged, RequestKind.RESTRICTION, new Remark("dua"), Channel.WEB);
        duplicates.merge(BUDI, kept, merged, new ChangeReason("orang yang sama"));

        erase(kept);

        assertGone(List.of(
                one.name().text(),
                other.name().text(),
                other.nik().digits(),
                other.phone().e164()));
        var left = requests.find(behind.id).orElseThrow();
        assertThat(left.isOpen()).isFalse();
        assertThat(left.wish).isEmpty();
    }

    @Test
    void aVisitIsKeptUnderTheRecordNumberAndTheYearOfBirth() {
        var person = someone();
        long id = data.registered("RM" + Given.next(), person);
        var booked = people.books(person);
        assertThat(booked.appointment().patient.id).isEqualTo(id);
        clock.travel(Duration.ofDays(4));

        assertThat(erasures.prospect(id)).isEqualTo(new Erasures.Prospect(0, 1));
        var request = erase(id);

        assertThat(request.visitsKept).isEqualTo(1);
        assertThat(data.count(
                        "select count(*) from patient where id = ? and mrn is not null and birth_date = '1990-01-01'"
                                + " and name = ? and nik is null and phone is null and sex is null",
                        id,
                        "#" + id))
                .isEqualTo(1);
        assertThat(data.count(
                        "select count(*) from appointment a join session s on s.id = a.session_id"
                                + " where a.patient_id = ? and a.status = 'BOOKED' and a.session_id = ?",
                        id,
                        booked.appointment().session.id))
                .isEqualTo(1);
        assertGone(List.of(
                person.name().text(), person.nik().digits(), person.phone().e164()));
    }

    @Test
    void whoIsStillExpectedIsNotErased() {
        var booked = people.books(someone());
        long id = booked.appointment().patient.id;
        var request = asks(id);

        assertThatThrownBy(() -> requests.decide(SITI, request.id, true, new Remark("")))
                .isInstanceOfSatisfying(
                        AppointmentsAhead.class,
                        no -> assertThat(no.arguments()).containsExactly(1));
        assertThat(requests.find(request.id).orElseThrow().isOpen()).isTrue();
        assertThat(data.count("select count(*) from patient where id = ? and erased_at is null", id))
                .isEqualTo(1);

        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        assertThat(requests.decide(SITI, request.id, true, new Remark("")).visitsKept)
                .isZero();
    }

    @Test
    void noLinkAndNoCodeOpensWhatIsLeft() {
        var person = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        var code = new BookingCode(booked.appointment().code);
        assertThat(booking.findLink(code, Given.BORN)).isPresent();
        clock.travel(Duration.ofDays(4));
        erase(id);

        assertThat(booking.find(booked.linkToken())).isEmpty();
        assertThat(booking.findLink(code, Given.BORN)).isEmpty();
        assertThat(booking.findLink(code, Given.BORN.withDayOfYear(1))).isEmpty();
    }

    @Test
    void whoComesBackIsSomebodyNew() {
        var person = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        erase(id);

        var again = people.books(person).appointment().patient;
        assertThat(again.id).isNotEqualTo(id);
        assertThat(again.nik).isEqualTo(person.nik().digits());
    }

    @Test
    void aRecordNumberThatStaysProvesNothing() {
        var person = new PatientDetails(
                new PersonName("Zubaidah " + Given.next()),
                null,
                "RM" + Given.next(),
                Given.BORN.withDayOfYear(1),
                null,
                PhoneNumber.of(Given.phone(Given.next())));
        long id = data.registered(person.mrn(), person);
        people.books(person);
        clock.travel(Duration.ofDays(4));
        erase(id);

        assertThat(people.books(person).appointment().patient.id).isNotEqualTo(id);
    }

    @Test
    void whoBooksWhileBeingErasedIsEitherRefusedOrSomebodyNew() {
        for (int round = 0; round < 5; round++) {
            var person = someone();
            var booked = people.books(person);
            long id = booked.appointment().patient.id;
            booking.cancel(booked.linkToken(), "", Actor.PATIENT);
            var request = asks(id);
            Crowd.of(
                    6,
                    n -> () -> n == 0
                            ? requests.decide(SITI, request.id, true, new Remark("")).status
                            : people.books(person).appointment().status);

            boolean erased = data.count("select count(*) from patient where id = ? and erased_at is not null", id) == 1;
            long named = data.count(
                    "select count(*) from appointment where patient_id = ? and patient_name = ?",
                    id,
                    person.name().text());
            // erased with nothing left of the name, or not erased because somebody was faster
            if (erased) assertThat(named).isZero();
            else assertThat(requests.find(request.id).orElseThrow().isOpen()).isTrue();
        }
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        var booked = people.books(someone());
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        erase(id);

        assertThatThrownBy(() -> asks(id)).isInstanceOf(NotFoundException.class);
        assertThat(erasures.reapply(Witness.system(), id, madeOf(id))).isFalse();
        assertThat(data.count("select count(*) from audit_event where act = 'PATIENT_ERASED' and patient_id = ?", id))
                .isEqualTo(1);
    }

    /** The page that promised the answer goes with the data. */
    @Test
    void whoAskedIsToldByAMessageThatItIsDone() {
        var person = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var inside = families.inside();
        link(inside, id, person);
        var request =
                requests.ask(families.who(inside).witness(""), id, RequestKind.ERASURE, new Remark(""), Channel.WEB);
        assertThat(requests.answersByMessage(request)).isTrue();

        requests.decide(SITI, request.id, true, new Remark(""));

        var texts = telephones.textsTo(inside.phone().e164());
        assertThat(texts.get(texts.size() - 1))
                .contains("data sudah dihapus", "rekam medis")
                .doesNotContain("Zubaidah", person.nik().digits());
        assertThat(telephones.textsTo(person.phone().e164()))
                .as("it was told who acts, and nothing of this")
                .noneMatch(text -> text.contains("dihapus"));
    }

    @Test
    void whoAskedAtTheDeskIsToldOnTheTelephoneOfTheRegister() {
        var person = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var request = requests.ask(SITI, id, RequestKind.ERASURE, new Remark(""), Channel.DESK);

        requests.decide(SITI, request.id, true, new Remark(""));

        assertThat(telephones.textsTo(person.phone().e164())).hasSize(1);
    }

    /** A refusal is read on the page, and what went wrong is undone with its message. */
    @Test
    void whoIsNotErasedIsSentNothing() {
        var person = someone();
        long id = people.books(person).appointment().patient.id;
        var request = asks(id);
        assertThatThrownBy(() -> requests.decide(SITI, request.id, true, new Remark("")))
                .isInstanceOf(AppointmentsAhead.class);
        requests.decide(SITI, request.id, false, new Remark("Masih ada janji."));

        assertThat(telephones.textsTo(person.phone().e164())).isEmpty();
    }

    @Test
    void messagesAboutThePersonDoNotGoAndKeepNoNumber() {
        var person = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var subject = "appointment:" + booked.appointment().id;
        mailings.dead(subject, 1_000_001, person.phone().e164());
        mailings.waiting(subject, 1_000_002, person.phone().e164());
        link(families.inside(), id, person);
        assertThat(data.count("select count(*) from outbox_message where kind = 'LINK_PROVED' and state = 'NEW'"))
                .isPositive();

        erase(id);

        assertThat(data.count(
                        "select count(*) from outbox_message where subject = ? and recipient is null and contents is null",
                        subject))
                .isEqualTo(data.count("select count(*) from outbox_message where subject = ?", subject));
        assertThat(telephones.textsTo(person.phone().e164()))
                .as("neither the message about the appointment nor that of the family's link")
                .noneMatch(text -> !text.contains("dihapus"));
    }

    private long account(Inside inside) {
        return families.who(inside).account();
    }

    private static PatientDetails called(String name, PatientDetails like) {
        return new PatientDetails(
                new PersonName(name), like.nik(), like.mrn(), like.birthDate(), like.sex(), like.phone());
    }

    /** @param patient null for what is only said */
    private void link(Inside inside, Long patient, PatientDetails said) {
        long link = families.said(inside, said).link();
        if (patient != null) family.prove(Witness.system(), link, patient);
    }

    /** A telephone of one's own goes along; one that others need stays theirs. */
    @Test
    void whatFamiliesKeptOfAPersonGoesToo() {
        var person = someone();
        var child = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        long childsId = people.books(child).appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var own = families.inside();
        var shared = families.inside();
        var strangers = families.inside();
        link(own, id, person);
        link(shared, id, person);
        link(shared, childsId, child);
        link(strangers, null, called("Tetangga Sebelah", person));
        link(strangers, null, child);

        long ownId = account(own);
        long sharedId = account(shared);
        long strangersId = account(strangers);
        erase(id);

        assertThat(data.count("select count(*) from family_account where id = ?", ownId))
                .isZero();
        assertThat(data.count("select count(*) from family_account where id = ?", sharedId))
                .isEqualTo(1);
        assertThat(data.count("select count(*) from family_link where account_id in (?, ?)", sharedId, strangersId))
                .as("what somebody only said stays: that it went would tell that the register knew the person")
                .isEqualTo(3);
        assertGone(List.of(person.name().text(), person.nik().digits()));
    }

    private Instant madeOf(long patient) {
        return erasures.all().stream()
                .filter(e -> e.patientId == patient)
                .findFirst()
                .orElseThrow()
                .patientMade;
    }

    /** A restored backup: the person is there again, and so is a booking that had been cancelled. */
    @Test
    void whoComesBackWithABackupIsErasedAgain() {
        var person = someone();
        var booked = people.books(person);
        long id = booked.appointment().patient.id;
        var made = requestsMade(id);

        assertThat(erasures.reapply(Witness.system(), id, made.plusMillis(1)))
                .as("a number that was given again to somebody else")
                .isFalse();
        assertThat(erasures.reapply(Witness.system(), 987_654_321, made)).isFalse();
        assertThat(erasures.reapply(Witness.system(), id, made)).isTrue();
        assertThat(erasures.reapply(Witness.system(), id, made)).isFalse();

        assertGone(List.of(
                person.name().text(), person.nik().digits(), person.phone().e164()));
        assertThat(data.count(
                        "select count(*) from appointment where patient_id = ? and status = 'CANCELLED_BY_PATIENT'",
                        id))
                .isEqualTo(1);
    }

    private Instant requestsMade(long patient) {
        return Tombstone.read(patient + ","
                        + dump.rows("select created_at from patient where id = ?", patient)
                                .get(0)
                                .get("created_at")
                                .replace(" ", "T")
                                .replaceFirst("([.]0)?$", "Z"))
                .orElseThrow()
                .made();
    }
}
