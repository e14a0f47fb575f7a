package id.edokter.patient;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * Whom no message reaches for certain: records without a telephone, with one that nobody has, and with one that many
 * share. The desk repairs them one by one, most often while the person stands there.
 */
@ApplicationScoped
public class Telephones {

    /** What may be wrong with a telephone. */
    public enum Trouble {
        MISSING,
        DOUBTFUL,
        SHARED
    }

    /** More records than a household has people: the number of a village's midwife, or one made up by somebody. */
    static final int MANY = 6;

    /** How far is counted: beyond it is "more than". */
    public static final int COUNTED = 1_000;

    private final Patients patients;
    private final PatientDesk desk;
    private final AuditTrail trail;
    private final Transactions transactions;

    Telephones(Patients patients, PatientDesk desk, AuditTrail trail, Transactions transactions) {
        this.patients = patients;
        this.desk = desk;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Somebody whose telephone is to be repaired.
     *
     * @param sharing how many records have the same number; 0 where that was not asked
     * @param version as which the record was seen, for {@link #repair}
     */
    public record Line(Patient patient, int sharing, String version) {}

    /** @param more whether there is a next page */
    public record Listed(List<Line> lines, boolean more) {}

    /**
     * Who has this trouble: the latest records first, shared numbers by how many share them. Who asked not to be listed is
     * not. Each who is shown has a line in the trail.
     *
     * @param page from 0
     */
    public Listed list(Witness witness, Trouble trouble, int page, int size) {
        return transactions.run(() -> {
            var found = patients.inTrouble(trouble, page * size, size + 1);
            var shown = found.subList(0, Math.min(size, found.size()));
            shown.forEach(one -> trail.add(witness, Act.PATIENT_LISTED, one.patient().id, "", "telephones"));
            var lines = shown.stream()
                    .map(one -> new Line(one.patient(), one.sharing(), desk.version(one.patient())))
                    .toList();
            return new Listed(lines, found.size() > size);
        });
    }

    /** How many there are, counted no further than to {@link #COUNTED} and one. */
    public int count(Trouble trouble) {
        return transactions.run(() -> patients.countInTrouble(trouble, COUNTED + 1));
    }

    /**
     * Judges telephones that were never judged.
     *
     * @return how many
     */
    int judge(int most) {
        return transactions.run(() -> patients.judgePhones(most));
    }

    /**
     * Writes the number that somebody tells the desk on coming; within the transaction under way.
     *
     * @throws RecordIsRestricted when the patient asked for that, and nobody said why it is opened
     */
    public void told(Witness witness, long id, PhoneNumber phone) {
        var patient = desk.locked(id);
        desk.refuseWhenClosed(witness, patient);
        write(witness, patient, phone);
    }

    /**
     * Writes the number that somebody tells at the desk.
     *
     * @param seen version of the record as it was listed
     * @param right null when the number that stands there is not the patient's, and there is none
     * @throws RecordChanged when somebody else was there meanwhile
     * @throws RecordIsRestricted when the patient asked for that meanwhile
     */
    public void repair(Witness witness, long id, String seen, PhoneNumber right) {
        transactions.run(() -> {
            var patient = desk.locked(id);
            desk.refuseWhenClosed(witness, patient);
            if (!desk.version(patient).equals(seen)) throw new RecordChanged();
            write(witness, patient, right);
            return null;
        });
    }

    private void write(Witness witness, Patient patient, PhoneNumber right) {
        var before = patient.phone;
        if (Objects.equals(before, right == null ? null : right.e164())) return;
        patient.isReachedBy(right);
        var cause = right == null ? Cause.NOT_THE_PATIENTS : Cause.TOLD_AT_THE_DESK;
        desk.note(witness, patient, PatientField.PHONE, before, cause.code);
        trail.add(witness, Act.PATIENT_CORRECTED, patient.id, "", PatientField.PHONE.name());
    }
}
