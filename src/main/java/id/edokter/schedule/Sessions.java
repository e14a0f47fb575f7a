package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Sessions implements PanacheRepository<Session> {

    Optional<Session> whole(long id) {
        return find("from Session x join fetch x.doctor join fetch x.clinic join fetch x.room where x.id = ?1", id)
                .firstResultOptional();
    }
}
