package id.edokter.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class AuditSeals implements PanacheRepository<AuditSeal> {

    Optional<AuditSeal> last() {
        return find("order by toEvent desc").firstResultOptional();
    }
}
