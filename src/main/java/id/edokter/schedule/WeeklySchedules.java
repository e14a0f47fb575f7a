package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class WeeklySchedules implements PanacheRepository<WeeklySchedule> {

    private static final String WHOLE =
            "from WeeklySchedule w join fetch w.doctor d join fetch w.clinic c" + " join fetch w.room ";

    /** Those that hold on one of these days, of doctors and clinics at work. */
    List<WeeklySchedule> heldBetween(LocalDate from, LocalDate to) {
        return find(
                        WHOLE + "where d.active = true and c.active = true and w.validFrom <= ?2"
                                + " and (w.validUntil is null or w.validUntil >= ?1) order by w.starts, w.id",
                        from,
                        to)
                .list();
    }

    Optional<WeeklySchedule> whole(long id) {
        return find(WHOLE + "where w.id = ?1", id).firstResultOptional();
    }
}
