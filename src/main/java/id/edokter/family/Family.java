package id.edokter.family;

import id.edokter.account.Origin;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.family.SentCodes.Wanted;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.Attempts.Counter;
import id.edokter.shared.Contact;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Nik;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * For whom an account acts. Until it is proved who a person is in the register, an account sees of them only what it
 * typed itself; another's person is not found, exactly like one that is not there.
 */
@ApplicationScoped
public class Family {

    /** People that one account acts for, at most. */
    private static final int MOST = 20;

    private static final int PROOFS_AN_HOUR = 6;

    /** The register does not know what language a patient reads. */
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final Duration NEWS_FOR = Duration.ofDays(3);

    private final FamilyAccounts accounts;
    private final FamilySessions sessions;
    private final FamilyLinks links;
    private final PhoneCodes codes;
    private final SentCodes sent;
    private final PhoneSignIn signIn;
    private final PatientRegistry patients;
    private final Outbox outbox;
    private final FamilySettings settings;
    private final EntityManager em;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Family(
            FamilyAccounts accounts,
            FamilySessions sessions,
            FamilyLinks links,
            PhoneCodes codes,
            SentCodes sent,
            PhoneSignIn signIn,
            PatientRegistry patients,
            Outbox outbox,
            FamilySettings settings,
            EntityManager em,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.codes = codes;
        this.sent = sent;
        this.signIn = signIn;
        this.patients = patients;
        this.outbox = outbox;
        this.settings = settings;
        this.em = em;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- the family of who is signed in

    /** All, those that are not proved yet too, in the order in which they were added. */
    public List<Member> members(SignedInFamily who) {
        return transactions.run(() -> links.members(who.account()));
    }

    /**
     * The one of the family who is this patient of the register, which has been proved.
     *
     * @throws NotFoundException when the account does not act for this patient, or there is none
     */
    public Member member(SignedInFamily who, long patient) {
        return transactions.run(() -> links.ofPatient(who.account(), patient)).orElseThrow(NotFoundException::new);
    }

    /**
     * The one of the family behind a link, proved or not.
     *
     * @throws NotFoundException when it is another's, or not there
     */
    public Member linked(SignedInFamily who, long link) {
        return transactions.run(() -> links.member(who.account(), link)).orElseThrow(NotFoundException::new);
    }

    /**
     * Adds somebody, as said; who that is in the register is still to be proved. The same said twice is one link, of
     * which the latest counts.
     *
     * @param said its telephone counts for nothing
     * @throws FamilyIsFull
     */
    public Member add(SignedInFamily who, Relation relation, PatientDetails said, String address) {
        return transactions.run(() -> {
            accounts.findById(who.account(), LockModeType.PESSIMISTIC_WRITE);
            var family = links.ofAccount(who.account());
            var same = family.stream().filter(link -> link.isOf(said)).findFirst();
            if (same.isEmpty() && family.size() >= MOST) throw new FamilyIsFull(MOST);
            same.ifPresent(link -> link.sayAgain(relation, said));
            var link = same.orElseGet(() -> {
                var added = new FamilyLink(who.account(), relation, said, clock.instant());
                links.persist(added);
                trail.add(who.witness(address), Act.FAMILY_LINK_ASKED, null, "", relation.name());
                return added;
            });
            links.flush();
            return links.member(who.account(), link.id).orElseThrow();
        });
    }

    /**
     * What the account itself said of somebody of its family, with its own telephone.
     *
     * @throws NotFoundException when it is another's, or not there
     */
    public PatientDetails said(SignedInFamily who, long link) {
        return transactions.run(() -> own(who, link).said(new PhoneNumber(who.phone(), who.phone())));
    }

    /**
     * The proved person as the register has it, with the account's own telephone.
     *
     * @throws NotFoundException also when it is not proved
     */
    public Patient patient(SignedInFamily who, long link) {
        return transactions.run(() -> {
            var found = own(who, link);
            if (found.patientId == null) throw new NotFoundException();
            return em.find(Patient.class, found.patientId);
        });
    }

    /** How else than by its telephone who acts is told, for what is booked from now on. */
    public Contact contact(SignedInFamily who) {
        return transactions.run(() -> accounts.findById(who.account()).contact());
    }

    /** Says how else who acts is told; what is booked already stays as it is. */
    public void isToldAt(SignedInFamily who, Contact contact, String address) {
        transactions.run(() -> {
            var account = accounts.findById(who.account());
            if (account.contact().equals(contact)) return null;
            account.isToldAt(contact);
            var first = contact.first() == null ? "" : contact.first().name();
            trail.add(who.witness(address), Act.FAMILY_CONTACT_CHANGED, null, "", first);
            return null;
        });
    }

    /** Ends acting for somebody; bookings that the account made stay its own. */
    public void remove(SignedInFamily who, long link, String address) {
        transactions.run(() -> {
            var found = own(who, link);
            links.delete(found);
            trail.add(who.witness(address), Act.FAMILY_LINK_REMOVED, found.patientId, "", found.relation.name());
            return null;
        });
    }

    /**
     * The telephone of who acted, read within the transaction under way.
     *
     * @param who as in the audit trail
     * @return empty when that is no family's account, or none that is left
     */
    public Optional<String> phoneOf(String who) {
        return SignedInFamily.account(who).flatMap(accounts::findByIdOptional).map(account -> account.phone);
    }

    // ---- the proof by a code

    /** Whether a code can prove who somebody is: something has to be said by which the register finds people. */
    public boolean canBeProvedByCode(SignedInFamily who, long link) {
        if (!signIn.isOpen()) return false;
        return transactions.run(() -> {
            var found = own(who, link);
            return found.patientId == null && found.namesANumber();
        });
    }

    /**
     * Sends a code to the telephone that the register has for the person; when it knows nobody by what was said, or not
     * for certain, nothing is sent, and the answer is the same.
     *
     * @throws NotFoundException when it is another's, or not there, or there is nothing to prove
     * @throws TooManyCodes for this account, or from this network, or a moment ago
     */
    public void askProof(SignedInFamily who, long link, Origin origin, Locale language) {
        if (!canBeProvedByCode(who, link)) throw new NotFoundException();
        var before = proofAsked(who, link);
        if (before.isPresent() && clock.instant().isBefore(before.get().againAt()))
            throw new TooManyCodes(before.get().againAt());
        sent.bound(origin.network());
        sent.refuse(new Counter("code-account", String.valueOf(who.account())), PROOFS_AN_HOUR);
        var found = transactions.run(() -> {
            var own = own(who, link);
            return Optional.ofNullable(own.nik)
                    .flatMap(nik -> patients.withNik(new Nik(nik)))
                    .or(() -> Optional.ofNullable(own.mrn).flatMap(patients::withRecordNumber))
                    .filter(patient -> patient.birthDate.equals(own.birthDate))
                    // what only somebody typed proves nothing, and so does the telephone that was typed with it
                    .filter(patient -> !patient.toCheck && patient.phone != null);
        });
        sent.send(new Wanted(
                request(who, link),
                found.map(patient -> patient.phone).orElse(who.phone()),
                link,
                found.map(patient -> patient.id).orElse(null),
                false,
                language));
        trail.addNow(who.witness(origin.address()), Act.FAMILY_LINK_ASKED, null, "", "code asked for");
    }

    /** The code that was last asked for in this session for this link, while it is good. */
    public Optional<PhoneSignIn.AskedCode> proofAsked(SignedInFamily who, long link) {
        return sent.asked(request(who, link))
                .filter(code -> code.usedAt == null)
                .map(code -> new PhoneSignIn.AskedCode("", code.againAt(), code.endsAt));
    }

    /**
     * With the code it is proved who the person is.
     *
     * @throws WrongPhoneCode whatever was wrong; {@link AlreadyLinked}; {@code NotFoundException} when it is another's
     */
    public Member prove(SignedInFamily who, long link, String typed, String address) {
        if (!canBeProvedByCode(who, link)) throw new NotFoundException();
        var code = sent.compared(request(who, link), link, typed, who.witness(address));
        return transactions.run(
                () -> {
                    var now = clock.instant();
                    if (!codes.use(code, now)) throw new WrongPhoneCode(0);
                    var found = own(who, link);
                    // the register may have changed since the code was sent
                    var patient = patients.person(code.patientId)
                            .filter(person -> !person.isErased() && !person.toCheck)
                            .filter(person -> code.phone.equals(person.phone))
                            .orElseThrow(() -> new WrongPhoneCode(0));
                    found.prove(patient.id, FamilyLink.BY_CODE, now);
                    links.flush();
                    trail.add(who.witness(address), Act.FAMILY_LINK_PROVED, patient.id, "", FamilyLink.BY_CODE);
                    tell(found, patient);
                    return links.member(who.account(), link).orElseThrow();
                },
                () -> links.member(who.account(), link).filter(Member::isProved),
                key -> key.equals("a_family_has_a_patient_once") ? new AlreadyLinked() : null);
    }

    /** The telephone on file is told when it is not the one that acts, so that nobody acts unnoticed. */
    private void tell(FamilyLink link, Patient patient) {
        var acting = accounts.findById(link.accountId);
        if (patient.phone == null || patient.phone.equals(acting.phone) || !outbox.canReachPhones()) return;
        var now = clock.instant();
        outbox.put(new Message(
                MessageKind.LINK_PROVED,
                LinkMatters.subject(link.id),
                1,
                Recipient.phone(patient.phone),
                INDONESIAN,
                Map.of("phone", acting.phoneEnd()),
                now,
                now.plus(NEWS_FOR),
                false));
    }

    // ---- others who act for the same person

    /**
     * Which other accounts act for somebody of the family who is proved, the first first; nobody's as long as it is
     * not proved who that is.
     *
     * @throws NotFoundException when it is another's, or not there
     */
    public List<Linked> othersActingFor(SignedInFamily who, long link) {
        return transactions.run(() -> {
            var found = own(who, link);
            if (found.patientId == null) return List.<Linked>of();
            return links.ofPatient(found.patientId).stream()
                    .filter(other -> other.accountId.longValue() != who.account())
                    .map(this::withAccount)
                    .toList();
        });
    }

    /** Whether the account has the very telephone that the register has for this person: it may end others' acting. */
    public boolean holdsTheirPhone(SignedInFamily who, long link) {
        return transactions.run(() -> holdsTheirPhone(who, own(who, link)));
    }

    private boolean holdsTheirPhone(SignedInFamily who, FamilyLink link) {
        return link.patientId != null
                && patients.person(link.patientId)
                        .filter(person -> who.phone().equals(person.phone))
                        .isPresent();
    }

    /**
     * Ends that another account acts for somebody of the family. Done again, it changes nothing.
     *
     * @throws NotFoundException when the account does not hold the telephone that the register has for this person, or
     *     the other does not act for them
     */
    public void endOther(SignedInFamily who, long link, long other, String address) {
        transactions.run(() -> {
            var own = own(who, link);
            var theirs = links.findById(other);
            if (!holdsTheirPhone(who, own) || theirs == null || !own.patientId.equals(theirs.patientId))
                throw new NotFoundException();
            if (theirs.accountId.longValue() == who.account()) throw new NotFoundException();
            links.delete(theirs);
            trail.add(
                    who.witness(address),
                    Act.FAMILY_LINK_REMOVED,
                    own.patientId,
                    SignedInFamily.name(theirs.accountId),
                    theirs.relation.name());
            return null;
        });
    }

    /** A proof belongs to the session that asked for it, and to one link. */
    private static String request(SignedInFamily who, long link) {
        return "session " + who.session() + " link " + link;
    }

    private FamilyLink own(SignedInFamily who, long link) {
        return links.own(who.account(), link).orElseThrow(NotFoundException::new);
    }

    // ---- for a sample hospital

    /**
     * Somebody of a family from the start.
     *
     * @param patient id in the register; null when it is not proved who that is
     */
    public record Relative(Relation relation, PatientDetails said, Long patient) {}

    /** An account with its family; does nothing when the telephone has one. */
    public void make(PhoneNumber phone, List<Relative> relatives) {
        transactions.run(() -> {
            if (accounts.ofPhone(Fingerprint.ofPhone(phone.e164())).isPresent()) return null;
            var now = clock.instant();
            var account = new FamilyAccount(phone.e164(), now);
            accounts.persist(account);
            for (var relative : relatives) {
                var link = new FamilyLink(account.id, relative.relation, relative.said, now);
                if (relative.patient != null) link.prove(relative.patient, Witness.SYSTEM, now);
                links.persist(link);
            }
            return null;
        });
    }

    // ---- for the desk and administrators

    /** An account's link to a person, with the telephone that it belongs to. */
    public record Linked(FamilyLink link, FamilyAccount account) {}

    /** A page of the links that wait for a card to be seen. */
    public record Waiting(List<Linked> links, boolean more) {}

    /**
     * Links that wait for a card to be seen, the longest first.
     *
     * @param page from 0
     */
    public Waiting toBeProved(int page, int size) {
        return transactions.run(() -> {
            var found = links.toBeProved(page * size, size + 1);
            return new Waiting(found.stream().limit(size).map(this::withAccount).toList(), found.size() > size);
        });
    }

    /** Who acts for a patient. */
    public List<Linked> actingFor(long patient) {
        return transactions.run(
                () -> links.ofPatient(patient).stream().map(this::withAccount).toList());
    }

    /**
     * An account as administrators see it.
     *
     * @param links all, those that are not proved too
     * @param sessions that are open, the newest first
     */
    public record Held(FamilyAccount account, List<FamilyLink> links, List<FamilySession> sessions) {}

    /** Id of the account of a telephone; that it was asked for leaves a line. */
    public Optional<Long> accountOn(Witness witness, PhoneNumber phone) {
        return transactions.run(() -> {
            var found = accounts.ofPhone(Fingerprint.ofPhone(phone.e164())).map(account -> account.id);
            trail.add(
                    witness,
                    Act.FAMILY_ACCOUNT_SEEN,
                    null,
                    found.map(SignedInFamily::name).orElse(""),
                    "search");
            return found;
        });
    }

    /** Shows an account, which leaves a line; those for whom it acts have one each. */
    public Held account(Witness witness, long id) {
        return transactions.run(() -> {
            var account = account(id);
            var family = links.ofAccount(id);
            trail.add(witness, Act.FAMILY_ACCOUNT_SEEN, null, SignedInFamily.name(id), "");
            for (var link : family) {
                if (link.patientId != null)
                    trail.add(witness, Act.PATIENT_LISTED, link.patientId, SignedInFamily.name(id), "");
            }
            return new Held(account, family, sessions.of(id, clock.instant(), settings.idle()));
        });
    }

    /** A link of anybody's, for the desk. */
    public Optional<Linked> link(long link) {
        return transactions.run(() -> Optional.ofNullable(links.findById(link)).map(this::withAccount));
    }

    /**
     * The desk has seen the card: the link is to this patient. Done again, it changes nothing.
     *
     * @throws NotFoundException when there is no such link, or it is to another patient already
     */
    public void prove(Witness witness, long link, long patient) {
        transactions.run(
                () -> {
                    var found = Optional.ofNullable(links.findById(link)).orElseThrow(NotFoundException::new);
                    if (found.patientId != null && found.patientId != patient) throw new NotFoundException();
                    if (found.patientId != null) return null;
                    found.prove(patient, witness.who(), clock.instant());
                    trail.add(
                            witness,
                            Act.FAMILY_LINK_PROVED,
                            patient,
                            SignedInFamily.name(found.accountId),
                            "card seen");
                    patients.person(patient).ifPresent(person -> tell(found, person));
                    return null;
                },
                Optional::empty,
                key -> key.equals("a_family_has_a_patient_once") ? new AlreadyLinked() : null);
    }

    /** Takes a link away, for instance one that was asked for by mistake. */
    public void unlink(Witness witness, long link) {
        transactions.run(() -> {
            var found = Optional.ofNullable(links.findById(link)).orElseThrow(NotFoundException::new);
            links.delete(found);
            trail.add(
                    witness,
                    Act.FAMILY_LINK_REMOVED,
                    found.patientId,
                    SignedInFamily.name(found.accountId),
                    found.relation.name());
            return null;
        });
    }

    /** Whoever is in is out, on every replica, at the next request. */
    public void endSessions(Witness witness, long account) {
        transactions.run(() -> {
            account(account);
            sessions.endAll(account, 0, clock.instant());
            trail.add(witness, Act.SESSION_ENDED, null, SignedInFamily.name(account), "all, by administrator");
            return null;
        });
    }

    /** Nobody enters any more, and whoever is in is out. */
    public void disable(Witness witness, long account) {
        transactions.run(() -> {
            account(account).disable(clock.instant());
            sessions.endAll(account, 0, clock.instant());
            trail.add(witness, Act.ACCOUNT_DISABLED, null, SignedInFamily.name(account), "");
            return null;
        });
    }

    public void enable(Witness witness, long account) {
        transactions.run(() -> {
            account(account).enable();
            trail.add(witness, Act.ACCOUNT_ENABLED, null, SignedInFamily.name(account), "");
            return null;
        });
    }

    private FamilyAccount account(long id) {
        return accounts.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private Linked withAccount(FamilyLink link) {
        return new Linked(link, accounts.findById(link.accountId));
    }
}
