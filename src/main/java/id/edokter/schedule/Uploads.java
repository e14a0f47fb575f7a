package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class Uploads implements PanacheRepository<ScheduleUpload> {

    Optional<ScheduleUpload> madeBy(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    void forget(Instant before) {
        delete("madeAt < ?1", before);
    }
}
