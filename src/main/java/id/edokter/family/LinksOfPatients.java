package id.edokter.family;

import id.edokter.patient.RowsOfPatients;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Links go along when two records of one person become one; an account that acts for both acts for the kept one. */
@Singleton
class LinksOfPatients extends RowsOfPatients {

    LinksOfPatients(EntityManager em) {
        super(
                em,
                "family_link",
                "exists (select 1 from family_link k where k.account_id = m.account_id and k.patient_id = :kept)");
    }
}
