package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Drafts implements PanacheRepository<ScheduleDraft> {

    Optional<ScheduleDraft> madeBy(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    /** Those in work first, then the ones decided last. */
    List<ScheduleDraft> latest(int most) {
        return find("order by case when state = OPEN then 0 else 1 end, coalesce(decidedAt, madeAt) desc, id desc")
                .range(0, most - 1)
                .list();
    }
}
