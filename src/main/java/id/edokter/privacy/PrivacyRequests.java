package id.edokter.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PrivacyRequests implements PanacheRepository<PrivacyRequest> {

    /** The most urgent first. */
    List<PrivacyRequest> open(int most) {
        return find("status = ?1 order by dueAt, id", RequestStatus.OPEN)
                .page(0, most)
                .list();
    }

    /** The newest first. */
    List<PrivacyRequest> ended(int from, int most) {
        return find("status <> ?1 order by decidedAt desc, id desc", RequestStatus.OPEN)
                .range(from, from + most - 1)
                .list();
    }

    List<PrivacyRequest> of(long patient) {
        return list("patientId = ?1 order by id", patient);
    }

    List<PrivacyRequest> openOf(long patient, RequestKind kind) {
        return list("patientId = ?1 and kind = ?2 and status = ?3 order by id", patient, kind, RequestStatus.OPEN);
    }
}
