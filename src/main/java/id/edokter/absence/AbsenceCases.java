package id.edokter.absence;

import id.edokter.absence.AbsenceCase.State;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
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

    boolean hadKey(byte[] hash) {
        return count("formerKey = ?1", hash) > 0;
    }

    /** Of whom a message was to tell, since then, and whom nobody called. */
    List<AbsenceCase> toldByMessage(Instant since) {
        return list("state = DONE and message = true and calledAt is null and doneAt >= ?1", since);
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

    private static final String HELPED_THEMSELVES = " where c.absence_id in (:absences)"
            + " and c.state in ('OPEN', 'PLANNED', 'FAILED', 'CHOOSING')"
            + " and (a.slot_id <> c.from_slot_id or a.status not in ('BOOKED', 'CHECKED_IN', 'CALLED'))";

    /** What is kept for those whom {@link #settle} will find. */
    List<Long> holdsToGive(Collection<Long> absences) {
        @SuppressWarnings("unchecked")
        List<Number> holds = getEntityManager()
                .createNativeQuery("select c.hold_id from absence_case c join appointment a on a.id = c.appointment_id"
                        + HELPED_THEMSELVES + " and c.hold_id is not null")
                .setParameter("absences", absences)
                .getResultList();
        return holds.stream().map(Number::longValue).toList();
    }

    /**
     * Whoever moved or cancelled in the meantime, at the own page or at the desk, is affected no more. The table of
     * appointments belongs to booking; here it is only read.
     */
    void settle(Collection<Long> absences) {
        getEntityManager()
                .createNativeQuery("update absence_case c join appointment a on a.id = c.appointment_id"
                        + " set c.state = 'GONE', c.problem = null,"
                        + " c.to_slot_id = null, c.hold_id = null, c.version = c.version + 1"
                        + HELPED_THEMSELVES)
                .setParameter("absences", absences)
                .executeUpdate();
    }
}
