package id.edokter.patient;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the register knows of a person. */
@ApplicationScoped
class PatientRecords implements PersonalRecords {

    private final Patients patients;
    private final NameWords names;

    PatientRecords(Patients patients, NameWords names) {
        this.patients = patients;
        this.names = names;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.IDENTITY;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long id) {
        return patients.findByIdOptional(id).stream().map(PatientRecords::told).toList();
    }

    private static Map<PersonalField, Object> told(Patient patient) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.NAME, patient.name);
        told.put(PersonalField.NIK, patient.nik);
        told.put(PersonalField.RECORD_NUMBER, patient.mrn);
        told.put(PersonalField.JKN_CARD, patient.jknCard);
        told.put(PersonalField.BIRTH_DATE, patient.birthDate);
        told.put(PersonalField.SEX, patient.sex);
        told.put(PersonalField.PHONE, patient.phoneTyped);
        told.put(PersonalField.EMAIL, patient.email);
        told.put(PersonalField.FIRST_WAY, patient.firstWay);
        told.put(PersonalField.CLAIMED_NIK, patient.claimedNik);
        told.put(PersonalField.CLAIMED_RECORD_NUMBER, patient.claimedMrn);
        told.put(PersonalField.IDENTITY_TO_CHECK, patient.toCheck);
        told.put(PersonalField.MADE_AT, patient.createdAt);
        told.put(PersonalField.RESTRICTED_AT, patient.restrictedAt);
        return told;
    }

    @Override
    public void forget(long id, Instant now, boolean visitsStay) {
        patients.findByIdOptional(id).ifPresent(patient -> {
            patient.forget(now, visitsStay);
            names.forget(id);
        });
    }
}
