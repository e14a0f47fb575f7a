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

    /** What was taken back with this one, and itself, by date. */
    List<ScheduleException> withdrawnWith(ScheduleException one) {
        return find(
                        WHOLE + "where e.withdrawn = true and e.withdrawnBy = ?1 and e.withdrawnAt = ?2"
                                + " order by e.date, e.id",
                        one.withdrawnBy,
                        one.withdrawnAt)
                .list();
    }

    Optional<ScheduleException> whole(long id) {
        return find(WHOLE + "where e.id = ?1", id).firstResultOptional();
    }

    List<ScheduleException> holdingBetween(LocalDate from, LocalDate to) {
        return find(WHOLE + "where e.withdrawn = false and e.date between ?1 and ?2 order by e.id", from, to)
                .list();
    }

    /** Open sessions of those who stand in on this day for who has this session of the week. */
    List<Long> standingIn(long weeklySchedule, LocalDate date) {
        return getEntityManager()
                .createQuery(
                        "select x.id from Session x, ScheduleException instead, ScheduleException away"
                                + " where x.exceptionId = instead.id and instead.standsInFor = away.id"
                                + " and instead.withdrawn = false and away.withdrawn = false"
                                + " and away.weeklyScheduleId = ?1 and away.date = ?2 and x.status = OPEN order by x.id",
                        Long.class)
                .setParameter(1, weeklySchedule)
                .setParameter(2, date)
                .getResultList();
    }

    /** What differs from a schedule differs from another, from a day on. */
    void handOver(long from, long to, LocalDate day) {
        update("weeklyScheduleId = ?1 where weeklyScheduleId = ?2 and date >= ?3", to, from, day);
    }
}
