package id.edokter.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ReminderPlans implements PanacheRepository<ReminderPlan> {

    /** @param clinic null for the hospital's */
    Optional<ReminderPlan> of(Long clinic) {
        return clinic == null
                ? find("clinicId is null").firstResultOptional()
                : find("clinicId", clinic).firstResultOptional();
    }
}
