package id.edokter.demo;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.AppointmentStatus;
import id.edokter.demo.Diary.Visit;
import id.edokter.demo.Invented.Change;
import id.edokter.demo.Sitting.Seat;
import id.edokter.patient.Sex;
import id.edokter.schedule.Pool;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import id.edokter.shared.UtcInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * The tables as the sample hospital reads and writes them: thousands of rows at once, many of them in the past, which no
 * door lets in. Every row of it is told apart by its history, in which {@value #WHO} acts.
 */
@ApplicationScoped
class Register {

    /** Who acts in the history of invented appointments. */
    static final String WHO = "demo";

    private static final String INVENTED = " exists (select 1 from appointment_history h where h.appointment_id = a.id"
            + " and h.who = '" + WHO + "' and h.act = 'BOOKED') and not exists (select 1 from appointment_history h"
            + " where h.appointment_id = a.id and h.who <> '" + WHO + "')";

    /** Of appointments whose histories go to the database in one batch. */
    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final Sealer sealer;

    Register(EntityManager em, Sealer sealer) {
        this.em = em;
        this.sealer = sealer;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        return em.unwrap(Session.class).doReturningWork(work::on);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(Row<T> reader, String sql, Object... arguments) {
        return run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                fill(statement, arguments);
                try (var rows = statement.executeQuery()) {
                    var read = new ArrayList<T>();
                    while (rows.next()) read.add(reader.read(rows));
                    return read;
                }
            }
        });
    }

    private static void fill(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
    }

    private byte[] fingerprint(Fingerprint fingerprint) {
        return fingerprint == null ? null : sealer.fingerprint(fingerprint);
    }

    // ---- people

    void enter(List<Someone> people) {
        run(connection -> {
            try (var insert = connection.prepareStatement("insert into patient (mrn, nik, nik_fingerprint, jkn_card,"
                    + " jkn_card_fingerprint, name, birth_date, sex, phone_typed, phone, phone_fingerprint,"
                    + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (var someone : people) {
                    fill(
                            insert,
                            someone.mrn(),
                            sealer.seal("patient.nik", someone.nik()),
                            fingerprint(Fingerprint.ofNik(someone.nik())),
                            sealer.seal("patient.jkn_card", someone.card()),
                            fingerprint(Fingerprint.ofCard(someone.card())),
                            someone.name(),
                            someone.birthDate(),
                            someone.sex().name(),
                            sealer.seal("patient.phone_typed", someone.phoneTyped()),
                            sealer.seal("patient.phone", someone.phone()),
                            fingerprint(Fingerprint.ofPhone(someone.phone())),
                            UtcInstant.of(someone.known()));
                    insert.addBatch();
                }
                insert.executeBatch();
                return null;
            }
        });
    }

    /** The invented people, in the order in which they were entered. */
    List<Someone> people() {
        return list(
                row -> new Someone(
                        row.getLong(1),
                        row.getString(2),
                        sealer.open("patient.nik", row.getBytes(3)),
                        sealer.open("patient.jkn_card", row.getBytes(4)),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        Sex.valueOf(row.getString(7)),
                        sealer.open("patient.phone_typed", row.getBytes(8)),
                        sealer.open("patient.phone", row.getBytes(9)),
                        UtcInstant.of(row.getObject(10, LocalDateTime.class))),
                "select id, mrn, nik, jkn_card, name, birth_date, sex, phone_typed, phone, created_at from patient"
                        + " where mrn like ? order by id",
                Households.MRN + "%");
    }

    // ---- sessions

    /** Sessions that take or took place, with their places, by date and time. */
    List<Sitting> sittings(LocalDate from, LocalDate to) {
        var sittings = new ArrayList<Sitting>();
        list(
                row -> {
                    long session = row.getLong(1);
                    if (sittings.isEmpty() || sittings.get(sittings.size() - 1).id() != session) {
                        sittings.add(new Sitting(
                                session,
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalTime.class),
                                row.getObject(4, LocalTime.class),
                                row.getInt(5),
                                row.getLong(6),
                                row.getString(7),
                                row.getString(8),
                                new ArrayList<>()));
                    }
                    return sittings.get(sittings.size() - 1)
                            .seats()
                            .add(new Seat(
                                    row.getLong(9),
                                    row.getInt(10),
                                    row.getObject(11, LocalTime.class),
                                    row.getObject(12, LocalTime.class),
                                    Pool.valueOf(row.getString(13)),
                                    row.getBoolean(14)));
                },
                "select x.id, x.date, x.starts, x.ends, x.minutes_per_place, d.id, d.name, coalesce(c.bpjs_code, c.code),"
                        + " s.id, s.number, s.starts, s.ends, s.planned_pool, a.id is not null from session x"
                        + " join doctor d on d.id = x.doctor_id join clinic c on c.id = x.clinic_id"
                        + " join slot s on s.session_id = x.id and s.blocked = false"
                        + " left join appointment a on a.live_slot = s.id"
                        + " where x.date between ? and ? and x.status <> 'CANCELLED'"
                        + " order by x.date, x.starts, x.id, s.number",
                from,
                to);
        return sittings;
    }

    /** How many differences from the week lie ahead. */
    int exceptions(LocalDate from) {
        return list(
                        row -> row.getInt(1),
                        "select count(*) from schedule_exception where date >= ? and withdrawn = false",
                        from)
                .get(0);
    }

    /** Closes the sessions that are over; in a hospital a doctor or nurse does. */
    void close(List<Sitting> over) {
        run(connection -> {
            try (var update = connection.prepareStatement(
                    "update session x set x.status = 'CLOSED',"
                            + " x.started_at = coalesce(x.started_at,"
                            + " (select min(e.called_at) from queue_entry e where e.session_id = x.id)),"
                            + " x.closed_at = ?, x.version = x.version + 1 where x.id = ? and x.status in ('OPEN', 'RUNNING')")) {
                for (var sitting : over) {
                    update.setObject(1, UtcInstant.of(sitting.isOverAt()));
                    update.setLong(2, sitting.id());
                    update.addBatch();
                }
                update.executeBatch();
                return null;
            }
        });
    }

    // ---- appointments

    List<Visit> visits(LocalDate from) {
        return list(
                row -> new Visit(
                        row.getLong(1),
                        sealer.open("appointment.phone", row.getBytes(2)),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalTime.class),
                        row.getObject(6, LocalTime.class)),
                "select a.live_patient, a.phone, a.session_id, x.date, s.starts, s.ends from appointment a"
                        + " join session x on x.id = a.session_id join slot s on s.id = a.slot_id"
                        + " where a.live_patient is not null and x.date >= ?",
                from);
    }

    Set<String> codes() {
        return new HashSet<>(list(row -> row.getString(1), "select code from appointment"));
    }

    void enterAppointments(List<Invented> appointments) {
        run(connection -> {
            var ids = new ArrayList<Long>();
            try (var insert = connection.prepareStatement(
                    "insert into appointment (code, status, session_id, slot_id, patient_id, patient_name, phone_typed,"
                            + " phone, phone_fingerprint, payer, jkn_card, visit_type, reference, insurer, channel,"
                            + " booked_at, arrived_at, ended_reason, late, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                for (var one : appointments) {
                    fill(
                            insert,
                            one.code(),
                            one.status().name(),
                            one.session(),
                            one.slot(),
                            one.patient().id(),
                            one.patient().name(),
                            sealer.seal("appointment.phone_typed", one.patient().phoneTyped()),
                            sealer.seal("appointment.phone", one.patient().phone()),
                            fingerprint(Fingerprint.ofPhone(one.patient().phone())),
                            one.payer().name(),
                            one.visitType() == null
                                    ? null
                                    : sealer.seal(
                                            "appointment.jkn_card",
                                            one.patient().card()),
                            one.visitType(),
                            sealer.seal("appointment.reference", one.reference()),
                            one.insurer(),
                            one.channel().name(),
                            UtcInstant.of(one.bookedAt()),
                            at(one.history(), Act.CHECKED_IN),
                            one.endedReason(),
                            one.late(),
                            one.history().size() - 1);
                    insert.addBatch();
                }
                insert.executeBatch();
                try (var keys = insert.getGeneratedKeys()) {
                    while (keys.next()) ids.add(keys.getLong(1));
                }
            }
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, ids.size());
                note(connection, ids.subList(from, to), appointments.subList(from, to));
            }
            return null;
        });
    }

    private static void note(Connection connection, List<Long> ids, List<Invented> appointments) throws SQLException {
        try (var insert = history(connection)) {
            for (int i = 0; i < ids.size(); i++) {
                for (var change : appointments.get(i).history()) add(insert, ids.get(i), change);
            }
            insert.executeBatch();
        }
        try (var insert = entry(connection)) {
            for (int i = 0; i < ids.size(); i++) {
                var one = appointments.get(i);
                queue(insert, ids.get(i), one.session(), one.history());
            }
            insert.executeBatch();
        }
    }

    private static PreparedStatement entry(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into queue_entry (appointment_id, session_id, called_at, called_by,"
                + " started_at, finished_at) values (?, ?, ?, '" + WHO + "', ?, ?)");
    }

    /** When it was whose turn, for who came. */
    private static void queue(PreparedStatement insert, long appointment, long session, List<Change> history)
            throws SQLException {
        if (at(history, Act.CHECKED_IN) == null) return;
        fill(
                insert,
                appointment,
                session,
                at(history, Act.CALLED),
                at(history, Act.STARTED),
                at(history, Act.COMPLETED));
        insert.addBatch();
    }

    /** Null for what did not happen. */
    private static LocalDateTime at(List<Change> history, Act act) {
        return history.stream()
                .filter(change -> change.act() == act)
                .map(change -> UtcInstant.of(change.at()))
                .findFirst()
                .orElse(null);
    }

    private static PreparedStatement history(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "insert into appointment_history (appointment_id, at, who, channel, act, status,"
                        + " slot_id, reason) values (?, ?, '" + WHO + "', ?, ?, ?, ?, ?)");
    }

    private static void add(PreparedStatement insert, long appointment, Change change) throws SQLException {
        fill(
                insert,
                appointment,
                UtcInstant.of(change.at()),
                change.channel().name(),
                change.act().name(),
                change.status().name(),
                change.slot(),
                change.reason());
        insert.addBatch();
    }

    /** A booking of the sample that nobody but the sample has touched. */
    record Pending(long appointment, long session, long slot, Instant lastChange) {}

    List<Pending> pending(LocalDate until) {
        return list(
                row -> new Pending(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        UtcInstant.of(row.getObject(4, LocalDateTime.class))),
                "select a.id, a.session_id, a.slot_id, (select max(h.at) from appointment_history h"
                        + " where h.appointment_id = a.id) from appointment a join session x on x.id = a.session_id"
                        + " where a.status = 'BOOKED' and x.date <= ? and" + INVENTED,
                until);
    }

    void end(Pending booking, List<Change> changes) {
        run(connection -> {
            try (var update = connection.prepareStatement(
                            "update appointment set status = ?, arrived_at = ?, version = version + ?"
                                    + " where id = ? and status = 'BOOKED'");
                    var insert = history(connection);
                    var entry = entry(connection)) {
                fill(
                        update,
                        changes.get(changes.size() - 1).status().name(),
                        at(changes, Act.CHECKED_IN),
                        changes.size(),
                        booking.appointment());
                if (update.executeUpdate() == 0) return null;
                for (var change : changes) add(insert, booking.appointment(), change);
                insert.executeBatch();
                queue(entry, booking.appointment(), booking.session(), changes);
                entry.executeBatch();
                return null;
            }
        });
    }

    /** The code of a booking that this person still has ahead, the next one first. */
    List<String> comingOf(String nik, LocalDateTime from) {
        return list(
                row -> row.getString(1),
                "select a.code from appointment a join patient p on p.id = a.patient_id"
                        + " join session x on x.id = a.session_id where p.nik_fingerprint = ? and a.status = ?"
                        + " and timestamp(x.date, x.starts) > ? order by x.date, x.starts",
                fingerprint(Fingerprint.ofNik(nik)),
                AppointmentStatus.BOOKED.name(),
                from);
    }

    int bookingsOf(String nik) {
        return list(
                        row -> row.getInt(1),
                        "select count(*) from appointment a join patient p on p.id = a.patient_id where p.nik_fingerprint = ?",
                        fingerprint(Fingerprint.ofNik(nik)))
                .get(0);
    }
}
