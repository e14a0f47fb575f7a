package id.edokter.patient;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What stood in a person's record before the desk corrected it, and the records that were merged into it. */
@ApplicationScoped
class CorrectionRecords implements PersonalRecords {

    private final Patients patients;
    private final PatientChanges changes;
    private final PatientMerges merges;

    CorrectionRecords(Patients patients, PatientChanges changes, PatientMerges merges) {
        this.patients = patients;
        this.changes = changes;
        this.merges = merges;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.DESK;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long id) {
        return List.of();
    }

    /** Erasing somebody erases every record of that person; who is erased is not made two again. */
    @Override
    public void forget(long id, Instant now, boolean visitsStay) {
        changes.forget(id);
        merges.forgetReasonsOf(id);
        for (var merged : patients.mergedInto(id)) {
            changes.forget(merged.id);
            merged.forget(now, visitsStay);
        }
    }
}
