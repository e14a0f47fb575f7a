package id.edokter.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PatientChanges implements PanacheRepository<PatientChange> {

    /** Newest first. */
    List<PatientChange> of(long patient) {
        return list("patientId = ?1 order by at desc, id desc", patient);
    }

    boolean anySince(long patient, PatientField field, Instant moment) {
        return count("patientId = ?1 and field = ?2 and at >= ?3", patient, field, moment) > 0;
    }

    /** Id of the latest; 0 for none. */
    long lastOf(long patient) {
        return getEntityManager()
                .createQuery("select coalesce(max(c.id), 0) from PatientChange c where c.patientId = ?1", Long.class)
                .setParameter(1, patient)
                .getSingleResult();
    }

    /** The trail still says who changed what. */
    void forget(long patient) {
        getEntityManager()
                .createQuery("delete from PatientChange where patientId = ?1")
                .setParameter(1, patient)
                .executeUpdate();
    }
}
