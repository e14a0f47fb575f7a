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

    /** Of which case this was the key, before the patient was asked anew. */
    Optional<AbsenceCase> withFormerKey(byte[] hash) {
        @SuppressWarnings("unchecked")
        List<Long> found = getEntityManager()
                .createNativeQuery("select case_id from absence_key where key_hash = :hash", Long.class)
                .setParameter("hash", hash)
                .getResultList();
        return found.stream().findFirst().flatMap(this::findByIdOptional);
    }

    /** Remembers the key of a question that is about to be asked anew. */
    void retireKey(AbsenceCase one) {
        if (one.choiceKey == null) return;
        getEntityManager()
                .createNativeQuery("insert ignore into absence_key (key_hash, case_id) values (:hash, :one)")
                .setParameter("hash", one.choiceKey)
                .setParameter("one", one.id)
                .executeUpdate();
    }

    /** Nothing opens, or is known again, of somebody who was erased. */
    void forgetKeysOf(long patient) {
        var theirs = list("appointmentId in (select a.id from Appointment a where a.patient.id = ?1)", patient);
        theirs.forEach(AbsenceCase::forgetTheKey);
        flush();
        if (theirs.isEmpty()) return;
        getEntityManager()
                .createNativeQuery("delete from absence_key where case_id in (:theirs)")
                .setParameter("theirs", theirs.stream().map(one -> one.id).toList())
                .executeUpdate();
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
