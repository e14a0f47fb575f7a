package id.edokter.booking;

import id.edokter.booking.Consultations.OwnSession;
import id.edokter.booking.SessionLoad.PoolLoad;
import id.edokter.clinic.Clinic;
import id.edokter.schedule.NewHours;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Columns;
import id.edokter.shared.UtcInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The outpatient day as the front desk sees it: every session with its places, and who has them. */
@ApplicationScoped
@Transactional
public class DayBook {

    /** Slots are counted, not remembered; a hold that has run out leaves its place free. */
    private static final String LOADS = "select x.id, c.id as clinic, c.code, c.name as clinic_name,"
            + " d.name as doctor_name, r.name as room, x.date, x.starts, x.ends, x.note, x.status, x.booking_closed,"
            + " x.minutes_late, s.pool,"
            + " sum(s.blocked = false and s.overbooked = false) as places,"
            + " sum(s.blocked = false and s.overbooked = false and a.id is not null) as taken,"
            + " sum(s.blocked = false and a.id is not null and a.status = 'HELD') as held,"
            + " sum(s.blocked = false and a.id is not null"
            + "   and a.status in ('CHECKED_IN', 'CALLED', 'IN_SERVICE', 'COMPLETED')) as arrived,"
            + " sum(s.blocked = false and a.id is not null and a.status = 'COMPLETED') as served,"
            + " sum(s.blocked = false and a.id is not null and a.status = 'NO_SHOW') as absent,"
            + " sum(s.blocked = false and s.overbooked and a.id is not null) as beyond"
            + " from session x join clinic c on c.id = x.clinic_id join doctor d on d.id = x.doctor_id"
            + " join room r on r.id = x.room_id join slot s on s.session_id = x.id"
            + " left join appointment a on a.session_id = s.session_id and a.live_slot = s.id"
            + "   and (a.status <> 'HELD' or a.held_until > :now)"
            + " where x.date = :date group by x.id, s.pool order by x.starts, c.name, d.name, x.id, s.pool";

    private static final int DAYS_TO_CLOSE = 7;
    private static final int MOST_TO_CLOSE = 200;

    private final EntityManager em;
    private final Appointments appointments;
    private final Rota rota;
    private final BookingSettings settings;
    private final Clock clock;

    DayBook(EntityManager em, Appointments appointments, Rota rota, BookingSettings settings, Clock clock) {
        this.em = em;
        this.appointments = appointments;
        this.rota = rota;
        this.settings = settings;
        this.clock = clock;
    }

    /** The sessions of a day, cancelled ones too, by time. */
    @SuppressWarnings("unchecked")
    public List<SessionLoad> sessions(LocalDate date) {
        List<Object[]> rows = em.createNativeQuery(LOADS)
                .setParameter("date", date)
                .setParameter("now", UtcInstant.of(clock.instant()))
                .getResultList();
        var clinics = em.createQuery("from Clinic", Clinic.class)
                .getResultStream()
                .collect(Collectors.toMap(clinic -> clinic.id, Function.identity()));
        Map<Long, SessionLoad> loads = new LinkedHashMap<>();
        for (var row : rows)
            loads.computeIfAbsent(
                            number(row[0]).longValue(),
                            id -> load(row, opens(clinics.get(number(row[1]).longValue()), date)))
                    .pools()
                    .add(pool(row));
        return List.copyOf(loads.values());
    }

    /**
     * Sessions of the week before a day that nobody has closed, though they have patients or began: as long as they are
     * on, nobody is noted as absent. The latest first.
     */
    public List<OwnSession> notClosed(LocalDate day) {
        return appointments.notClosed(day.minusDays(DAYS_TO_CLOSE), day.minusDays(1), MOST_TO_CLOSE);
    }

    /**
     * A place of a session.
     *
     * @param appointment who lives there; null when it is free
     */
    public record Line(Slot slot, Appointment appointment) {}

    /**
     * A session in full.
     *
     * @param opens first day on which it can be booked online
     * @param lines every place by number; those that planning has no use for only while somebody lives there
     * @param ledger what became of its places, oldest first
     */
    public record Sheet(Session session, LocalDate opens, List<Line> lines, List<QuotaEntry> ledger) {

        /** Places that anybody can still have. */
        public int left() {
            return (int) lines.stream()
                    .filter(line -> !line.slot().blocked && line.appointment() == null)
                    .count();
        }
    }

    /** @throws NotFoundException when there is no such session */
    public Sheet session(long id) {
        var session = rota.session(id).orElseThrow(NotFoundException::new);
        var living = appointments.livingIn(id, clock.instant()).stream()
                .collect(Collectors.toMap(appointment -> appointment.slot.id, Function.identity()));
        var lines = rota.slots(id).stream()
                .filter(slot -> !slot.isIdle() || living.containsKey(slot.id))
                .map(slot -> new Line(slot, living.get(slot.id)))
                .toList();
        return new Sheet(session, opens(session.clinic, session.date), lines, rota.ledger(id));
    }

    /**
     * What stands in the way of other hours for a session: what its patients have elsewhere at the time that they would
     * get.
     *
     * @return by the id of the appointment that would get another time
     */
    public Map<Long, List<Appointment>> inTheWay(Session session, NewHours hours, Collection<Appointment> retimed) {
        var besides =
                appointments
                        .besides(
                                session,
                                retimed.stream().map(one -> one.patient.id).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(one -> one.patient.id));
        return retimed.stream()
                .collect(Collectors.toMap(
                        one -> one.id,
                        one -> besides.getOrDefault(one.patient.id, List.of()).stream()
                                .filter(other -> other.slot.starts.isBefore(hours.endOf(one.slot.number))
                                        && hours.startOf(one.slot.number).isBefore(other.slot.ends))
                                .toList()));
    }

    /** Every session of a day that takes place, in full but for its ledger; by time, clinic and doctor. */
    public List<Sheet> sheets(LocalDate date) {
        var living = appointments.livingOn(date, clock.instant()).stream()
                .collect(Collectors.toMap(appointment -> appointment.slot.id, Function.identity()));
        var lines = new LinkedHashMap<Session, List<Line>>();
        for (var slot : rota.slotsOn(date)) {
            var line = new Line(slot, living.get(slot.id));
            if (slot.session.status == Session.Status.CANCELLED && line.appointment() == null) continue;
            if (slot.blocked && line.appointment() == null) continue;
            lines.computeIfAbsent(slot.session, any -> new ArrayList<>()).add(line);
        }
        return lines.entrySet().stream()
                .map(entry ->
                        new Sheet(entry.getKey(), opens(entry.getKey().clinic, date), entry.getValue(), List.of()))
                .toList();
    }

    private LocalDate opens(Clinic clinic, LocalDate date) {
        return date.minusDays(Policy.of(clinic, settings).opensDaysAhead());
    }

    private static SessionLoad load(Object[] row, LocalDate opens) {
        return new SessionLoad(
                number(row[0]).longValue(),
                number(row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Columns.date(row[6]),
                Columns.time(row[7]),
                Columns.time(row[8]),
                (String) row[9],
                Session.Status.valueOf((String) row[10]),
                isTrue(row[11]),
                number(row[12]).intValue(),
                opens,
                new ArrayList<>());
    }

    private static PoolLoad pool(Object[] row) {
        return new PoolLoad(
                Pool.valueOf((String) row[13]),
                number(row[14]).intValue(),
                number(row[15]).intValue(),
                number(row[16]).intValue(),
                number(row[17]).intValue(),
                number(row[18]).intValue(),
                number(row[19]).intValue(),
                number(row[20]).intValue());
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean is ? is : number(column).intValue() != 0;
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
