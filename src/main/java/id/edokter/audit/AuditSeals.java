package id.edokter.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AuditSeals implements PanacheRepository<AuditSeal> {

    /** The next links after an event, in order. */
    List<AuditSeal> after(long event, int most) {
        return find("toEvent > ?1 order by toEvent", event).page(0, most).list();
    }

    Optional<AuditSeal> upTo(long event) {
        return find("toEvent", event).firstResultOptional();
    }

    Optional<AuditSeal> last() {
        return find("order by toEvent desc").firstResultOptional();
    }
}
