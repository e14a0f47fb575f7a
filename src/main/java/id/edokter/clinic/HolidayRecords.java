package id.edokter.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class HolidayRecords implements PanacheRepository<Holiday> {

    private static final String WHOLE =
            "select distinct h from Holiday h left join fetch h.clinic c left join fetch h.openedFor ";

    List<Holiday> between(LocalDate from, LocalDate to) {
        return list(WHOLE + "where h.date between ?1 and ?2 order by h.date, h.name, h.id", from, to);
    }

    Optional<Holiday> whole(long id) {
        return find(WHOLE + "where h.id = ?1", id).stream().findFirst();
    }

    /** By what it is known by, withdrawn or not; names are compared as the database does. */
    Optional<Holiday> known(LocalDate date, String name, Long clinic) {
        return find(
                        WHOLE + "where h.date = ?1 and h.name = ?2 and coalesce(c.id, 0) = ?3",
                        date,
                        name,
                        clinic == null ? 0L : clinic)
                .stream()
                .findFirst();
    }
}
