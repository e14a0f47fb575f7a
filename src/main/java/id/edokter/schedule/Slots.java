package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Slots implements PanacheRepository<Slot> {

    Optional<Slot> withSession(long id) {
        return find(
                        "from Slot s join fetch s.session x join fetch x.doctor join fetch x.clinic join fetch x.room"
                                + " where s.id = ?1",
                        id)
                .firstResultOptional();
    }
}
