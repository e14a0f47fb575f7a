package id.edokter.practice;

import id.edokter.practice.LeaveRequest.State;
import id.edokter.schedule.Session;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class LeaveRecords implements PanacheRepository<LeaveRequest> {

    private static final String WHOLE = "from LeaveRequest r join fetch r.doctor d where ";
    private static final int MOST = 200;

    Optional<LeaveRequest> whole(long id) {
        return find(WHOLE + "r.id = ?1", id).firstResultOptional();
    }

    /** Taken until the end of the transaction, as it is by then. */
    Optional<LeaveRequest> alone(long id) {
        if (findById(id, LockModeType.PESSIMISTIC_WRITE) == null) return Optional.empty();
        return whole(id);
    }

    Optional<LeaveRequest> ofForm(byte[] formKey) {
        return find(WHOLE + "r.formKey = ?1", formKey).firstResultOptional();
    }

    List<LeaveRequest> of(long doctor) {
        return find(WHOLE + "d.id = ?1 order by r.askedAt desc, r.id desc", doctor)
                .range(0, MOST - 1)
                .list();
    }

    List<LeaveRequest> pending() {
        return list(WHOLE + "r.state = ?1 order by r.firstDay, r.id", State.PENDING);
    }

    /** Sessions of the day that take place, each with the first request that is about it. */
    Map<Long, Long> pendingOn(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select x.id, min(r.id) from LeaveRequest r join Session x on x.doctor = r.doctor"
                                + " where r.state = ?1 and x.date = ?2 and r.firstDay <= ?2 and r.lastDay >= ?2"
                                + " and (r.weeklyScheduleId is null or r.weeklyScheduleId = x.weeklyScheduleId)"
                                + " and x.status in (?3, ?4) group by x.id",
                        Object[].class)
                .setParameter(1, State.PENDING)
                .setParameter(2, day)
                .setParameter(3, Session.Status.OPEN)
                .setParameter(4, Session.Status.RUNNING)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    List<LeaveRequest> decidedFrom(LocalDate day) {
        return find(
                        WHOLE + "r.state <> ?1 and r.lastDay >= ?2 order by r.decidedAt desc, r.id desc",
                        State.PENDING,
                        day)
                .range(0, MOST - 1)
                .list();
    }
}
