package id.edokter.reminder;

import id.edokter.booking.Channel;
import id.edokter.shared.Columns;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reminders that were decided, and the visits that wait for one; tables of bookings are only read. */
@ApplicationScoped
class ReminderRecords implements PanacheRepository<Reminder> {

    private static final String PLACING = "('BOOKED', 'MOVED', 'RESTORED')";

    private static final String NOT_DECIDED = " and not exists (select 1 from reminder r where r.appointment_id = a.id"
            + " and r.kind = :kind and r.placed = (select count(*) from appointment_history h"
            + " where h.appointment_id = a.id and h.act in " + PLACING + "))";

    private static final int DAYS_AHEAD = 60;

    /** A list in SQL is never empty. */
    private static final List<Long> NO_CLINIC = List.of(-1L);

    /** One whose reminder is due and was not decided. */
    record Due(long appointment, long patient) {}

    /** So many visits that were not kept, of sessions that were held, on this day or later. */
    record Missed(int least, LocalDate since) {}

    private static final String MISSED = "(select count(*) from appointment n join session y on y.id = n.session_id"
            + " where n.patient_id = a.patient_id and n.status = 'NO_SHOW' and y.date >= :since"
            + " and y.status <> 'CANCELLED' and y.started_at is not null)";

    long missed(long patient, LocalDate since) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select " + MISSED + " from (select :patient as patient_id) a")
                        .setParameter("patient", patient)
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Visits that have not begun, in the order of their ids.
     *
     * @param missed only of who missed so many; null for everybody
     *
     * @param todays clinics whose patients of today are due
     * @param tomorrows clinics whose patients of tomorrow are due
     * @param after the last id of the round before
     */
    List<Due> dueByTheClock(
            ReminderKind kind,
            LocalDateTime now,
            Collection<Long> todays,
            Collection<Long> tomorrows,
            Missed missed,
            long after,
            int most) {
        var query = getEntityManager()
                .createNativeQuery("select a.id, a.patient_id from session x join appointment a on a.session_id = x.id"
                        + " join slot p on p.id = a.slot_id"
                        + " where ((x.date = :today and x.clinic_id in (:todays) and p.starts > :time)"
                        + " or (x.date = :tomorrow and x.clinic_id in (:tomorrows)))"
                        + " and x.status <> 'CANCELLED' and a.status = 'BOOKED' and a.erased_at is null"
                        + " and a.patient_id is not null and a.id > :after"
                        + (missed == null ? "" : " and " + MISSED + " >= :missed") + NOT_DECIDED
                        + " order by a.id limit :most")
                .setParameter("kind", kind.name())
                .setParameter("today", now.toLocalDate())
                .setParameter("time", now.toLocalTime())
                .setParameter("tomorrow", now.toLocalDate().plusDays(1))
                .setParameter("todays", todays.isEmpty() ? NO_CLINIC : todays)
                .setParameter("tomorrows", tomorrows.isEmpty() ? NO_CLINIC : tomorrows)
                .setParameter("after", after)
                .setParameter("most", most);
        if (missed != null) query.setParameter("missed", missed.least).setParameter("since", missed.since);
        return dues(query.getResultList());
    }

    /** Asked to confirm, of visits from this day on whose place was not released; the nearest deadline first. */
    List<Reminder> asked(LocalDate day) {
        return list(
                "kind = PLEASE_CONFIRM and outcome = PLANNED and releasedAt is null and appointmentId in"
                        + " (select a.id from Appointment a where a.status = BOOKED and a.session.date >= ?1)"
                        + " order by answerUntil, id",
                day);
    }

    /** Whose place was released since then, the last first. */
    List<Reminder> releasedSince(Instant since) {
        return list("answerUntil is not null and releasedAt >= ?1 order by releasedAt desc, id desc", since);
    }

    /** Ids of those whose time is over. */
    List<Long> overdue(Instant now, Instant notBefore) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Reminder r where r.answerUntil <= :now and r.answerUntil > :from"
                                + " and r.releasedAt is null and r.outcome = PLANNED order by r.id",
                        Long.class)
                .setParameter("now", now)
                .setParameter("from", notBefore)
                .getResultList();
    }

    /** Since when its message is there, as far as its way tells; empty while it is not, or never will be. */
    Optional<Instant> arrivedAt(Reminder reminder) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select if(way = 'WHATSAPP', receipt_at, changed_at) from outbox_message"
                        + " where subject = :subject and version = :version and kind = 'PLEASE_CONFIRM'"
                        + " and state = 'SENT' and (way <> 'WHATSAPP' or receipt is not null)")
                .setParameter("subject", reminder.subject())
                .setParameter("version", reminder.placed)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Columns.instant(rows.get(0)));
    }

    /** One after the other: who confirms, and whoever releases the place. */
    void lock(long appointment) {
        getEntityManager()
                .createNativeQuery("select id from appointment where id = :id for update")
                .setParameter("id", appointment)
                .getResultList();
    }

    /** Visits after something that happened before this moment. */
    List<Due> dueSince(ReminderKind kind, Instant before, long after, int most) {
        return dues(getEntityManager()
                .createNativeQuery("select w.appointment_id, a.patient_id from reminder_wanted w"
                        + " join appointment a on a.id = w.appointment_id"
                        + " where w.kind = :kind and w.since <= :before and w.appointment_id > :after"
                        + " and a.patient_id is not null order by w.appointment_id limit :most")
                .setParameter("kind", kind.name())
                .setParameter("before", UtcInstant.of(before))
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList());
    }

    private static List<Due> dues(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Due(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    boolean isDecided(long appointment, ReminderKind kind, int placed) {
        return count("appointmentId = ?1 and kind = ?2 and placed = ?3", appointment, kind, placed) > 0;
    }

    /** Whether a message was put. */
    boolean isPlanned(long appointment, ReminderKind kind, int placed) {
        return count(
                        "appointmentId = ?1 and kind = ?2 and placed = ?3 and outcome = ?4",
                        appointment,
                        kind,
                        placed,
                        Reminder.Outcome.PLANNED)
                > 0;
    }

    /** How this appointment came to its place; empty for one that never had any. */
    Optional<Placement> placement(long appointment) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select at, channel from appointment_history where appointment_id = :id and act in "
                        + PLACING + " order by at desc, id desc")
                .setParameter("id", appointment)
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        var last = (Object[]) rows.get(0);
        return Optional.of(new Placement(rows.size(), Columns.instant(last[0]), Channel.valueOf((String) last[1])));
    }

    /** Of this visit, what was put into the outbox, or would have been with a telephone. */
    List<Reminder> ofVisit(long appointment, Collection<Reminder.Outcome> outcomes) {
        return list("appointmentId = ?1 and outcome in ?2 order by id", appointment, outcomes);
    }

    List<Reminder> ofVisits(Collection<Long> appointments) {
        return appointments.isEmpty()
                ? List.of()
                : list("appointmentId in ?1 and outcome = ?2 order by id", appointments, Reminder.Outcome.PLANNED);
    }

    /** Those of the clock, of visits from this day on; the last of a visit comes last. */
    List<Reminder> ofVisitsFrom(LocalDate day) {
        return list(
                "kind in (DAY_BEFORE, MORNING) and outcome in (PLANNED, NO_PHONE, OPTED_OUT) and appointmentId in"
                        + " (select a.id from Appointment a where a.status = BOOKED and a.session.date >= ?1) order by id",
                day);
    }

    /**
     * Who comes on a day.
     *
     * @param patients how many appointments
     * @param withoutPhone how many of these without any number or address
     */
    record Coming(long patients, long withoutPhone) {}

    /** @param clinic null for all */
    Coming coming(Long clinic, LocalDate day) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery("select count(*), coalesce(sum(a.phone is null and p.phone is null"
                        + " and a.email is null and p.email is null), 0)"
                        + " from session x join appointment a on a.session_id = x.id join patient p on p.id = a.patient_id"
                        + " where x.date = :day and x.status <> 'CANCELLED' and a.status = 'BOOKED'"
                        + " and (:clinic = 0 or x.clinic_id = :clinic)")
                .setParameter("day", day)
                .setParameter("clinic", clinic == null ? 0L : clinic)
                .getSingleResult();
        return new Coming(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** Visits of this day whose patients have neither number nor address. */
    List<Long> withoutAnyWay(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Appointment a where a.status = BOOKED and a.session.date = ?1"
                                + " and a.phone is null and a.patient.phone is null"
                                + " and a.email is null and a.patient.email is null",
                        Long.class)
                .setParameter(1, day)
                .getResultList();
    }

    /** Visits from this day on, as far ahead as somebody writes back of them, that are told of at this number. */
    List<Long> comingOn(String e164, LocalDate from) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Appointment a where a.status = BOOKED and a.session.date between :from and :until"
                                + " and (a.phoneFingerprint = :phone"
                                + " or a.phoneFingerprint is null and a.patient.phoneFingerprint = :phone)",
                        Long.class)
                .setParameter("phone", Fingerprint.ofPhone(e164))
                .setParameter("from", from)
                .setParameter("until", from.plusDays(DAYS_AHEAD))
                .getResultList();
    }

    // ---- figures

    private static final String ITS_MESSAGE =
            " m.subject = convert(concat('reminder:', r.id) using ascii) collate ascii_bin"
                    + " and m.version = r.placed";

    /** By which way it went, NONE for nowhere, and null while that is open, or when there was nothing to send. */
    private static final String WENT = "coalesce(r.went_by, (select case when m.state = 'SENT' then m.way"
            + " when m.state in ('DEAD', 'EXPIRED', 'SKIPPED') then 'NONE' end from outbox_message m where"
            + ITS_MESSAGE
            + "))";

    /**
     * Notes of some whose messages are done with by which way they went. Looked for first, so that no message is kept from
     * its courier.
     *
     * @return how many
     */
    int settle(Instant since, int most) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select r.id, case when m.state = 'SENT' then m.way else 'NONE' end from reminder r"
                        + " join outbox_message m on" + ITS_MESSAGE
                        + " where r.planned_at >= :since and r.outcome = 'PLANNED' and r.went_by is null"
                        + " and m.state in ('SENT', 'DEAD', 'EXPIRED', 'SKIPPED') and m.awaits_until is null"
                        + " order by r.id limit :most")
                .setParameter("since", UtcInstant.of(since))
                .setParameter("most", most)
                .getResultList();
        for (var row : rows) {
            var one = (Object[]) row;
            update("wentBy = ?1 where id = ?2", one[1], ((Number) one[0]).longValue());
        }
        return rows.size();
    }

    /**
     * By clinic, kind and way. Without a reminder is whose reminder was due and went nowhere, and who came, or did not, where
     * none is sent; who cancelled before any reminder was due is in no line.
     */
    List<Effects.Figure> figures(LocalDate from, LocalDate until) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select c.name, g.kind, g.way, count(*), sum(exists (select 1 from visit_answer v"
                        + " where v.appointment_id = g.id and v.answer = 'COMES')),"
                        + " sum(g.status = 'CANCELLED_BY_PATIENT' and not g.late),"
                        + " sum(g.status = 'CANCELLED_BY_PATIENT' and g.late), sum(g.status = 'NO_SHOW'),"
                        + " sum(g.status in ('CHECKED_IN', 'CALLED', 'IN_SERVICE', 'COMPLETED'))"
                        + " from (select w.* from (select a.id, a.status, a.late, x.clinic_id, r.kind, " + WENT
                        + " as way"
                        + "   from session x join appointment a on a.session_id = x.id"
                        + "   join reminder r on r.appointment_id = a.id"
                        + "   where x.date between :from and :until and x.status <> 'CANCELLED'"
                        + "   and r.kind in ('DAY_BEFORE', 'MORNING') and a.status <> 'CANCELLED_BY_HOSPITAL'"
                        + "   and r.placed = (select max(l.placed) from reminder l where l.appointment_id = a.id"
                        + "    and l.kind = r.kind)) w where w.way <> 'NONE'"
                        + " union all select a.id, a.status, a.late, x.clinic_id, null, ''"
                        + "  from session x join appointment a on a.session_id = x.id"
                        + "  where x.date between :from and :until and x.status <> 'CANCELLED'"
                        + "  and a.status not in ('HELD', 'EXPIRED', 'CANCELLED_BY_HOSPITAL')"
                        + "  and not exists (select 1 from reminder r where r.appointment_id = a.id"
                        + "   and r.kind in ('DAY_BEFORE', 'MORNING') and coalesce(" + WENT + ","
                        + "    if(r.outcome = 'PLANNED', 'OPEN', 'NONE')) <> 'NONE')"
                        + "  and (a.status in ('CHECKED_IN', 'CALLED', 'IN_SERVICE', 'COMPLETED', 'NO_SHOW')"
                        + "   or exists (select 1 from reminder r where r.appointment_id = a.id"
                        + "    and r.kind in ('DAY_BEFORE', 'MORNING')))) g"
                        + " join clinic c on c.id = g.clinic_id group by c.name, g.kind, g.way"
                        + " order by c.name, g.kind is null, g.kind, g.way")
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return rows.stream().map(row -> figure((Object[]) row)).toList();
    }

    private static Effects.Figure figure(Object[] row) {
        return new Effects.Figure(
                (String) row[0],
                row[1] == null ? null : ReminderKind.valueOf((String) row[1]),
                (String) row[2],
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** It is decided anew. */
    void forget(Reminder reminder) {
        getEntityManager()
                .createQuery("delete from AnswerKey where reminderId = ?1")
                .setParameter(1, reminder.id)
                .executeUpdate();
        getEntityManager()
                .createQuery("update VisitAnswer set reminderId = null where reminderId = ?1")
                .setParameter(1, reminder.id)
                .executeUpdate();
        delete(reminder);
    }

    // ---- what follows something that happened

    void want(long appointment, ReminderKind kind, Instant since) {
        getEntityManager()
                .createNativeQuery("insert into reminder_wanted (appointment_id, kind, since)"
                        + " values (:appointment, :kind, :since) on duplicate key update since = :since")
                .setParameter("appointment", appointment)
                .setParameter("kind", kind.name())
                .setParameter("since", UtcInstant.of(since))
                .executeUpdate();
    }

    Optional<Instant> wantedSince(long appointment, ReminderKind kind) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select since from reminder_wanted where appointment_id = :appointment"
                        + " and kind = :kind for update")
                .setParameter("appointment", appointment)
                .setParameter("kind", kind.name())
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Columns.instant(rows.get(0)));
    }

    void wantNoMore(long appointment, ReminderKind kind) {
        getEntityManager()
                .createNativeQuery("delete from reminder_wanted where appointment_id = :appointment and kind = :kind")
                .setParameter("appointment", appointment)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }
}
