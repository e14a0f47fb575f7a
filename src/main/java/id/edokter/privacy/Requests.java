package id.edokter.privacy;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Channel;
import id.edokter.family.Family;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.Contact;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.ToldAt;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests of patients about their data: asked, taken back, decided. What is granted is done in the same moment. */
@ApplicationScoped
public class Requests implements PersonalRecords {

    private static final int MOST_OPEN = 500;
    private static final int MOST_CORRECTIONS = 10;
    /** A telephone may be off for some days. */
    private static final Duration NEWS_FOR = Duration.ofDays(7);
    /** The page where a language was chosen is gone. */
    private static final Locale LANGUAGE = Locale.forLanguageTag("id");

    private final PrivacyRequests requests;
    private final Erasures erasures;
    private final PatientRegistry patients;
    private final Family family;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final PrivacySettings settings;
    private final Clock clock;

    Requests(
            PrivacyRequests requests,
            Erasures erasures,
            PatientRegistry patients,
            Family family,
            Outbox outbox,
            AuditTrail trail,
            Transactions transactions,
            PrivacySettings settings,
            Clock clock) {
        this.requests = requests;
        this.erasures = erasures;
        this.patients = patients;
        this.family = family;
        this.outbox = outbox;
        this.trail = trail;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a request down. The same in the same words, while it is open, is the same request; another correction is
     * another one.
     *
     * @throws NotFoundException when there is no such patient, or none any more; {@link AlreadyAsked};
     *     {@link TooManyCorrections}
     */
    public PrivacyRequest ask(Witness witness, long patient, RequestKind kind, Remark wish, Channel channel) {
        return transactions.run(
                () -> {
                    patients.lock(known(patient));
                    var open = requests.openOf(patient, kind);
                    var same = saying(wish, open);
                    if (same.isPresent()) return same.get();
                    if (kind != RequestKind.CORRECTION && !open.isEmpty()) throw new AlreadyAsked();
                    if (open.size() >= MOST_CORRECTIONS) throw new TooManyCorrections(MOST_CORRECTIONS);
                    var request = new PrivacyRequest(
                            patient, kind, wish, channel, witness.who(), clock.instant(), settings.answerWithin());
                    requests.persistAndFlush(request);
                    trail.add(witness, Act.REQUEST_MADE, patient, subject(request), kind.name());
                    return request;
                },
                () -> saying(wish, requests.openOf(patient, kind)),
                key -> null);
    }

    private static Optional<PrivacyRequest> saying(Remark wish, List<PrivacyRequest> open) {
        return open.stream().filter(request -> request.wish.equals(wish.text())).findFirst();
    }

    /**
     * Takes it back.
     *
     * @throws NotFoundException when it is not this patient's; {@link RequestIsDecided}
     */
    public void withdraw(Witness witness, long patient, long id) {
        transactions.run(() -> {
            var request = requests.findByIdOptional(id)
                    .filter(r -> r.patientId == patient)
                    .orElseThrow(NotFoundException::new);
            if (request.status == RequestStatus.WITHDRAWN) return null;
            request.end(RequestStatus.WITHDRAWN, witness.who(), new Remark(""), clock.instant());
            trail.add(witness, Act.REQUEST_WITHDRAWN, patient, subject(request), request.kind.name());
            return null;
        });
    }

    /**
     * Decides, and does what was asked for when it is granted: restricts, lifts, erases. A copy and a correction are
     * handed over and made by people.
     *
     * @throws RequestIsDecided when somebody else was faster; {@link AppointmentsAhead} when who is to be erased is
     *     still expected; {@code NotFoundException}
     */
    public PrivacyRequest decide(Witness witness, long id, boolean granted, Remark answer) {
        return transactions.run(() -> {
            var request = requests.findByIdOptional(id).orElseThrow(NotFoundException::new);
            request.end(
                    granted ? RequestStatus.GRANTED : RequestStatus.REFUSED, witness.who(), answer, clock.instant());
            // before anything is done: of two who decide at once, one starts over here and learns of the other
            requests.flush();
            trail.add(
                    witness,
                    Act.REQUEST_DECIDED,
                    request.patientId,
                    subject(request),
                    request.kind + " " + request.status);
            if (granted) carryOut(witness, request);
            return request;
        });
    }

    private void carryOut(Witness witness, PrivacyRequest request) {
        // asked before two records of one person became one, it may have stayed behind
        long person = patients.person(request.patientId)
                .filter(p -> !p.isErased())
                .map(p -> p.id)
                .orElseThrow(NotFoundException::new);
        switch (request.kind) {
            case RESTRICTION -> patients.restrict(person);
            case LIFTING -> patients.liftRestriction(person);
            // what was written goes with everything else; what had to be kept is told by its number
            case ERASURE -> {
                // before the telephones are forgotten; no page is left that could tell the answer
                tell(request);
                request.keeps(erasures.erase(witness, person, Erasure.Cause.REQUEST).visitsKept);
            }
            case COPY, CORRECTION -> {
                // people do it
            }
        }
    }

    /** Whether who asked for an erasure is told by a message that it is done; else somebody has to say it. */
    public boolean answersByMessage(PrivacyRequest request) {
        return !transactions.run(() -> ways(request)).isEmpty();
    }

    private void tell(PrivacyRequest request) {
        var ways = ways(request);
        if (ways.isEmpty()) return;
        var now = clock.instant();
        outbox.put(new Message(
                MessageKind.DATA_ERASED,
                "privacy-request:" + request.id,
                1,
                ways,
                LANGUAGE,
                Map.of(),
                now,
                now.plus(NEWS_FOR),
                false));
    }

    /** To the telephone of who asked, or as the patient is told. */
    private List<Recipient> ways(PrivacyRequest request) {
        return family.phoneOf(request.askedBy)
                .map(phone -> ToldAt.of(phone, Contact.NONE))
                .or(() ->
                        patients.person(request.patientId).map(patient -> ToldAt.of(patient.phone, patient.contact())))
                .map(outbox::ways)
                .orElse(List.of());
    }

    /** What has to be decided, the most urgent first. */
    public List<PrivacyRequest> open() {
        return transactions.run(() -> requests.open(MOST_OPEN));
    }

    /** @param page from 0 */
    public List<PrivacyRequest> ended(int page, int size) {
        return transactions.run(() -> requests.ended(page * size, size + 1));
    }

    public Optional<PrivacyRequest> find(long id) {
        return transactions.run(() -> requests.findByIdOptional(id));
    }

    /** All of a patient, oldest first. */
    public List<PrivacyRequest> of(long patient) {
        return transactions.run(() -> requests.of(patient));
    }

    private Patient known(long patient) {
        return patients.find(patient).filter(p -> !p.isErased()).orElseThrow(NotFoundException::new);
    }

    private static String subject(PrivacyRequest request) {
        return "request " + request.id;
    }

    // ---- kept about a patient

    @Override
    public PersonalPart part() {
        return PersonalPart.REQUESTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return requests.of(patient).stream().map(Requests::told).toList();
    }

    private static Map<PersonalField, Object> told(PrivacyRequest request) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.KIND, request.kind);
        told.put(PersonalField.WISH, request.wish);
        told.put(PersonalField.CHANNEL, request.channel);
        told.put(PersonalField.AT, request.askedAt);
        told.put(PersonalField.DUE_AT, request.dueAt);
        told.put(PersonalField.STATUS, request.status);
        told.put(PersonalField.DECIDED_AT, request.decidedAt);
        told.put(PersonalField.ANSWER, request.answer);
        return told;
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        requests.of(patient).forEach(request -> {
            // nobody is left of whom something could still be decided
            if (request.isOpen()) request.end(RequestStatus.CLOSED, Witness.SYSTEM, new Remark(""), now);
            request.forgetWords();
        });
    }
}
