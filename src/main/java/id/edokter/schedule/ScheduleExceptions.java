package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ScheduleExceptions implements PanacheRepository<ScheduleException> {

    private static final String WHOLE =
            "from ScheduleException e join fetch e.doctor left join fetch e.clinic left join fetch e.room ";

    /** Those of this day and later. */
    List<ScheduleException> holdingFrom(LocalDate day) {
        return find(WHOLE + "where e.withdrawn = false and e.date >= ?1 order by e.date, e.id", day)
                .list();
    }

    Optional<ScheduleException> whole(long id) {
        return find(WHOLE + "where e.id = ?1", id).firstResultOptional();
    }

    List<ScheduleException> holdingBetween(LocalDate from, LocalDate to) {
        return find(
                        "from ScheduleException e join fetch e.doctor left join fetch e.clinic left join fetch e.room"
                                + " where e.withdrawn = false and e.date between ?1 and ?2 order by e.id",
                        from,
                        to)
                .list();
    }

    /** What differs from a schedule differs from another, from a day on. */
    void handOver(long from, long to, LocalDate day) {
        update("weeklyScheduleId = ?1 where weeklyScheduleId = ?2 and date >= ?3", to, from, day);
    }
}
