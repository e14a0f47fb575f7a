package id.edokter.booking;

import id.edokter.patient.Patient;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Columns;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The table whose unique keys are the promise; the statements that rely on them stand here together. */
@ApplicationScoped
class Appointments implements PanacheRepository<Appointment> {

    private static final String WHOLE = "from Appointment a join fetch a.slot join fetch a.session x"
            + " join fetch x.doctor join fetch x.clinic join fetch x.room left join fetch a.patient ";

    /** Free for somebody else: nobody lives in it, or only a hold that has run out. */
    private static final String FREE_SLOTS = " from slot s where s.session_id = :session and s.pool in (:pools)"
            + " and s.blocked = false and s.starts > :after and not exists (select 1 from appointment a"
            + " where a.live_slot = s.id and (a.status <> 'HELD' or a.held_until > :now))";

    /** The states stand here one by one: with a list as parameter Hibernate would translate this at every call. */
    private static final String PLACE = "select s, a from Slot s join fetch s.session x join fetch x.doctor"
            + " join fetch x.clinic join fetch x.room left join Appointment a on a.slot = s and a.status"
            + " not in (CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL, EXPIRED) where s.id = ?1";

    Optional<Appointment> whole(long id) {
        return find(WHOLE + "where a.id = ?1", id).firstResultOptional();
    }

    /** @throws NotFoundException also for places that were only held */
    Appointment booked(long id) {
        return whole(id)
                .filter(found -> found.patient != null && found.bookedAt != null)
                .orElseThrow(NotFoundException::new);
    }

    Optional<Appointment> withCode(String code) {
        return find(WHOLE + "where a.code = ?1", code).firstResultOptional();
    }

    Optional<Appointment> ofRequest(byte[] requestKey) {
        return find(WHOLE + "where a.requestKey = ?1", requestKey).firstResultOptional();
    }

    /** What one form of the desk booked for somebody, by date. */
    List<Appointment> ofForm(long patient, byte[] requestHash) {
        return list(
                WHOLE + "where a.patient.id = ?1 and a.requestHash = ?2 order by x.date, a.slot.starts, a.id",
                patient,
                requestHash);
    }

    Optional<Appointment> behind(byte[] tokenHash, Instant now) {
        return find(
                        WHOLE + "where a.id = (select l.appointmentId from PrivateLink l where l.tokenHash = ?1"
                                + " and l.expiresAt > ?2)",
                        tokenHash,
                        now)
                .firstResultOptional();
    }

    List<Appointment> ofFamily(long account, Collection<Long> patients, int most) {
        return find(
                        WHOLE + "where (a.bookedBy = ?1 or a.patient.id in ?2) and a.status not in (HELD, EXPIRED)"
                                + " order by x.date desc, a.slot.starts desc, a.id desc",
                        account,
                        patients.isEmpty() ? List.of(0L) : patients)
                .page(0, most)
                .list();
    }

    /** A slot, and who lives in it, if anybody: a booking, or a hold that may have run out. */
    record Place(Slot slot, Appointment living) {}

    Optional<Place> place(long slot) {
        return getEntityManager().createQuery(PLACE, Object[].class).setParameter(1, slot).getResultList().stream()
                .map(row -> new Place((Slot) row[0], (Appointment) row[1]))
                .findFirst();
    }

    /** Ends a hold that has run out, unless somebody else did or it became a booking in the meantime. */
    boolean endHold(Appointment hold, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update appointment set status = 'EXPIRED', version = version + 1"
                                + " where id = :id and status = 'HELD' and held_until <= :now")
                        .setParameter("id", hold.id)
                        .setParameter("now", UtcInstant.of(now))
                        .executeUpdate()
                == 1;
    }

    /**
     * Which free place is looked for.
     *
     * @param after its time (WIB) is later than this
     * @param besides visits of the patient's own on that day, whose times it must not touch
     */
    record Wanted(long session, Collection<Pool> pools, LocalTime after, Instant now, List<OwnVisits.Visit> besides) {

        Wanted besides(List<OwnVisits.Visit> visits) {
            return new Wanted(session, pools, after, now, visits);
        }
    }

    boolean anyFree(Wanted wanted) {
        return !free(wanted, " limit 1").isEmpty();
    }

    /** The lowest free number, to be told of. */
    OptionalLong nextFree(Wanted wanted) {
        return free(wanted, " order by s.number limit 1").stream()
                .mapToLong(Number::longValue)
                .findFirst();
    }

    /** All that are free, by number. */
    List<Long> allFree(Wanted wanted) {
        return free(wanted, " order by s.number").stream()
                .map(Number::longValue)
                .toList();
    }

    /** Takes a slot against others who look for a free one; not when somebody has it in hand at this moment. */
    boolean lockSlot(long slot) {
        return !getEntityManager()
                .createNativeQuery("select id from slot where id = :slot for update skip locked")
                .setParameter("slot", slot)
                .getResultList()
                .isEmpty();
    }

    /** Where an appointment was before a change; empty when it was nowhere, or in the same place. */
    Optional<Long> placeBefore(AppointmentChange change) {
        return getEntityManager()
                .createQuery(
                        "select slotId from AppointmentChange where appointmentId = ?1 and id < ?2 order by id desc",
                        Long.class)
                .setParameter(1, change.appointmentId)
                .setParameter(2, change.id)
                .setMaxResults(1)
                .getResultStream()
                .filter(slot -> slot != change.slotId)
                .findFirst();
    }

    /**
     * The lowest free number, locked against others who look the same way; the unique key stays the judge.
     *
     * @param wait whether to wait for a place that somebody else is just taking, or to pass it over
     */
    OptionalLong lockNextFree(Wanted wanted, boolean wait) {
        return free(wanted, " order by s.number limit 1 for update" + (wait ? "" : " skip locked")).stream()
                .mapToLong(Number::longValue)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Number> free(Wanted wanted, String which) {
        var sql = new StringBuilder("select s.id" + FREE_SLOTS);
        for (int i = 0; i < wanted.besides().size(); i++)
            sql.append(" and (s.ends <= :begins%1$d or s.starts >= :ends%1$d)".formatted(i));
        var query = getEntityManager()
                .createNativeQuery(sql.append(which).toString())
                .setParameter("session", wanted.session())
                .setParameter("pools", wanted.pools().stream().map(Pool::name).toList())
                .setParameter("after", wanted.after())
                .setParameter("now", UtcInstant.of(wanted.now()));
        for (int i = 0; i < wanted.besides().size(); i++) {
            var visit = wanted.besides().get(i);
            query.setParameter("begins" + i, visit.starts()).setParameter("ends" + i, visit.ends());
        }
        return query.getResultList();
    }

    /** The patient's live appointments from this day on, but for one that is about to move. */
    @SuppressWarnings("unchecked")
    List<OwnVisits.Visit> ofPatient(long patient, LocalDate from, Long except) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select a.session_id, x.date, s.starts, s.ends, a.status from appointment a"
                        + " join session x on x.id = a.session_id join slot s on s.id = a.slot_id"
                        + " where a.live_patient = :patient and x.date >= :from and a.id <> :except")
                .setParameter("patient", patient)
                .setParameter("from", from)
                .setParameter("except", except == null ? 0 : except)
                .getResultList();
        return rows.stream()
                .map(row -> new OwnVisits.Visit(
                        ((Number) row[0]).longValue(),
                        Columns.date(row[1]),
                        Columns.time(row[2]),
                        Columns.time(row[3]),
                        AppointmentStatus.valueOf((String) row[4])))
                .toList();
    }

    /** A visit, and in whose name it stands. */
    record Alike(Patient patient, OwnVisits.Visit visit) {}

    /**
     * What is live from this day on and was booked with the same telephone number, or by the same account, for whomever.
     *
     * @param account null for none
     */
    List<Alike> bookedAlike(Fingerprint phone, Long account, LocalDate from, Long except) {
        var query = getEntityManager()
                .createQuery(
                        "select p, x.id, x.date, s.starts, s.ends, a.status from Appointment a join a.patient p"
                                + " join a.session x join a.slot s where (a.phoneFingerprint = :phone"
                                + (account == null ? ")" : " or a.bookedBy = :account)")
                                + " and a.status not in (HELD, CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL, EXPIRED)"
                                + " and x.date >= :from and a.id <> :except",
                        Object[].class)
                .setParameter("phone", phone)
                .setParameter("from", from)
                .setParameter("except", except == null ? 0L : except);
        if (account != null) query.setParameter("account", account);
        return query.getResultList().stream()
                .map(row -> new Alike(
                        (Patient) row[0],
                        new OwnVisits.Visit(
                                (Long) row[1],
                                (LocalDate) row[2],
                                (LocalTime) row[3],
                                (LocalTime) row[4],
                                (AppointmentStatus) row[5])))
                .toList();
    }

    long comingOnPhone(Fingerprint phone, LocalDate from) {
        return number(
                "select count(*) from Appointment where phoneFingerprint = ?1 and status = ?2 and session.date >= ?3",
                phone,
                AppointmentStatus.BOOKED,
                from);
    }

    long heldBy(byte[] origin, Instant now) {
        return number(
                "select count(*) from Appointment where heldBy = ?1 and status = ?2 and heldUntil > ?3",
                origin,
                AppointmentStatus.HELD,
                now);
    }

    /** Asked in full, a question is translated once; Panache's own count is translated at every call. */
    private long number(String query, Object... values) {
        var asked = getEntityManager().createQuery(query, Long.class);
        for (int i = 0; i < values.length; i++) asked.setParameter(i + 1, values[i]);
        return asked.getSingleResult();
    }

    /** Takes the number's row until the end of the transaction, so that its limit holds under load. */
    void lockPhone(byte[] fingerprint) {
        getEntityManager()
                .createNativeQuery("insert into booking_phone (fingerprint, bookings) values (:phone, 1)"
                        + " on duplicate key update bookings = bookings + 1")
                .setParameter("phone", fingerprint)
                .executeUpdate();
    }

    void keepLink(byte[] tokenHash, long appointment, Instant expiresAt) {
        getEntityManager()
                .createNativeQuery("insert into private_link (token_hash, appointment_id, expires_at)"
                        + " values (:hash, :appointment, :expires)"
                        + " on duplicate key update expires_at = values(expires_at)")
                .setParameter("hash", tokenHash)
                .setParameter("appointment", appointment)
                .setParameter("expires", UtcInstant.of(expiresAt))
                .executeUpdate();
    }

    /** Of these, those with a private link that was kept. */
    Set<Long> linked(List<Long> appointments) {
        if (appointments.isEmpty()) return Set.of();
        return Set.copyOf(getEntityManager()
                .createQuery("select l.appointmentId from PrivateLink l where l.appointmentId in ?1", Long.class)
                .setParameter(1, appointments)
                .getResultList());
    }

    List<AppointmentChange> historyOf(long appointment) {
        return getEntityManager()
                .createQuery("from AppointmentChange where appointmentId = ?1 order by at, id", AppointmentChange.class)
                .setParameter(1, appointment)
                .getResultList();
    }

    Optional<AppointmentChange> change(long id) {
        return Optional.ofNullable(getEntityManager().find(AppointmentChange.class, id));
    }

    boolean isUndone(long change) {
        return number("select count(*) from AppointmentChange where undoes = ?1", change) > 0;
    }

    /** What somebody did at the desk since then, the latest first. */
    List<AppointmentChange> changesBy(String who, Instant since, int most) {
        return getEntityManager()
                .createQuery(
                        "from AppointmentChange where who = ?1 and at >= ?2 and channel = DESK"
                                + " and (reason is null or reason <> ?3) order by at desc, id desc",
                        AppointmentChange.class)
                .setParameter(1, who)
                .setParameter(2, since)
                .setParameter(3, AppointmentChange.WITH_ITS_SESSION)
                .setMaxResults(most)
                .getResultList();
    }

    List<Appointment> holdsPast(Instant now, int most) {
        return find("status = ?1 and heldUntil <= ?2", AppointmentStatus.HELD, now)
                .page(0, most)
                .list();
    }

    /** All of a patient, whatever became of them, oldest first. */
    List<Appointment> everyOf(long patient) {
        return list(WHOLE + "where a.patient.id = ?1 order by a.id", patient);
    }

    /** The keys to a patient's bookings, and the forms they were made with. */
    void forgetWhatBelongsTo(long patient) {
        for (var table : List.of("private_link", "booking_draft")) {
            getEntityManager()
                    .createNativeQuery("delete from " + table
                            + " where appointment_id in (select id from appointment where patient_id = :patient)")
                    .setParameter("patient", patient)
                    .executeUpdate();
        }
    }

    /** What was said when a booking was given up. */
    void forgetReasonsOf(long patient) {
        getEntityManager()
                .createNativeQuery("update appointment_history set reason = null where reason is not null"
                        + " and appointment_id in (select id from appointment where patient_id = :patient)")
                .setParameter("patient", patient)
                .executeUpdate();
    }

    /** Unless somebody else books with it. */
    void forgetPhone(byte[] fingerprint) {
        getEntityManager()
                .createNativeQuery("delete from booking_phone where fingerprint = :phone"
                        + " and not exists (select 1 from appointment a where a.phone_fingerprint = :phone)")
                .setParameter("phone", fingerprint)
                .executeUpdate();
    }

    void forgetPhones() {
        getEntityManager().createNativeQuery("delete from booking_phone").executeUpdate();
    }

    /** Held or booked, and not over yet; a visit under way too. */
    long unfinishedOf(long patient, LocalDate today) {
        return number(
                "select count(*) from Appointment where patient.id = ?1 and session.date >= ?2 and status in"
                        + " (HELD, BOOKED, CHECKED_IN, CALLED, IN_SERVICE)",
                patient,
                today);
    }

    /**
     * Visits, as far as is known: who was booked on a day that is over and was not told to have stayed away may have
     * come.
     */
    long visitsOf(long patient, LocalDate today) {
        return number(
                "select count(*) from Appointment where patient.id = ?1 and (status in"
                        + " (CHECKED_IN, CALLED, IN_SERVICE, COMPLETED) or status = BOOKED and session.date < ?2)",
                patient,
                today);
    }

    // ---- what a doctor sees

    /** Who has a place, or had one and did not give it up; the states stand one by one, as in {@link #PLACE}. */
    private static final String HAS_A_PLACE =
            " a.status not in (HELD, CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL, EXPIRED)";

    List<Consultations.OwnSession> sessionsOfDoctor(long doctor, LocalDate from, LocalDate to) {
        return getEntityManager()
                .createQuery(
                        "select x, (select count(a) from Appointment a where a.session = x and" + HAS_A_PLACE + ")"
                                + " from Session x join fetch x.clinic join fetch x.room join fetch x.doctor d"
                                + " where d.id = ?1 and x.date between ?2 and ?3 order by x.date, x.starts, x.id",
                        Object[].class)
                .setParameter(1, doctor)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList()
                .stream()
                .map(row -> new Consultations.OwnSession((Session) row[0], ((Long) row[1]).intValue()))
                .toList();
    }

    /** Sessions of these days that are on as yet, though they have patients or began; the latest first. */
    List<Consultations.OwnSession> notClosed(LocalDate from, LocalDate to, int most) {
        return getEntityManager()
                .createQuery(
                        "select x, (select count(a) from Appointment a where a.session = x and" + HAS_A_PLACE + ")"
                                + " from Session x join fetch x.clinic join fetch x.room join fetch x.doctor"
                                + " where x.date between ?1 and ?2 and x.status in (OPEN, RUNNING)"
                                + " and (x.startedAt is not null or exists"
                                + " (select 1 from Appointment a where a.session = x and" + HAS_A_PLACE + "))"
                                + " order by x.date desc, x.starts desc, x.id desc",
                        Object[].class)
                .setParameter(1, from)
                .setParameter(2, to)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Consultations.OwnSession((Session) row[0], ((Long) row[1]).intValue()))
                .toList();
    }

    Optional<Session> sessionOfDoctor(long doctor, long session) {
        return getEntityManager()
                .createQuery(
                        "from Session x join fetch x.clinic join fetch x.room join fetch x.doctor d"
                                + " where x.id = ?1 and d.id = ?2",
                        Session.class)
                .setParameter(1, session)
                .setParameter(2, doctor)
                .getResultStream()
                .findFirst();
    }

    List<Appointment> inSession(long session) {
        return list(WHOLE + "where x.id = ?1 and" + HAS_A_PLACE + " order by a.slot.number", session);
    }

    /** Who lives in a session's places, forms that are being filled included. */
    List<Appointment> livingIn(long session, Instant now) {
        return list(
                WHOLE + "where x.id = ?1 and (" + HAS_A_PLACE.strip() + " or a.status = HELD and a.heldUntil > ?2)",
                session,
                now);
    }

    /** Its row is what it was, and yet it has changed: messages belong to one version. */
    void changedWithItsSession(Appointment one, AppointmentChange change) {
        getEntityManager().lock(one, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        getEntityManager().persist(change);
    }

    /** The same of all sessions of a day. */
    List<Appointment> livingOn(LocalDate date, Instant now) {
        return list(
                WHOLE + "where x.date = ?1 and (" + HAS_A_PLACE.strip() + " or a.status = HELD and a.heldUntil > ?2)",
                date,
                now);
    }

    /** What these patients have on the day of a session besides it. */
    List<Appointment> besides(Session session, Collection<Long> patients) {
        return patients.isEmpty()
                ? List.of()
                : list(
                        WHOLE + "where a.patient.id in ?1 and x.date = ?2 and x.id <> ?3 and" + HAS_A_PLACE
                                + " order by a.slot.starts, a.id",
                        patients,
                        session.date,
                        session.id);
    }

    /** Whose visit has not begun; the states stand one by one, as in {@link #PLACE}. */
    List<Appointment> waitingIn(Collection<Long> sessions) {
        return list(
                WHOLE + "where x.id in ?1 and a.status in (BOOKED, CHECKED_IN, CALLED)"
                        + " order by x.date, x.starts, x.id, a.slot.number",
                sessions);
    }

    List<Appointment> wholeOnes(Collection<Long> ids) {
        return list(WHOLE + "where a.id in ?1", ids);
    }

    /** Whoever fills a form meanwhile does not hold these: they are the hospital's own. */
    void holdLonger(Collection<Long> holds, Instant now, Instant until) {
        getEntityManager()
                .createNativeQuery("update appointment set held_until = :until, version = version + 1"
                        + " where id in (:holds) and status = 'HELD' and held_until > :now")
                .setParameter("until", UtcInstant.of(until))
                .setParameter("holds", holds)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    List<Appointment> visitsToDoctor(long doctor, long patient) {
        return list(
                WHOLE + "where a.patient.id = ?1 and x.doctor.id = ?2 and" + HAS_A_PLACE
                        + " order by x.date desc, a.slot.starts desc",
                patient,
                doctor);
    }

    // ---- when two records of one person become one

    /** Of the one patient, those that have a place in a session in which the other has one too. */
    List<Appointment> inSessionsOf(long one, long other) {
        return list(
                WHOLE + "where a.patient.id = ?1 and" + HAS_A_PLACE + " and exists (select 1 from Appointment b"
                        + " where b.session = a.session and b.patient.id = ?2 and"
                        + HAS_A_PLACE.replace("a.", "b.") + ")",
                one,
                other);
    }

    List<Long> idsOf(long patient) {
        return getEntityManager()
                .createQuery("select a.id from Appointment a where a.patient.id = ?1 order by a.id", Long.class)
                .setParameter(1, patient)
                .getResultList();
    }

    /** Whoever read one of them before and writes it now starts over: the version says that it changed. */
    void give(List<Long> which, long from, long to) {
        if (which.isEmpty()) return;
        getEntityManager()
                .createNativeQuery("update appointment set patient_id = :to, version = version + 1"
                        + " where id in (:which) and patient_id = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("which", which)
                .executeUpdate();
    }

    /** All that was ever booked for these records, the latest day first. */
    List<Appointment> ofPatients(Collection<Long> patients, int most) {
        return find(
                        WHOLE + "where a.patient.id in ?1 and a.status not in (HELD, EXPIRED)"
                                + " order by x.date desc, a.slot.starts desc, a.id desc",
                        patients)
                .page(0, most)
                .list();
    }
}
