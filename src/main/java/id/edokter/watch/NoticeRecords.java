package id.edokter.watch;

import id.edokter.patient.PatientRegistry;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** That a patient was told of an incident with their data. */
@ApplicationScoped
class NoticeRecords implements PersonalRecords {

    private final AffectedPatients affected;
    private final PatientRegistry patients;

    NoticeRecords(AffectedPatients affected, PatientRegistry patients) {
        this.affected = affected;
        this.patients = patients;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.INCIDENTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        var records = new ArrayList<>(List.of(patient));
        patients.mergedInto(patient).forEach(merged -> records.add(merged.id));
        return affected.notices(records).stream().map(NoticeRecords::told).toList();
    }

    private static Map<PersonalField, Object> told(AffectedPatients.Notice notice) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.NUMBER, notice.incident());
        told.put(PersonalField.AT, notice.toldAt());
        return told;
    }

    /** That everybody concerned was told has to be shown later; it says a number, which then is nobody's. */
    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        // nothing to do
    }
}
