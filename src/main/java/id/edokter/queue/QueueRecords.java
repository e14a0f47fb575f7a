package id.edokter.queue;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries and acts of queues, and the row by which acts come one after the other. */
@ApplicationScoped
class QueueRecords implements PanacheRepository<QueueEntry> {

    /** Acts that are true as yet. */
    private static final String STANDING = "from QueueCall c where c.act <> UNDONE"
            + " and not exists (select 1 from QueueCall u where u.undoes = c.id) and ";

    /** Takes a session's queue until the end of the transaction, and makes it if nothing happened there before. */
    SessionQueue alone(long session) {
        getEntityManager()
                .createNativeQuery("insert into session_queue (session_id) values (:session)"
                        + " on duplicate key update session_id = session_id")
                .setParameter("session", session)
                .executeUpdate();
        return getEntityManager().find(SessionQueue.class, session, LockModeType.PESSIMISTIC_WRITE);
    }

    Appointment appointment(long id) {
        return getEntityManager().find(Appointment.class, id);
    }

    /** When somebody was given another place last, unless that was taken back; other hours of a session are no other place. */
    Optional<Instant> movedAt(long appointment) {
        return getEntityManager()
                .createQuery(
                        "select c.at from AppointmentChange c where c.appointmentId = ?1 and c.act = MOVED"
                                + " and c.undoes is null and (c.reason is null or c.reason <> ?2) and not exists"
                                + " (select 1 from AppointmentChange u where u.undoes = c.id) order by c.id desc",
                        Instant.class)
                .setParameter(1, appointment)
                .setParameter(2, AppointmentChange.WITH_ITS_SESSION)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Long> sessionOf(long appointment) {
        return getEntityManager()
                .createQuery("select a.session.id from Appointment a where a.id = ?1", Long.class)
                .setParameter(1, appointment)
                .getResultStream()
                .findFirst();
    }

    Optional<QueueEntry> of(long appointment) {
        return find("appointmentId", appointment).firstResultOptional();
    }

    List<Appointment> sentFrom(long session) {
        return getEntityManager()
                .createQuery(
                        "from Appointment a join fetch a.slot join fetch a.session s join fetch s.clinic"
                                + " join fetch s.room left join fetch a.patient where a.referredFrom in"
                                + " (select b.id from Appointment b where b.session.id = ?1) and a.status in"
                                + " (BOOKED, CHECKED_IN, CALLED, IN_SERVICE, COMPLETED) order by a.id",
                        Appointment.class)
                .setParameter(1, session)
                .getResultList();
    }

    /** Visits of a patient on a day, at which the desk has to look at the card yet; ids in the order of their sessions. */
    List<Long> toCheck(long patient, LocalDate date) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Appointment a where a.patient.id = ?1 and a.session.date = ?2"
                                + " and a.toCheck = true and a.status in (BOOKED, CHECKED_IN, CALLED, IN_SERVICE)"
                                + " order by a.session.id",
                        Long.class)
                .setParameter(1, patient)
                .setParameter(2, date)
                .getResultList();
    }

    /** Who is here and waits, with the number. */
    List<CallOrder.Waiting> waitingIn(long session) {
        return getEntityManager()
                .createQuery(
                        "select e, s.number from QueueEntry e join Appointment a on a.id = e.appointmentId"
                                + " join a.slot s where e.sessionId = ?1 and a.status = CHECKED_IN",
                        Object[].class)
                .setParameter(1, session)
                .getResultStream()
                .map(row -> ((QueueEntry) row[0]).waiting((Integer) row[1]))
                .toList();
    }

    /** By appointment, of those who wait. */
    Map<Long, Nearness> nearnessIn(long session) {
        var known = new HashMap<Long, Nearness>();
        getEntityManager()
                .createQuery(
                        "select e.appointmentId, e.nearness from QueueEntry e join Appointment a"
                                + " on a.id = e.appointmentId where e.sessionId = ?1 and a.status = CHECKED_IN"
                                + " and e.nearness is not null",
                        Object[].class)
                .setParameter(1, session)
                .getResultStream()
                .forEach(row -> known.put((Long) row[0], (Nearness) row[1]));
        return known;
    }

    /** Who came, and stands in no queue: brought in from elsewhere. */
    List<Long> withoutEntry(long session) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Appointment a where a.session.id = ?1 and a.status in"
                                + " (CHECKED_IN, CALLED, IN_SERVICE) and not exists"
                                + " (select 1 from QueueEntry e where e.appointmentId = a.id)",
                        Long.class)
                .setParameter(1, session)
                .getResultList();
    }

    /** A confirmed priority, and of which booking. */
    record Given(QueueCall call, String code) {}

    List<Given> prioritiesOf(long patient) {
        return getEntityManager()
                .createQuery(
                        "select c, a.code from QueueCall c join Appointment a on a.id = c.appointmentId"
                                + " where a.patient.id = ?1 and c.act = PRIORITISED order by c.id",
                        Object[].class)
                .setParameter(1, patient)
                .getResultStream()
                .map(row -> new Given((QueueCall) row[0], (String) row[1]))
                .toList();
    }

    void forgetPrioritiesOf(long patient) {
        for (var statement : List.of(
                "update queue_entry set priority = null",
                "update queue_call set was_priority = null, detail = if(act = 'PRIORITISED', null, detail)"))
            getEntityManager()
                    .createNativeQuery(statement
                            + " where appointment_id in (select id from appointment where patient_id = :patient)")
                    .setParameter("patient", patient)
                    .executeUpdate();
    }

    void note(QueueCall call) {
        getEntityManager().persist(call);
    }

    Optional<QueueCall> call(long id) {
        return Optional.ofNullable(getEntityManager().find(QueueCall.class, id));
    }

    boolean isUndone(long call) {
        return !getEntityManager()
                .createQuery("select c.id from QueueCall c where c.undoes = ?1", Long.class)
                .setParameter(1, call)
                .getResultList()
                .isEmpty();
    }

    Optional<QueueCall> lastAbout(long appointment) {
        return last("appointmentId = ?1", appointment);
    }

    /** The last turn that was given in a session. */
    Optional<QueueCall> lastTurn(long session) {
        return last("sessionId = ?1 and callNumber is not null", session);
    }

    /** The very last that somebody did in a session, whatever became of it. */
    Optional<QueueCall> lastOfHand(String who, long session) {
        return getEntityManager()
                .createQuery("from QueueCall where sessionId = ?1 and who = ?2 order by id desc", QueueCall.class)
                .setParameter(1, session)
                .setParameter(2, who)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The last of somebody's acts in a session that was not taken back: step by step, the one before is the last again. */
    Optional<QueueCall> lastStandingBy(String who, long session) {
        return getEntityManager()
                .createQuery(
                        STANDING + "c.sessionId = ?1 and c.who = ?2 and c.act <> NO_SHOW order by c.id desc",
                        QueueCall.class)
                .setParameter(1, session)
                .setParameter(2, who)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<QueueCall> lastStandingAbout(long appointment) {
        return lastStanding("c.appointmentId = ?1", appointment);
    }

    Optional<QueueCall> lastStandingTurn(long session) {
        return lastStanding("c.sessionId = ?1 and c.callNumber is not null", session);
    }

    /** The last that was done with a session as a whole. */
    Optional<QueueCall> lastStandingOf(long session) {
        return lastStanding("c.sessionId = ?1 and c.appointmentId is null", session);
    }

    private Optional<QueueCall> lastStanding(String which, long id) {
        return getEntityManager()
                .createQuery(STANDING + which + " order by c.id desc", QueueCall.class)
                .setParameter(1, id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** By whom who waited was sent home with the closing of a session. */
    List<QueueCall> sentHome(long session) {
        return getEntityManager()
                .createQuery(
                        STANDING + "c.sessionId = ?1 and c.act = LEFT and c.detail = ?2 order by c.id", QueueCall.class)
                .setParameter(1, session)
                .setParameter(2, QueueCall.WITH_THE_CLOSING)
                .getResultList();
    }

    private Optional<QueueCall> last(String which, long id) {
        return getEntityManager()
                .createQuery("from QueueCall where " + which + " order by id desc", QueueCall.class)
                .setParameter(1, id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A turn was none: who stood behind it stands behind the one after. Who came or was skipped since does not count it. */
    void turnWasNone(QueueCall call) {
        getEntityManager()
                .createQuery("update QueueEntry e set e.callableAfter = e.callableAfter + 1"
                        + " where e.sessionId = ?1 and e.callableAfter >= ?2 and not exists (select 1 from QueueCall c"
                        + " where c.appointmentId = e.appointmentId and c.id > ?3 and c.act in (CHECKED_IN, SKIPPED)"
                        + " and not exists (select 1 from QueueCall u where u.undoes = c.id))")
                .setParameter(1, call.sessionId)
                .setParameter(2, call.callNumber)
                .setParameter(3, call.id)
                .executeUpdate();
    }
}
