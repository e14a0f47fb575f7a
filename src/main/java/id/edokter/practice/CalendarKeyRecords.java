package id.edokter.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class CalendarKeyRecords implements PanacheRepository<CalendarKey> {

    Optional<CalendarKey> with(byte[] keyHash) {
        return find("keyHash", keyHash).firstResultOptional();
    }
}
