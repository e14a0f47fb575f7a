package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class ScheduleExceptions implements PanacheRepository<ScheduleException> {

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
