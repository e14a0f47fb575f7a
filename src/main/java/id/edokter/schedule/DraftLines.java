package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DraftLines implements PanacheRepository<DraftLine> {

    private static final String WHOLE = "from DraftLine l join fetch l.doctor d left join fetch l.clinic ";

    List<DraftLine> of(long draft) {
        return find(WHOLE + "where l.draft.id = ?1 order by d.name, l.dayOfWeek, l.id", draft)
                .list();
    }

    Optional<DraftLine> about(long draft, long weeklySchedule) {
        return find(WHOLE + "where l.draft.id = ?1 and l.weeklyScheduleId = ?2", draft, weeklySchedule)
                .firstResultOptional();
    }

    Optional<DraftLine> one(long draft, long line) {
        return find(WHOLE + "where l.draft.id = ?1 and l.id = ?2", draft, line).firstResultOptional();
    }
}
