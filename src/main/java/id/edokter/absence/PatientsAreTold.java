package id.edokter.absence;

import id.edokter.shared.Refusal;

/** What patients were told cannot be taken back as if it had not been. */
public class PatientsAreTold extends Refusal {

    PatientsAreTold(int patients) {
        super("absence_patients_told", patients);
    }
}
