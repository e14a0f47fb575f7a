package id.edokter.absence;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of a patient when a doctor was absent: the copy tells it with the appointment, whose history has it. */
@ApplicationScoped
class CaseRecords implements PersonalRecords {

    private final AbsenceCases cases;

    CaseRecords(AbsenceCases cases) {
        this.cases = cases;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.APPOINTMENTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return List.of();
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        cases.forgetKeysOf(patient);
    }
}
