package id.edokter.absence;

import id.edokter.absence.AbsenceCase.State;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AbsenceCases implements PanacheRepository<AbsenceCase> {

    private static final String WHOLE = "from AbsenceCase c join fetch c.fromSlot f join fetch f.session x"
            + " join fetch x.doctor join fetch x.clinic join fetch x.room left join fetch c.toSlot t"
            + " left join fetch t.session y left join fetch y.doctor left join fetch y.clinic left join fetch y.room ";

    /** In the order of their visits. */
    List<AbsenceCase> of(Collection<Long> absences) {
        return list(WHOLE + "where c.absenceId in ?1 order by x.date, x.starts, x.id, f.number", absences);
    }

    Optional<AbsenceCase> withKey(byte[] hash) {
        return find(WHOLE + "where c.choiceKey = ?1", hash).firstResultOptional();
    }

    /** Takes it until the end of the transaction: of two who do the same, the second finds it done. */
    AbsenceCase locked(long id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
        return find(WHOLE + "where c.id = ?1", id).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    List<Long> idsIn(long absence, State state) {
        return getEntityManager()
                .createQuery(
                        "select c.id from AbsenceCase c where c.absenceId = ?1 and c.state = ?2 order by c.id",
                        Long.class)
                .setParameter(1, absence)
                .setParameter(2, state)
                .getResultList();
    }

    List<Long> holdsOf(long absence) {
        return getEntityManager()
                .createQuery(
                        "select c.holdId from AbsenceCase c where c.absenceId = ?1 and c.holdId is not null",
                        Long.class)
                .setParameter(1, absence)
                .getResultList();
    }

    /**
     * Whoever moved or cancelled in the meantime, at the own page or at the desk, is affected no more. The table of
     * appointments belongs to booking; here it is only read.
     */
    void settle() {
        getEntityManager()
                .createNativeQuery("update absence_case c join appointment a on a.id = c.appointment_id"
                        + " set c.state = 'GONE', c.problem = null, c.choice_key = null, c.choose_until = null,"
                        + " c.to_slot_id = null, c.hold_id = null, c.version = c.version + 1"
                        + " where c.state in ('OPEN', 'PLANNED', 'FAILED', 'CHOOSING')"
                        + " and (a.slot_id <> c.from_slot_id or a.status not in ('BOOKED', 'CHECKED_IN', 'CALLED'))")
                .executeUpdate();
    }
}
