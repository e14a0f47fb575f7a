package id.edokter.notice;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Tellings implements PanacheRepositoryBase<Telling, Long> {

    private static final String KINDS = "('DESK_BOOKED', 'DESK_MOVED', 'DESK_CANCELLED', 'DESK_RESTORED')";

    /**
     * What no message tells, or none that got there; the table of messages is only read. Looked for from both ends, since
     * what was sent and got there is many times as much.
     */
    private static final String LEFT_TO_THE_DESK = " from (select n.appointment_id from desk_news n where n.via is null"
            + "   and n.matters_until >= :today and n.said is not null"
            + "  union select n.appointment_id from outbox_message m"
            + "   join desk_news n on n.via = cast(substr(m.subject, 13) as unsigned)"
            + "   where m.state in ('DEAD', 'EXPIRED', 'SKIPPED') and m.kind in " + KINDS
            + "   and n.matters_until >= :today and n.said is not null"
            + "   and not exists (select 1 from outbox_message l where l.subject = m.subject and l.kind in " + KINDS
            + "    and l.id > m.id)) left_over"
            + " join desk_news n on n.appointment_id = left_over.appointment_id"
            + " join appointment a on a.id = n.appointment_id join session x on x.id = a.session_id"
            + " where a.erased_at is null and (x.status <> 'CANCELLED' or n.said like 'NOT %')";

    /** Looked for before it is locked: a lock on what is not there would keep others from writing beside it. */
    Optional<Telling> locked(long appointment) {
        return findByIdOptional(appointment).map(this::lock);
    }

    private Telling lock(Telling one) {
        getEntityManager().flush();
        getEntityManager().refresh(one, LockModeType.PESSIMISTIC_WRITE);
        return one;
    }

    /** In the order of appointments, so that nobody waits for each other. */
    List<Telling> locked(Collection<Long> appointments) {
        return of(appointments).stream().map(this::lock).toList();
    }

    List<Telling> of(Collection<Long> appointments) {
        return appointments.isEmpty() ? List.of() : list("appointmentId in ?1 order by appointmentId", appointments);
    }

    /** Told by the same message, which may not have gone. */
    List<Telling> besides(Telling one) {
        return list(
                        "via = ?1 and said is not null and appointmentId <> ?2 order by appointmentId",
                        one.via,
                        one.appointmentId)
                .stream()
                .map(this::lock)
                .filter(other -> one.via.equals(other.via))
                .toList();
    }

    long toCall(LocalDate today) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*)" + LEFT_TO_THE_DESK + " and n.called_at is null")
                        .setParameter("today", today)
                        .getSingleResult())
                .longValue();
    }

    /** @param since who was called before is not among them */
    @SuppressWarnings("unchecked")
    List<Long> leftToTheDesk(LocalDate today, Instant since) {
        List<Number> ids = getEntityManager()
                .createNativeQuery("select n.appointment_id" + LEFT_TO_THE_DESK
                        + " and (n.called_at is null or n.called_at >= :since)")
                .setParameter("today", today)
                .setParameter("since", UtcInstant.of(since))
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }
}
