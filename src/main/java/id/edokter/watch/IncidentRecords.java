package id.edokter.watch;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class IncidentRecords implements PanacheRepository<Incident> {

    /** Open ones first, then the newest. */
    List<Incident> newest(int most) {
        return find("order by case when closedAt is null then 0 else 1 end, foundAt desc, id desc")
                .page(0, most)
                .list();
    }

    Optional<Incident> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
