package id.edokter.queue;

import id.edokter.queue.Habits.Earlier;
import id.edokter.queue.Habits.Visit;
import id.edokter.shared.Columns;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What doctors' earlier sessions tell. Read in one statement when somebody first asks on a day, and kept for it: the past
 * does not change, and pages ask all the time.
 */
@ApplicationScoped
class EarlierSessions {

    /** The last sessions of a doctor in a clinic, and how far back they may lie. */
    private static final int SESSIONS = 10;

    private static final int DAYS = 120;

    /** Whose coming was not noted, although the visit is done, says nothing about coming. */
    private static final String VISITS = "select x.id, x.date, x.starts, x.started_at, s.starts as planned,"
            + " a.arrived_at, a.channel, a.booked_at, e.started_at as began, e.finished_at"
            + " from (select y.id, y.date, y.starts, y.started_at from session y where y.doctor_id = :doctor"
            + "   and y.clinic_id = :clinic and y.date < :date and y.date >= :since and y.started_at is not null"
            + "   order by y.date desc, y.starts desc limit :sessions) x"
            + " join appointment a on a.session_id = x.id and a.live_slot is not null and a.status <> 'HELD'"
            + "   and (a.arrived_at is not null or a.status <> 'COMPLETED')"
            + " join slot s on s.id = a.slot_id left join queue_entry e on e.appointment_id = a.id"
            + " order by x.date desc, x.starts desc, x.id, s.number";

    private record Practice(long doctor, long clinic, LocalDate date) {}

    private final EntityManager em;
    private final Map<Practice, Habits> kept = new ConcurrentHashMap<>();

    EarlierSessions(EntityManager em) {
        this.em = em;
    }

    Habits habits(QueueView.Head session) {
        var practice = new Practice(session.doctor(), session.clinic(), session.date());
        var known = kept.get(practice);
        if (known != null) return known;
        kept.keySet().removeIf(one -> !one.date.equals(practice.date));
        var habits = Habits.of(read(practice));
        kept.put(practice, habits);
        return habits;
    }

    @SuppressWarnings("unchecked")
    private List<Earlier> read(Practice practice) {
        List<Object[]> rows = em.createNativeQuery(VISITS)
                .setParameter("doctor", practice.doctor)
                .setParameter("clinic", practice.clinic)
                .setParameter("date", practice.date)
                .setParameter("since", practice.date.minusDays(DAYS))
                .setParameter("sessions", SESSIONS)
                .getResultList();
        Map<Long, Earlier> sessions = new LinkedHashMap<>();
        for (var row : rows) {
            var date = Columns.date(row[1]);
            sessions.computeIfAbsent(
                            ((Number) row[0]).longValue(),
                            id -> new Earlier(
                                    Wib.instant(date, Columns.time(row[2])),
                                    Columns.instant(row[3]),
                                    new ArrayList<>()))
                    .visits()
                    .add(visit(row, date));
        }
        return List.copyOf(sessions.values());
    }

    private static Visit visit(Object[] row, LocalDate date) {
        return new Visit(
                QueueReadings.isWalkIn(row[6], row[7], date) ? null : Wib.instant(date, Columns.time(row[4])),
                Columns.instant(row[5]),
                Consultation.of(Columns.instant(row[8]), Columns.instant(row[9]))
                        .orElse(null));
    }
}
