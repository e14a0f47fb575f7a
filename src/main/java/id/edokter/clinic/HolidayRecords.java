package id.edokter.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class HolidayRecords implements PanacheRepository<Holiday> {

    List<Holiday> between(LocalDate from, LocalDate to) {
        return list("date between ?1 and ?2 order by date, name", from, to);
    }
}
