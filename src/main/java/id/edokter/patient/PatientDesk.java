package id.edokter.patient;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Nik;
import id.edokter.shared.Transactions;
import id.edokter.shared.Transactions.StartOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The register as the desk works with it: find somebody, look, show a number, confirm who it is, correct. Whatever shows
 * or changes somebody's data leaves its line in the trail here, not in the pages.
 */
@ApplicationScoped
public class PatientDesk {

    /** Whose names are made ready before a search; a register that is loaded at once is the job's. */
    private static final int NEW_NAMES = 200;

    private final Patients patients;
    private final PatientChanges changes;
    private final RecordOpenings openings;
    private final NameWords names;
    private final NameSearch search;
    private final AuditTrail trail;
    private final Event<PhoneRepaired> repaired;
    private final Event<EmailRepaired> mailRepaired;
    private final Transactions transactions;
    private final Clock clock;

    PatientDesk(
            Patients patients,
            PatientChanges changes,
            RecordOpenings openings,
            NameWords names,
            NameSearch search,
            AuditTrail trail,
            Event<PhoneRepaired> repaired,
            Event<EmailRepaired> mailRepaired,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.changes = changes;
        this.openings = openings;
        this.names = names;
        this.search = search;
        this.trail = trail;
        this.repaired = repaired;
        this.mailRepaired = mailRepaired;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- to find and to see

    /**
     * A page of who was found.
     *
     * @param closed ids of those whose records are restricted: of them nothing is told but that they are there
     * @param more whether there is a next page
     * @param guessed whether nobody is called as it was typed, and these are called alike
     * @param many whether more fit than can be paged through: more has to be typed
     * @param only the one whose booking's code or record number this is, who may be opened at once; null when it may be
     *     somebody else, too
     */
    public record Found(
            List<Patient> patients, Set<Long> closed, boolean more, boolean guessed, boolean many, Long only) {

        public boolean isClosed(Patient patient) {
            return closed.contains(patient.id);
        }
    }

    /**
     * Looks for somebody. The trail learns that it was done and who was shown, not what was typed.
     *
     * @param also who was found by other means, a booking's code; null for nobody
     * @param page from 0
     */
    public Found search(Witness witness, Sought sought, Long also, int page, int size) {
        // who was noted a moment ago is found as well
        if (sought.name().isPresent()) spell(NEW_NAMES);
        return transactions.run(() -> {
            var exact = new LinkedHashMap<Long, Patient>();
            Consumer<Patient> add = patient -> {
                var person = patients.person(patient);
                exact.put(person.id, person);
            };
            if (also != null) patients.findByIdOptional(also).ifPresent(add);
            sought.recordNumber().flatMap(patients::withRecordNumber).ifPresent(add);
            if (exact.isEmpty())
                sought.plainRecordNumber()
                        .ifPresent(
                                plain -> patients.withPlainRecordNumber(plain).forEach(add));
            boolean byOneNumber = exact.size() == 1;
            sought.nik().flatMap(patients::withNik).ifPresent(add);
            sought.nik().ifPresent(nik -> patients.claiming(nik).forEach(add));
            sought.card().ifPresent(card -> patients.withCard(card).forEach(add));
            sought.phone().ifPresent(phone -> patients.onPhone(phone).forEach(add));
            // a code of six letters may be a name as well
            var named = exact.isEmpty() || sought.isOnlyLetters()
                    ? sought.name()
                            .map(name -> search.find(name, sought.birthDate()))
                            .orElse(NameSearch.Result.NOBODY)
                    : NameSearch.Result.NOBODY;
            var ids = new LinkedHashSet<>(exact.keySet());
            if (!named.guessed() || ids.isEmpty()) ids.addAll(named.ids());
            var found = patients.inOrder(
                    ids.stream().skip((long) page * size).limit(size + 1L).toList());
            var shown = found.subList(0, Math.min(size, found.size()));
            trail.add(witness, Act.PATIENTS_SEARCHED, null, "", shown.size() + " found on page " + (page + 1));
            shown.forEach(patient -> trail.add(witness, Act.PATIENT_LISTED, patient.id, "", "search"));
            return new Found(
                    List.copyOf(shown),
                    closedTo(witness, shown),
                    found.size() > size,
                    exact.isEmpty() && named.guessed(),
                    named.many(),
                    byOneNumber && ids.size() == 1 && page == 0 ? shown.get(0).id : null);
        });
    }

    /**
     * Makes names ready to be found that were noted or changed.
     *
     * @return how many
     */
    int spell(int most) {
        return transactions.run(() -> names.keepUp(most));
    }

    private Set<Long> closedTo(Witness witness, Collection<Patient> found) {
        return found.stream()
                .filter(patient -> openings.isClosedTo(witness, patient))
                .map(patient -> patient.id)
                .collect(Collectors.toSet());
    }

    /**
     * A person's record as it stands.
     *
     * @param patient the record itself, or the one that it was merged into
     * @param others records that were merged into it
     * @param openings of the record while it was restricted, newest first
     * @param version as which it was seen, for {@link #correct} and {@link #confirm}
     */
    public record Opened(
            Patient patient,
            List<Patient> others,
            List<PatientChange> changes,
            List<RecordOpening> openings,
            String version) {}

    /**
     * Opens somebody's record, which leaves a line. A merged one opens the one that was kept.
     *
     * @param what the page, in the words of the code
     * @throws RecordIsRestricted when the patient asked for that, and no reason was given, or a while ago
     */
    public Opened open(Witness witness, long id, String what) {
        return transactions.run(() -> {
            var patient = person(id);
            openings.refuseWhenClosed(witness, patient);
            trail.add(witness, Act.PATIENT_SEEN, patient.id, "", what);
            return new Opened(
                    patient,
                    patients.mergedInto(patient.id),
                    changes.of(patient.id),
                    openings.of(patient.id),
                    version(patient));
        });
    }

    /** Whether a reason has to be given before this record, or the one that it was merged into, is shown. */
    public boolean asksWhy(Witness witness, long id) {
        return transactions.run(() -> openings.isClosedTo(witness, person(id)));
    }

    /** @throws RecordIsRestricted for what shows something of a patient, but not the record */
    public void refuseWithoutReason(Witness witness, long id) {
        transactions.run(() -> {
            openings.refuseWhenClosed(witness, person(id));
            return null;
        });
    }

    void refuseWhenClosed(Witness witness, Patient patient) {
        openings.refuseWhenClosed(witness, patient);
    }

    /**
     * Somebody says why they have to see a restricted record, and may look for {@link RecordOpenings#LASTING}. The patient
     * finds it among who looked, and administrators in the report of unusual reading.
     */
    public void openRestricted(Witness witness, long id, OpeningReason reason) {
        transactions.run(() -> {
            var patient = person(id);
            // sent twice, or nothing to open any more
            if (!openings.isClosedTo(witness, patient)) return null;
            openings.persist(
                    new RecordOpening(patient.id, witness.who(), reason, clock.instant(), RecordOpenings.LASTING));
            trail.add(witness, Act.RESTRICTED_OPENED, patient.id, "", "");
            return null;
        });
    }

    private Patient person(long id) {
        return patients.person(patients.findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    /**
     * Whom somebody may mean.
     *
     * @param closed ids of those whose records are restricted, and have to be opened first
     */
    public record Meant(List<Patient> patients, Set<Long> closed) {}

    /**
     * Whom somebody may mean: by NIK or record number, or by name and date of birth. Each who is shown has a line.
     *
     * @param nik 16 digits; null for none
     * @param mrn null for none
     */
    public Meant meant(Witness witness, String nik, String mrn, String name, LocalDate birthDate) {
        return transactions.run(() -> {
            var found = new LinkedHashMap<Long, Patient>();
            Consumer<Patient> add = patient -> {
                var person = patients.person(patient);
                found.put(person.id, person);
            };
            if (nik != null) patients.withNik(nik).ifPresent(add);
            if (nik != null) patients.claiming(nik).forEach(add);
            if (mrn != null) patients.withRecordNumber(mrn).ifPresent(add);
            patients.called(name, birthDate).forEach(add);
            found.keySet().forEach(id -> trail.add(witness, Act.PATIENT_LISTED, id, "", "link of a family"));
            var closed = closedTo(witness, found.values());
            return new Meant(
                    found.values().stream()
                            .filter(patient -> !closed.contains(patient.id))
                            .toList(),
                    closed);
        });
    }

    /** One number in full, which leaves a line that says which; null where there is none. */
    public String reveal(Witness witness, long id, MaskedNumber number) {
        return transactions.run(() -> {
            var patient = patients.findByIdOptional(id).orElseThrow(NotFoundException::new);
            openings.refuseWhenClosed(witness, patients.person(patient));
            trail.add(witness, Act.PATIENT_REVEALED, patient.id, "", number.name());
            return number.of(patient);
        });
    }

    // ---- to change

    /**
     * The desk has seen the card: it is this person, with this number.
     *
     * <p>Somebody who only typed that number, and was never seen with a card, has to give it up; somebody whose card was
     * seen keeps it, and then the two records are one person or one card is wrong.
     *
     * <p>Nor is the telephone proved by the card: whoever typed the name first typed it too, and codes that prove who
     * somebody is go there. Of a record that nobody confirmed before it stays only when the person says that it is theirs.
     *
     * @param version of the record that was compared with the card, see {@link Opened}
     * @throws NikIsTaken when it was proved for another record
     * @throws RecordChanged when the record is not any more as it was compared
     */
    public void confirm(Witness witness, long id, String version, CardSeen seen) {
        transactions.run(() -> {
            var patient = locked(id);
            openings.refuseWhenClosed(witness, patient);
            if (!version(patient).equals(version)) throw new RecordChanged();
            var nik = seen.nik() == null && seen.sameNik() ? known(patient) : seen.nik();
            var before = patient.nik;
            var claimed = patient.claimedNik;
            var reached = patient.reachedBy();
            if (nik != null && !nik.digits().equals(before))
                patients.withNik(nik.digits()).ifPresent(holder -> giveUpNik(witness, holder, patient));
            var phone = !patient.toCheck || seen.phone() == null && seen.samePhone() ? reached : seen.phone();
            var mail = patient.email;
            patient.confirm(nik, phone, !patient.toCheck || seen.sameEmail());
            if (!Objects.equals(before, patient.nik))
                note(witness, patient, PatientField.NIK, before, Cause.CARD_SEEN.code);
            else if (claimed != null && !claimed.equals(patient.nik))
                note(witness, patient, PatientField.NIK, claimed, Cause.ONLY_CLAIMED.code);
            if (reached != null && !reached.e164().equals(patient.phone))
                note(witness, patient, PatientField.PHONE, reached.e164(), Cause.NOT_THE_PATIENTS.code);
            else if (reached == null && patient.phone != null)
                note(witness, patient, PatientField.PHONE, null, Cause.TOLD_AT_THE_DESK.code);
            if (!Objects.equals(mail, patient.email))
                note(witness, patient, PatientField.EMAIL, mail, Cause.NOT_THE_PATIENTS.code);
            trail.add(witness, Act.IDENTITY_CONFIRMED, patient.id, "", nik == null ? "without NIK" : "card seen");
            return null;
        });
    }

    /** The number above the field where the desk types. */
    private static Nik known(Patient patient) {
        var above = patient.claimedNik == null ? patient.nik : patient.claimedNik;
        return above == null ? null : new Nik(above);
    }

    private void giveUpNik(Witness witness, Patient holder, Patient seen) {
        if (holder.isMerged() && patients.person(holder).id.equals(seen.id)) {
            // one person has both records: the number goes to the one that stands for both
            if (!patients.isStillMerged(holder)) throw new StartOver();
            leaveNik(witness, holder, Cause.KEPT_RECORDS_CARD);
            return;
        }
        if (!holder.toCheck || holder.isMerged()) throw new NikIsTaken(patients.person(holder).id);
        if (!patients.isStillUnproved(holder)) throw new StartOver();
        leaveNik(witness, holder, Cause.ANOTHERS_CARD);
    }

    private void leaveNik(Witness witness, Patient holder, Cause cause) {
        note(witness, holder, PatientField.NIK, holder.nik, cause.code);
        holder.onlyClaimsItsNik();
        trail.add(witness, Act.PATIENT_CORRECTED, holder.id, "", PatientField.NIK.name());
        // the number has to be free before another takes it
        patients.flush();
    }

    /**
     * Writes somebody's data as they should be, and keeps what stood there.
     *
     * @param seen version of the record that was corrected, see {@link Opened}
     * @return what was changed; empty when all was so already
     * @throws RecordNumberIsTaken when the record number is another's
     * @throws RecordChanged when the record is not any more as it was seen
     */
    public List<PatientField> correct(Witness witness, long id, String seen, Correction right) {
        return transactions.run(() -> {
            var patient = locked(id);
            openings.refuseWhenClosed(witness, patient);
            if (!version(patient).equals(seen)) throw new RecordChanged();
            var mrn = right.recordNumber() == null ? null : right.recordNumber().text();
            var holder = mrn == null ? null : patients.holding(mrn).orElse(null);
            if (holder != null && !holder.id.equals(patient.id)) throw new RecordNumberIsTaken(patients.person(holder));
            var changed = new ArrayList<PatientField>();
            var before = new LinkedHashMap<PatientField, String>();
            before.put(PatientField.NAME, patient.name);
            before.put(PatientField.BIRTH_DATE, text(patient.birthDate));
            before.put(PatientField.SEX, text(patient.sex));
            before.put(PatientField.PHONE, patient.phone);
            before.put(PatientField.EMAIL, patient.email);
            before.put(PatientField.FIRST_WAY, text(patient.firstWay));
            before.put(PatientField.CARD, patient.jknCard);
            before.put(PatientField.RECORD_NUMBER, patient.mrn);
            patient.become(right);
            var after = new LinkedHashMap<PatientField, String>();
            after.put(PatientField.NAME, patient.name);
            after.put(PatientField.BIRTH_DATE, text(patient.birthDate));
            after.put(PatientField.SEX, text(patient.sex));
            after.put(PatientField.PHONE, patient.phone);
            after.put(PatientField.EMAIL, patient.email);
            after.put(PatientField.FIRST_WAY, text(patient.firstWay));
            after.put(PatientField.CARD, patient.jknCard);
            after.put(PatientField.RECORD_NUMBER, patient.mrn);
            before.forEach((field, value) -> {
                if (Objects.equals(value, after.get(field))) return;
                note(witness, patient, field, value, right.reason().text());
                changed.add(field);
            });
            if (!changed.isEmpty()) trail.add(witness, Act.PATIENT_CORRECTED, patient.id, "", told(changed));
            return changed;
        });
    }

    /**
     * Changes with every change that is noted, with what a merge brings or takes, and when somebody's identity is
     * confirmed. Of the numbers it holds only whether they are there: they stand masked beside this.
     */
    String version(Patient patient) {
        var values = Arrays.asList(
                patient.name,
                text(patient.birthDate),
                text(patient.sex),
                patient.mrn,
                patient.toCheck,
                patient.nik != null,
                patient.claimedNik != null,
                patient.jknCard != null,
                patient.phone != null,
                patient.email != null);
        return changes.lastOf(patient.id) + "-" + Integer.toHexString(values.hashCode());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String told(List<PatientField> fields) {
        return String.join(", ", fields.stream().map(PatientField::name).toList());
    }

    void note(Witness witness, Patient patient, PatientField field, String oldValue, String reason) {
        changes.persist(new PatientChange(patient, field, oldValue, witness.who(), reason, clock.instant()));
        if (field == PatientField.PHONE)
            repaired.fire(new PhoneRepaired(witness, patient.id, oldValue, patient.reachedBy()));
        if (field == PatientField.EMAIL) mailRepaired.fire(new EmailRepaired(witness, patient.id));
    }

    /** The person's row until the end of the transaction; taken before it is read, so that it is read as it is. */
    Patient locked(long id) {
        if (!patients.touch(id)) {
            patients.findByIdOptional(id).orElseThrow(NotFoundException::new);
            throw new AlreadyMerged();
        }
        return patients.findById(id);
    }
}
