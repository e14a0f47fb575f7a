package id.edokter.absence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AbsenceRecords implements PanacheRepository<Absence> {

    private static final String WHOLE = "from Absence a join fetch a.doctor ";

    Optional<Absence> whole(long id) {
        return find(WHOLE + "where a.id = ?1", id).firstResultOptional();
    }

    List<Absence> newest(int most) {
        return find(WHOLE + "order by a.begunAt desc, a.id desc").page(0, most).list();
    }

    /**
     * Those that have somebody to decide about, to ask or to call, however old; of those taken back, to call.
     *
     * @param others also these: what messages did not arrive is not known here
     */
    List<Absence> unfinished(Collection<Long> others) {
        return list(
                WHOLE + "where a.takenBackAt is null and (a.id in ?1 or exists (select 1 from AbsenceCase c"
                        + " where c.absenceId = a.id and (c.state in (OPEN, PLANNED, FAILED, CHOOSING)"
                        + " or c.state = DONE and c.message = false and c.calledAt is null and c.doneBy <> ?2)))"
                        + " or exists (select 1 from AbsenceCase c where c.absenceId = a.id"
                        + " and c.heldAfterAll = true and c.calledAt is null and c.state <> GONE)"
                        + " order by a.begunAt desc, a.id desc",
                others.isEmpty() ? List.of(-1L) : others,
                AbsenceCase.PATIENT);
    }

    /** Takes it until the end of the transaction: decisions are made one after another. */
    Absence locked(long id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
        return whole(id).orElseThrow(NotFoundException::new);
    }

    /** Read so that nobody decides or takes it back until the end of the transaction; several may at once. */
    Absence held(long id) {
        findById(id, LockModeType.PESSIMISTIC_READ);
        return whole(id).orElseThrow(NotFoundException::new);
    }

    /**
     * A step of a decision is made: whoever has seen the act before it looks again.
     *
     * @return the version from here on
     */
    int goesOn(Absence absence) {
        getEntityManager().lock(absence, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return absence.version;
    }

    /** In which act these sessions are called off, if in any. */
    Optional<Long> holding(Collection<Long> sessions) {
        if (sessions.isEmpty()) return Optional.empty();
        return getEntityManager()
                .createQuery(
                        "select s.absenceId from AbsentSession s where s.session.id in ?1 and s.takenBack = false"
                                + " order by s.absenceId desc",
                        Long.class)
                .setParameter(1, sessions)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<AbsentSession> sessions(Collection<Long> absences) {
        return getEntityManager()
                .createQuery(
                        "from AbsentSession s join fetch s.session x join fetch x.doctor join fetch x.clinic"
                                + " join fetch x.room where s.absenceId in ?1 order by x.date, x.starts, x.id",
                        AbsentSession.class)
                .setParameter(1, absences)
                .getResultList();
    }
}
