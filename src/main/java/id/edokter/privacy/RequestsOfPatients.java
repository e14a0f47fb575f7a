package id.edokter.privacy;

import id.edokter.patient.RowsOfPatients;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/**
 * Requests go along when two records of one person become one, but for a second open one of the same kind; of
 * corrections there may be several.
 */
@Singleton
class RequestsOfPatients extends RowsOfPatients {

    RequestsOfPatients(EntityManager em) {
        super(
                em,
                "privacy_request",
                "m.status = 'OPEN' and m.kind <> 'CORRECTION' and exists (select 1 from privacy_request k"
                        + " where k.patient_id = :kept and k.kind = m.kind and k.status = 'OPEN')");
    }
}
