package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** Those that hold on this day or later, of everybody. */
    List<WeeklySchedule> heldFrom(LocalDate day) {
        return find(
                        WHOLE + "where w.validUntil is null or w.validUntil >= ?1 order by w.dayOfWeek, w.starts, w.id",
                        day)
                .list();
    }

    /** The same; of a session of the week that goes on otherwise, only how it goes on. */
    List<WeeklySchedule> lastingFrom(LocalDate day) {
        var all = heldFrom(day);
        return all.stream()
                .filter(week -> all.stream().noneMatch(week::isFollowedBy))
                .toList();
    }

    Optional<WeeklySchedule> whole(long id) {
        return find(WHOLE + "where w.id = ?1", id).firstResultOptional();
    }

    /** One that is over, and that began on the same day at the hour to which this one is moved. */
    Optional<WeeklySchedule> overAt(WeeklySchedule moved, LocalTime starts) {
        return find(
                        "doctor = ?1 and dayOfWeek = ?2 and starts = ?3 and validFrom = ?4 and id <> ?5",
                        moved.doctor,
                        moved.dayOfWeek,
                        starts,
                        moved.validFrom,
                        moved.id)
                .firstResultOptional();
    }

    /** One that was ended on this very day, or began on it: it goes on, rather than having a second beside it. */
    Optional<WeeklySchedule> endedOfToday(long doctor, int dayOfWeek, LocalTime starts, LocalDate today) {
        return find(
                        "doctor.id = ?1 and dayOfWeek = ?2 and starts = ?3 and (validFrom = ?4 or validUntil = ?4)",
                        doctor,
                        dayOfWeek,
                        starts,
                        today)
                .firstResultOptional();
    }
}
