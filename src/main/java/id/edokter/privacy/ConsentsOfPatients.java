package id.edokter.privacy;

import id.edokter.patient.RowsOfPatients;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** What was agreed to goes along when two records of one person become one: the newest word counts, of either. */
@Singleton
class ConsentsOfPatients extends RowsOfPatients {

    ConsentsOfPatients(EntityManager em) {
        super(em, "consent");
    }
}
