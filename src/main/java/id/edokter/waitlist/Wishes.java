package id.edokter.waitlist;

import id.edokter.booking.Appointment;
import id.edokter.schedule.Slot;
import id.edokter.shared.Fingerprint;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Wishes implements PanacheRepository<Wish> {

    /** How many are tried before a place is left to everybody: those before may be in somebody's hands just now. */
    private static final int MOST_TRIED = 200;

    /** Sooner by less is not worth another message. */
    private static final int MINUTES_EARLIER = 60;

    private static final String WHOLE =
            "from Wish w join fetch w.clinic left join fetch w.doctor join fetch w.patient ";

    Optional<Wish> whole(long id) {
        return find(WHOLE + "where w.id = ?1", id).firstResultOptional();
    }

    Optional<Wish> withCode(String code) {
        return find(WHOLE + "where w.code = ?1", code).firstResultOptional();
    }

    Optional<Wish> withKey(byte[] hash) {
        return find(WHOLE + "where w.keyHash = ?1", hash).firstResultOptional();
    }

    Optional<Wish> liveOf(long patient, long clinic) {
        return find(WHOLE + "where w.patient.id = ?1 and w.clinic.id = ?2 and w.state <> ENDED", patient, clinic)
                .firstResultOptional();
    }

    List<Wish> everyOf(long patient) {
        return list(WHOLE + "where w.patient.id = ?1 order by w.id", patient);
    }

    List<Wish> ofAppointment(long appointment) {
        return list(WHOLE + "where w.appointmentId = ?1 and w.state <> ENDED", appointment);
    }

    /** For which places of its clinic the patient of an appointment waits, who had none there until now. */
    List<Wish> ofWhoBooked(long appointment) {
        return list(
                WHOLE + "where w.state <> ENDED and w.appointmentId is null and exists (select 1 from Appointment a"
                        + " where a.id = ?1 and a.patient = w.patient and a.session.clinic = w.clinic)",
                appointment);
    }

    long liveOnPhone(Fingerprint phone) {
        return count("phoneFingerprint = ?1 and endedAt is null", phone);
    }

    boolean anyWaiting(long clinic) {
        return getEntityManager()
                .createQuery("select 1 from Wish where clinic.id = ?1 and state = WAITING", Integer.class)
                .setParameter(1, clinic)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** Whether a place of this session could be for anybody who waits. */
    boolean anyFor(long session) {
        return !getEntityManager()
                .createNativeQuery("select w.id from session x join waitlist_wish w on w.clinic_id = x.clinic_id"
                        + " and w.state = 'WAITING' and (w.doctor_id is null or w.doctor_id = x.doctor_id)"
                        + " and x.date between w.first_day and w.last_day and w.days & (1 << weekday(x.date)) <> 0"
                        + " where x.id = :session limit 1")
                .setParameter("session", session)
                .getResultList()
                .isEmpty();
    }

    /** Where somebody waits, and for which days at the most. */
    record Waiting(long clinic, LocalDate first, LocalDate last) {}

    List<Waiting> waiting() {
        return getEntityManager()
                .createQuery(
                        "select clinic.id, min(firstDay), max(lastDay) from Wish where state = WAITING"
                                + " group by clinic.id",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Waiting((Long) row[0], (LocalDate) row[1], (LocalDate) row[2]))
                .toList();
    }

    /**
     * Whom a place fits, first in line first; looked for without locks. Nobody is offered the same place twice, nor
     * another of a session for which an offer was known and not answered. What was taken back, or was never read, may
     * be offered again, but not at once, and whoever was not asked yet comes first: else the places would go in a ring
     * of those who cannot be reached.
     *
     * @param payers who may have it
     * @param lately since when what was offered in vain is not offered again
     */
    @SuppressWarnings("unchecked")
    List<Long> whomItFits(Slot slot, Collection<String> payers, Instant lately) {
        var session = slot.session;
        var minutes = slot.starts.toSecondOfDay() / 60 + MINUTES_EARLIER;
        List<Number> ids = getEntityManager()
                .createNativeQuery("select w.id from waitlist_wish w"
                        + " left join appointment a on a.id = w.appointment_id"
                        + " left join slot p on p.id = a.slot_id left join session x on x.id = a.session_id"
                        + " where w.clinic_id = :clinic and w.state = 'WAITING'"
                        + " and (w.doctor_id is null or w.doctor_id = :doctor)"
                        + " and :date between w.first_day and w.last_day"
                        + " and w.days & :day <> 0 and w.parts & :part <> 0 and w.payer in (:payers)"
                        + " and (w.appointment_id is null or (a.status = 'BOOKED' and (x.date > :date or (x.date = :date"
                        + " and hour(p.starts) * 60 + minute(p.starts) >= :minutes))))"
                        + " and not exists (select 1 from waitlist_offer o join slot t on t.id = o.slot_id"
                        + "  where o.wish_id = w.id and (o.state = 'EXPIRED' and t.session_id = :session"
                        + "  or o.slot_id = :slot and (o.state <> 'WITHDRAWN' or o.answered_at > :lately)))"
                        + " order by exists (select 1 from waitlist_offer o join slot t on t.id = o.slot_id"
                        + "  where o.wish_id = w.id and o.state = 'WITHDRAWN' and t.session_id = :session"
                        + "  and o.answered_at > :lately), w.turn, w.id limit " + MOST_TRIED)
                .setParameter("clinic", session.clinic.id)
                .setParameter("doctor", session.doctor.id)
                .setParameter("date", session.date)
                .setParameter("day", Wanted.bit(session.date.getDayOfWeek()))
                .setParameter("part", PartOfDay.of(slot.starts).bit())
                .setParameter("payers", payers)
                .setParameter("minutes", minutes)
                .setParameter("slot", slot.id)
                .setParameter("lately", lately)
                .setParameter("session", session.id)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Whether a place is so much earlier than an appointment that it is worth moving there: as {@link #whomItFits}. */
    static boolean isEarlier(Slot slot, Appointment than) {
        var day = slot.session.date;
        if (!day.equals(than.session.date)) return day.isBefore(than.session.date);
        return Duration.between(slot.starts, than.slot.starts).toMinutes() >= MINUTES_EARLIER;
    }

    /** Takes a wish that waits until the end of the transaction; empty when somebody else has it in hand. */
    Optional<Wish> lockWaiting(long id) {
        var locked = getEntityManager()
                .createNativeQuery(
                        "select id from waitlist_wish where id = :id and state = 'WAITING'" + " for update skip locked")
                .setParameter("id", id)
                .getResultList();
        if (locked.isEmpty()) return Optional.empty();
        return whole(id).map(this::fresh).filter(Wish::isWaiting);
    }

    /** Takes a wish until the end of the transaction, waiting for whoever has it. */
    Wish locked(Wish wish) {
        getEntityManager().flush();
        getEntityManager().refresh(wish, LockModeType.PESSIMISTIC_WRITE);
        return wish;
    }

    private Wish fresh(Wish wish) {
        getEntityManager().refresh(wish);
        return wish;
    }

    /** How many come before a wish: those in line for the same doctor, or for any. */
    int before(Wish wish) {
        var line = "clinic = ?1 and state <> ENDED and (turn < ?2 or turn = ?2 and id < ?3)";
        if (wish.doctor == null) return (int) count(line, wish.clinic, wish.turn, wish.id);
        return (int) count(line + " and (doctor is null or doctor = ?4)", wish.clinic, wish.turn, wish.id, wish.doctor);
    }

    /** Live wishes whose time is over, or whose appointment is. */
    List<Long> over(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select w.id from Wish w left join Appointment a on a.id = w.appointmentId"
                                + " left join a.session x where w.state <> ENDED and (w.lastDay < ?1"
                                + " or w.appointmentId is not null and (a.status <> BOOKED or x.date < ?1))"
                                + " order by w.id",
                        Long.class)
                .setParameter(1, today)
                .setMaxResults(500)
                .getResultList();
    }

    /** The line of a clinic, first to last. */
    List<Wish> line(long clinic) {
        return list(WHOLE + "where w.clinic.id = ?1 and w.state <> ENDED order by w.turn, w.id", clinic);
    }

    private static final String DUE = "w.state = WAITING and w.answerBy <= ?1 and (w.wordAt is null or w.wordAt < ?2)";

    /**
     * Who has no place and no word by today, in all clinics.
     *
     * @param midnight when today began: a word of today is the answer for today, also on the last day of a wish
     */
    List<Wish> due(LocalDate today, Instant midnight) {
        return list(WHOLE + "where " + DUE + " order by w.answerBy, w.id", today, midnight);
    }

    long countDue(LocalDate today, Instant midnight) {
        return count("from Wish w where " + DUE, today, midnight);
    }

    /** How many wait in each clinic, by id. */
    List<Object[]> lengths() {
        return getEntityManager()
                .createQuery(
                        "select clinic.id, count(*) from Wish where state <> ENDED group by clinic.id", Object[].class)
                .getResultList();
    }
}
