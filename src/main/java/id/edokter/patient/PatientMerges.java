package id.edokter.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PatientMerges implements PanacheRepository<PatientMerge> {

    private static final String WHOLE = "from PatientMerge m join fetch m.kept join fetch m.merged ";

    Optional<PatientMerge> whole(long id) {
        return find(WHOLE + "where m.id = ?1", id).firstResultOptional();
    }

    /** Of a kept record, those taken back too, newest first. */
    List<PatientMerge> ofKept(long patient) {
        return list(WHOLE + "where m.kept.id = ?1 order by m.id desc", patient);
    }

    List<MergedItem> items(long merge) {
        return getEntityManager()
                .createQuery("from MergedItem where mergeId = ?1 order by id", MergedItem.class)
                .setParameter(1, merge)
                .getResultList();
    }

    void note(MergedItem item) {
        getEntityManager().persist(item);
    }

    /** What clerks wrote may tell of whom. */
    void forgetReasonsOf(long patient) {
        list("kept.id = ?1 or merged.id = ?1", patient).forEach(PatientMerge::forgetReasons);
    }
}
