package id.edokter.queue;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.Payer;
import id.edokter.queue.QueueView.Head;
import id.edokter.queue.QueueView.Holders;
import id.edokter.queue.QueueView.Line;
import id.edokter.queue.QueueView.Person;
import id.edokter.schedule.Session;
import id.edokter.shared.Columns;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is read of queues, by few statements that load no more than is shown. */
@ApplicationScoped
class QueueReadings {

    private static final String HEAD =
            "select x.id, x.version, x.status, x.date, x.starts, x.ends, x.minutes_per_place,"
                    + " x.started_at, x.closed_at, x.minutes_late, c.id as clinic, c.name as clinic_name, c.number_prefix,"
                    + " c.is_sensitive, d.id as doctor, d.name as doctor_name, r.name as room, coalesce(q.stamp, 0) as stamp,"
                    + " coalesce(q.calls, 0) as calls, coalesce(q.priority_run, 0) as run,"
                    + " c.check_in_minutes_before, c.grace_minutes, c.behind, r.id as room_id, c.tell_when_left"
                    + " from session x join clinic c on c.id = x.clinic_id join doctor d on d.id = x.doctor_id"
                    + " join room r on r.id = x.room_id left join session_queue q on q.session_id = x.id where x.id = :session";

    private static final String LINE = "select a.id, coalesce(e.version, 0) as version, s.number, a.status, s.starts,"
            + " a.arrived_at, e.late, e.priority, e.callable_after, e.call_number, e.called_at, e.called_by, e.recalls,"
            + " e.skips, e.started_at, e.finished_at, a.booked_at, a.channel, a.referred_from, a.payer, a.visit_type,"
            + " coalesce(e.rings, 0) as rings, a.to_check or coalesce(a.papers = 'OPEN', false), a.phone is not null as reachable";

    private static final String LINES = " from appointment a join slot s on s.id = a.slot_id"
            + " left join queue_entry e on e.appointment_id = a.id";

    private static final String OF_THE_SESSION = " where a.session_id = :session and a.live_slot is not null"
            + " and a.status <> 'HELD' order by s.number, a.id";

    private final EntityManager em;
    private final QueueSettings settings;
    private final Clock clock;

    QueueReadings(EntityManager em, QueueSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    Head head(long session) {
        return head(headRow(session));
    }

    private Object[] headRow(long session) {
        var found = rows(HEAD, session);
        if (found.isEmpty()) throw new NotFoundException();
        return found.get(0);
    }

    QueueView queue(long session, boolean names) {
        var row = headRow(session);
        var head = head(row);
        var sql = names
                ? LINE + ", p.id as patient, p.name, p.birth_date, p.restricted_at is not null as restricted" + LINES
                        + " join patient p on p.id = a.patient_id" + OF_THE_SESSION
                : LINE + LINES + OF_THE_SESSION;
        var rule = QueueRule.of(settings).with(own(row[20]), own(row[21]), own(row[22]), own(row[24]));
        var notes = names ? notes(session) : null;
        var lines = rows(sql, session).stream()
                .map(line -> line(line, head, rule, notes))
                .toList();
        int calls = number(row[18]).intValue();
        var order = rule.order(calls, number(row[19]).intValue());
        var here = lines.stream()
                .filter(line -> line.status() == AppointmentStatus.CHECKED_IN)
                .collect(Collectors.toMap(Line::appointment, Function.identity()));
        var waiting = order.order(here.values().stream().map(Line::asWaiting).toList()).stream()
                .map(one -> here.get(one.id()))
                .toList();
        return new QueueView(
                clock.instant(),
                head,
                head.version() + number(row[17]).longValue(),
                calls,
                order,
                rule,
                lines,
                waiting);
    }

    /** Of a session, what planning, the desk and the queue have done to it. */
    @SuppressWarnings("unchecked")
    Map<Long, Long> stamps(LocalDate date) {
        List<Object[]> rows = em.createNativeQuery("select x.id, x.version + coalesce(q.stamp, 0) from session x"
                        + " left join session_queue q on q.session_id = x.id where x.date = :date")
                .setParameter("date", date)
                .getResultList();
        var stamps = new HashMap<Long, Long>();
        rows.forEach(
                row -> stamps.put(number(row[0]).longValue(), number(row[1]).longValue()));
        return stamps;
    }

    /** By session of a day in which somebody is seen, a number that grows with whatever changes in it or in its clinic's rules. */
    @SuppressWarnings("unchecked")
    Map<Long, Long> running(LocalDate date) {
        List<Object[]> rows = em.createNativeQuery("select x.id, x.version + q.stamp + c.version from session x"
                        + " join session_queue q on q.session_id = x.id join clinic c on c.id = x.clinic_id"
                        + " where x.date = :date and x.status = 'RUNNING'")
                .setParameter("date", date)
                .getResultList();
        var running = new HashMap<Long, Long>();
        rows.forEach(
                row -> running.put(number(row[0]).longValue(), number(row[1]).longValue()));
        return running;
    }

    /** Who came to a session and gave up before the doctor was seen: sent home, or by the own link. */
    List<Gone> gone(long session) {
        return rows(
                        "select a.arrived_at, e.called_at, (select max(h.at) from appointment_history h"
                                + " where h.appointment_id = a.id and h.act = 'CANCELLED') as went_at, e.late, a.booked_at,"
                                + " a.channel, x.date from queue_entry e join appointment a on a.id = e.appointment_id"
                                + " join session x on x.id = a.session_id where e.session_id = :session"
                                + " and a.session_id = e.session_id and a.status = 'CANCELLED_BY_PATIENT' order by a.id",
                        session)
                .stream()
                .map(row -> new Gone(
                        Columns.instant(row[0]),
                        Columns.instant(row[1]),
                        ofTheDay(Columns.instant(row[2]), Columns.date(row[6])),
                        isTrue(row[3]),
                        isWalkIn(row[5], row[4], Columns.date(row[6]))))
                .toList();
    }

    /** What is tidied up on a later day has no time. */
    private static Instant ofTheDay(Instant noted, LocalDate day) {
        return noted != null && Wib.date(noted).equals(day) ? noted : null;
    }

    /** By session of a day. */
    @SuppressWarnings("unchecked")
    Map<Long, Holders> holders(LocalDate date) {
        List<Object[]> rows = em.createNativeQuery(
                        "select a.session_id, count(*), sum(a.id), sum(a.id * s.number)"
                                + " from session x join appointment a on a.session_id = x.id join slot s on s.id = a.slot_id"
                                + " where x.date = :date and a.live_slot is not null and a.status <> 'HELD' group by a.session_id")
                .setParameter("date", date)
                .getResultList();
        var holders = new HashMap<Long, Holders>();
        rows.forEach(row -> holders.put(
                number(row[0]).longValue(),
                new Holders(
                        number(row[1]).longValue(),
                        number(row[2]).longValue(),
                        number(row[3]).longValue())));
        return holders;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long session) {
        return em.createNativeQuery(sql).setParameter("session", session).getResultList();
    }

    /** By appointment; they lie sealed, and only the entity opens them. */
    private Map<Long, String> notes(long session) {
        return em.createQuery(
                        "select a.id, a.doctorNote from Appointment a where a.session.id = ?1 and a.doctorNote is not null",
                        Object[].class)
                .setParameter(1, session)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private static Head head(Object[] row) {
        return new Head(
                number(row[0]).longValue(),
                number(row[1]).intValue(),
                Session.Status.valueOf((String) row[2]),
                Columns.date(row[3]),
                Columns.time(row[4]),
                Columns.time(row[5]),
                number(row[6]).intValue(),
                Columns.instant(row[7]),
                Columns.instant(row[8]),
                number(row[9]).intValue(),
                number(row[10]).longValue(),
                (String) row[11],
                (String) row[12],
                isTrue(row[13]),
                number(row[14]).longValue(),
                (String) row[15],
                (String) row[16],
                number(row[23]).longValue());
    }

    private static Line line(Object[] row, Head head, QueueRule rule, Map<Long, String> notes) {
        int number = number(row[2]).intValue();
        var planned = Columns.time(row[4]);
        var onTimeUntil = QueueEntry.onTimeUntil(head.date(), planned, head.minutesLate(), rule);
        var arrivedAt = Columns.instant(row[5]);
        boolean joined = row[6] != null;
        return new Line(
                number(row[0]).longValue(),
                number(row[1]).intValue(),
                number,
                "%s-%02d".formatted(head.prefix(), number),
                AppointmentStatus.valueOf((String) row[3]),
                planned,
                onTimeUntil,
                arrivedAt,
                joined ? isTrue(row[6]) : arrivedAt != null && arrivedAt.isAfter(onTimeUntil),
                row[7] == null ? null : Priority.valueOf((String) row[7]),
                joined ? number(row[8]).intValue() : 0,
                row[9] == null ? null : number(row[9]).intValue(),
                Columns.instant(row[10]),
                (String) row[11],
                joined ? number(row[12]).intValue() : 0,
                joined ? number(row[13]).intValue() : 0,
                Columns.instant(row[14]),
                Columns.instant(row[15]),
                isWalkIn(row[17], row[16], head.date()),
                row[18] == null ? null : number(row[18]).longValue(),
                Payer.valueOf((String) row[19]),
                row[20] == null ? null : number(row[20]).intValue(),
                number(row[21]).intValue(),
                isTrue(row[22]),
                isTrue(row[23]),
                notes == null
                        ? null
                        : person(row, head.date(), notes.get(number(row[0]).longValue())));
    }

    /** Whether the desk gave the number on the day itself. */
    static boolean isWalkIn(Object channel, Object bookedAt, LocalDate visit) {
        return Channel.DESK.name().equals(channel)
                && Wib.date(Columns.instant(bookedAt)).equals(visit);
    }

    private static Person person(Object[] row, LocalDate date, String note) {
        var born = Columns.date(row[26]);
        return new Person(
                number(row[24]).longValue(),
                (String) row[25],
                born,
                isTrue(row[27]),
                Priority.proposed(born, date).orElse(null),
                note);
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean is ? is : number(column).intValue() != 0;
    }

    private static Integer own(Object column) {
        return column == null ? null : number(column).intValue();
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
