package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Sessions implements PanacheRepository<Session> {

    Optional<Session> whole(long id) {
        return find("from Session x join fetch x.doctor join fetch x.clinic join fetch x.room where x.id = ?1", id)
                .firstResultOptional();
    }

    List<Practice> practices(LocalDate from) {
        return find(
                        "select distinct d.id, d.name, c.code from Session x join x.doctor d join x.clinic c"
                                + " where x.date >= ?1 and x.status <> CANCELLED and c.active order by d.name, d.id, c.code",
                        from)
                .project(Practice.class)
                .list();
    }
}
