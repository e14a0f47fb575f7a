package id.edokter.patient;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Nik;
import id.edokter.shared.Transactions;
import id.edokter.shared.Transactions.StartOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The register as the desk works with it: find somebody, look, show a number, confirm who it is, correct. Whatever shows
 * or changes somebody's data leaves its line in the trail here, not in the pages.
 */
@ApplicationScoped
public class PatientDesk {

    private final Patients patients;
    private final PatientChanges changes;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    PatientDesk(Patients patients, PatientChanges changes, AuditTrail trail, Transactions transactions, Clock clock) {
        this.patients = patients;
        this.changes = changes;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- to find and to see

    /**
     * A page of who was found.
     *
     * @param more whether there is a next page
     */
    public record Found(List<Patient> patients, boolean more) {}

    /**
     * Looks for somebody. The trail learns that it was done and who was shown, not what was typed.
     *
     * @param also who was found by other means, a booking's code; null for nobody
     * @param page from 0
     */
    public Found search(Witness witness, Sought sought, Long also, int page, int size) {
        return transactions.run(() -> {
            var exact = new LinkedHashMap<Long, Patient>();
            Consumer<Patient> add = patient -> {
                var person = patients.person(patient);
                exact.put(person.id, person);
            };
            if (also != null) patients.findByIdOptional(also).ifPresent(add);
            sought.recordNumber().flatMap(patients::withRecordNumber).ifPresent(add);
            sought.nik().flatMap(patients::withNik).ifPresent(add);
            sought.nik().ifPresent(nik -> patients.claiming(nik).forEach(add));
            sought.card().ifPresent(card -> patients.withCard(card).forEach(add));
            sought.phone().ifPresent(phone -> patients.onPhone(phone).forEach(add));
            List<Patient> found = exact.isEmpty()
                    ? sought.name()
                            .map(name -> patients.named(name, sought.birthDate(), page * size, size + 1))
                            .orElse(List.of())
                    : exact.values().stream()
                            .skip((long) page * size)
                            .limit(size + 1L)
                            .toList();
            var shown = found.subList(0, Math.min(size, found.size()));
            trail.add(witness, Act.PATIENTS_SEARCHED, null, "", shown.size() + " found on page " + (page + 1));
            shown.forEach(patient -> trail.add(witness, Act.PATIENT_LISTED, patient.id, "", "search"));
            return new Found(List.copyOf(shown), found.size() > size);
        });
    }

    /**
     * A person's record as it stands.
     *
     * @param patient the record itself, or the one that it was merged into
     * @param others records that were merged into it
     * @param version as which it was seen, for {@link #correct}
     */
    public record Opened(Patient patient, List<Patient> others, List<PatientChange> changes, String version) {}

    /**
     * Opens somebody's record, which leaves a line. A merged one opens the one that was kept.
     *
     * @param what the page, in the words of the code
     */
    public Opened open(Witness witness, long id, String what) {
        return transactions.run(() -> {
            var patient = patients.person(patients.findByIdOptional(id).orElseThrow(NotFoundException::new));
            trail.add(witness, Act.PATIENT_SEEN, patient.id, "", what);
            return new Opened(patient, patients.mergedInto(patient.id), changes.of(patient.id), version(patient));
        });
    }

    /**
     * Whom somebody may mean: by NIK or record number, or by name and date of birth. Each who is shown has a line.
     *
     * @param nik 16 digits; null for none
     * @param mrn null for none
     */
    public List<Patient> meant(Witness witness, String nik, String mrn, String name, LocalDate birthDate) {
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
            return List.copyOf(found.values());
        });
    }

    /** One number in full, which leaves a line that says which; null where there is none. */
    public String reveal(Witness witness, long id, MaskedNumber number) {
        return transactions.run(() -> {
            var patient = patients.findByIdOptional(id).orElseThrow(NotFoundException::new);
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
     * @throws NikIsTaken when it was proved for another record
     */
    public void confirm(Witness witness, long id, CardSeen seen) {
        transactions.run(() -> {
            var patient = locked(id);
            var nik = seen.nik() == null && seen.sameNik() ? known(patient) : seen.nik();
            var before = patient.nik;
            var claimed = patient.claimedNik;
            var reached = patient.reachedBy();
            if (nik != null && !nik.digits().equals(before))
                patients.withNik(nik.digits()).ifPresent(holder -> giveUpNik(witness, holder));
            var phone = !patient.toCheck || seen.phone() == null && seen.samePhone() ? reached : seen.phone();
            patient.confirm(nik, phone);
            if (!Objects.equals(before, patient.nik)) note(witness, patient, PatientField.NIK, before, "card seen");
            else if (claimed != null && !claimed.equals(patient.nik))
                note(witness, patient, PatientField.NIK, claimed, "only claimed");
            if (reached != null && !reached.e164().equals(patient.phone))
                note(witness, patient, PatientField.PHONE, reached.e164(), "not the patient's");
            else if (reached == null && patient.phone != null)
                note(witness, patient, PatientField.PHONE, null, "told at the desk");
            trail.add(witness, Act.IDENTITY_CONFIRMED, patient.id, "", nik == null ? "without NIK" : "card seen");
            return null;
        });
    }

    /** The number above the field where the desk types. */
    private static Nik known(Patient patient) {
        var above = patient.claimedNik == null ? patient.nik : patient.claimedNik;
        return above == null ? null : new Nik(above);
    }

    private void giveUpNik(Witness witness, Patient holder) {
        if (!holder.toCheck || holder.isMerged()) throw new NikIsTaken(patients.person(holder).id);
        if (!patients.isStillUnproved(holder)) throw new StartOver();
        note(witness, holder, PatientField.NIK, holder.nik, "another was seen with this card");
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
            before.put(PatientField.RECORD_NUMBER, patient.mrn);
            patient.become(right);
            var after = new LinkedHashMap<PatientField, String>();
            after.put(PatientField.NAME, patient.name);
            after.put(PatientField.BIRTH_DATE, text(patient.birthDate));
            after.put(PatientField.SEX, text(patient.sex));
            after.put(PatientField.PHONE, patient.phone);
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
     * Changes with every change that is noted, and with what a merge brings or takes. The telephone is no part of it: it
     * stands masked beside this.
     */
    private String version(Patient patient) {
        var values = Arrays.asList(patient.name, text(patient.birthDate), text(patient.sex), patient.mrn);
        return changes.lastOf(patient.id) + "-" + Integer.toHexString(values.hashCode());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String told(List<PatientField> fields) {
        return String.join(", ", fields.stream().map(PatientField::name).toList());
    }

    private void note(Witness witness, Patient patient, PatientField field, String oldValue, String reason) {
        changes.persist(new PatientChange(patient, field, oldValue, witness.who(), reason, clock.instant()));
    }

    /** The person's row until the end of the transaction; taken before it is read, so that it is read as it is. */
    private Patient locked(long id) {
        if (!patients.touch(id)) {
            patients.findByIdOptional(id).orElseThrow(NotFoundException::new);
            throw new AlreadyMerged();
        }
        return patients.findById(id);
    }
}
