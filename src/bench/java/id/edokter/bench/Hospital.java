package id.edokter.bench;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The hospital that is measured: 20 clinics, 60 doctors, 40 places a day each. The first of the coming days are half
 * booked, whatever the size; what grows is the past. Loaded by SQL through all constraints.
 */
final class Hospital {

    static final String API_KEY = "edk_only-for-the-benchmark";
    /** What the browser of a clerk keeps who is signed in. */
    static final String CLERK = "clerk-only-for-the-benchmark-clerk-only";

    static final int CLINICS = 20;
    private static final int DOCTORS = 60;
    private static final int PLACES = 40;
    private static final int DAYS_AHEAD = 30;
    private static final int COMING_SESSIONS = DOCTORS * DAYS_AHEAD;
    private static final int BUSY_SESSIONS = DOCTORS * 7;
    private static final int BOOKED_IN_A_BUSY_SESSION = 20;
    private static final int BOOKED_IN_A_PAST_SESSION = 36;
    private static final int CHUNK = 20_000;
    /** Of people in one statement. */
    private static final int ROWS = 500;

    private static final long RUSH = 1_000_000_000;

    static final String DATA_KEYS = "bench:R2xqGC/HerUyZbxCaTfZ545ldQrCb3mPHMDq9KdIsaU=";
    static final String LOOKUP_KEY = "look-up-only-for-the-benchmark-look-up-only";
    /** The same keys as the measured application's. */
    static final Sealer SEALER = Sealer.of(DATA_KEYS, LOOKUP_KEY);

    /** A free slot, and whose it is: of JKN patients or of the others. */
    record Place(long slot, long session, boolean jkn) {}

    private final Database database;
    private final LocalDate today = Wib.date(Clock.systemUTC().instant());
    private int appointments;
    private int patients;
    private int sessions;
    private int rushes;

    Hospital(Database database) {
        this.database = database;
    }

    LocalDate today() {
        return today;
    }

    static String clinicCode(int clinic) {
        return "B%02d".formatted(clinic);
    }

    /** Clinics, doctors, coming sessions with their slots, an API key. */
    void build() throws SQLException {
        try (var c = database.connectToLoad()) {
            Sql.run(
                    c,
                    "insert into api_key (name, key_hash, created_at) values ('benchmark', ?, utc_timestamp(3))",
                    (Object) Secrets.hash(API_KEY));
            Sql.run(
                    c,
                    "insert into account (id, user_name, name, password_hash, created_at)"
                            + " values (990, 'petugas.ukur', 'Petugas Ukur', 'none', utc_timestamp(3))");
            Sql.run(c, "insert into account_role (account_id, role) values (990, 'FRONT_DESK')");
            Sql.run(
                    c,
                    "insert into sign_in_session (account_id, token_hash, stage, created_at, seen_at, ends_at, address,"
                            + " device) values (990, ?, 'OPEN', utc_timestamp(3), utc_timestamp(3),"
                            + " date_add(utc_timestamp(3), interval 1 day), '', '')",
                    (Object) Secrets.hash(CLERK));
            Sql.run(
                    c,
                    "insert into clinic (id, code, bpjs_code, name, number_prefix) select seq,"
                            + " concat('B', lpad(seq, 2, '0')), 'INT', concat('Poli Ukur ', seq), char(64 + seq using ascii)"
                            + " from seq_1_to_" + CLINICS);
            Sql.run(
                    c,
                    "insert into clinic (id, code, bpjs_code, name, number_prefix)"
                            + " values (99, 'RUSH', 'INT', 'Poli Ramai', 'ZZ')");
            Sql.run(c, "insert into room (id, name) select seq, concat('Ruang ', seq) from seq_1_to_" + CLINICS);
            Sql.run(
                    c,
                    "insert into doctor (id, name) select seq, concat('dr. Ukur ', seq, ', Sp.PD') from seq_1_to_"
                            + DOCTORS);
            addSessions(c, 1, COMING_SESSIONS, "date_add(?, interval 1 + (n - 1) div " + DOCTORS + " day)");
        }
        sessions = COMING_SESSIONS;
    }

    /** So many appointments in the table. */
    void growTo(int size) throws SQLException {
        int busy = BUSY_SESSIONS * BOOKED_IN_A_BUSY_SESSION;
        if (size < busy) throw new IllegalArgumentException("at least " + busy + " appointments");
        try (var c = database.connectToLoad()) {
            int more = Math.max(2_000, size / 4);
            addPatients(c, patients + 1, more);
            patients = more;
            if (appointments == 0) {
                addAppointments(c, 1, busy, 0, BOOKED_IN_A_BUSY_SESSION, 0);
                appointments = busy;
            }
            int pastSessions = (size - busy + BOOKED_IN_A_PAST_SESSION - 1) / BOOKED_IN_A_PAST_SESSION;
            addSessions(
                    c,
                    sessions + 1,
                    COMING_SESSIONS + pastSessions,
                    "date_sub(?, interval 1 + (n - 1 - " + COMING_SESSIONS + ") div " + DOCTORS + " day)");
            sessions = COMING_SESSIONS + pastSessions;
            addAppointments(c, appointments + 1, size, COMING_SESSIONS, BOOKED_IN_A_PAST_SESSION, busy);
            appointments = size;
            for (var table :
                    List.of("session", "slot", "patient", "appointment", "appointment_history", "private_link"))
                try (var statement = c.createStatement()) {
                    statement.execute("analyze table " + table);
                }
        }
    }

    private void addSessions(Connection c, int from, int to, String date) throws SQLException {
        inChunks(c, from, to, n -> {
            Sql.run(
                    c,
                    "insert into session (id, doctor_id, clinic_id, room_id, date, starts, ends, minutes_per_place,"
                            + " places, jkn_places, walk_in_places) select n, doctor, 1 + (doctor - 1) div 3, 1 + (doctor - 1)"
                            + " div 3, " + date
                            + ", maketime(8 + doctor % 3, 0, 0), maketime(12 + doctor % 3, 0, 0), 6, "
                            + PLACES + ", 24, 4 from (select seq as n, 1 + (seq - 1) % " + DOCTORS + " as doctor from "
                            + n
                            + ") numbers",
                    today);
            Sql.run(
                    c,
                    "insert into slot (id, session_id, number, starts, ends, pool, planned_pool)"
                            + " select n, session, number, sec_to_time(8 * 3600 + (1 + (session - 1) % " + DOCTORS
                            + ") % 3"
                            + " * 3600 + (number - 1) * 360), sec_to_time(8 * 3600 + (1 + (session - 1) % " + DOCTORS
                            + ") % 3"
                            + " * 3600 + number * 360), pool, pool from (select (s.seq - 1) * " + PLACES
                            + " + p.seq as n,"
                            + " s.seq as session, p.seq as number, case when p.seq % 10 < 6 then 'JKN' when p.seq % 10 < 9"
                            + " then 'GENERAL' else 'WALK_IN' end as pool from " + n + " s join seq_1_to_" + PLACES
                            + " p) numbers");
        });
    }

    /**
     * Sealed as the application does, which only a program can: so many rows in a statement. Their appointments copy
     * what was sealed for them once, from a table of their own.
     */
    private static void addPatients(Connection c, int from, int to) throws SQLException {
        Sql.run(
                c,
                "create table if not exists load_sealed (patient bigint not null primary key, phone_typed varbinary(204),"
                        + " phone varbinary(60), phone_fingerprint binary(32), jkn_card varbinary(60),"
                        + " reference varbinary(204))");
        c.setAutoCommit(false);
        for (int first = from; first <= to; first += ROWS) {
            int last = Math.min(to, first + ROWS - 1);
            var patients = new ArrayList<>();
            var sealed = new ArrayList<>();
            var phones = new ArrayList<>();
            for (long n = first; n <= last; n++) {
                var nik = "31%014d".formatted(n * 98_765_432_101L % 100_000_000_000_000L);
                var digits = "%08d".formatted(n * 7_654_321L % 100_000_000L);
                var print = SEALER.fingerprint(Fingerprint.ofPhone("+62811" + digits));
                Collections.addAll(
                        patients,
                        n,
                        "%08d".formatted(n),
                        SEALER.seal("patient.nik", nik),
                        SEALER.fingerprint(Fingerprint.ofNik(nik)),
                        "Pasien Ukur " + n,
                        LocalDate.of(1940, 1, 1).plusDays(n % 30_000),
                        n % 2 == 1 ? "F" : "M",
                        SEALER.seal("patient.phone_typed", "0811" + digits),
                        SEALER.seal("patient.phone", "+62811" + digits),
                        print);
                Collections.addAll(
                        sealed,
                        n,
                        SEALER.seal("appointment.phone_typed", "0811" + digits),
                        SEALER.seal("appointment.phone", "+62811" + digits),
                        print,
                        SEALER.seal("appointment.jkn_card", "%013d".formatted(n)),
                        SEALER.seal("appointment.reference", "0301R0010126K000001"));
                phones.add(print);
            }
            Sql.run(
                    c,
                    "insert into patient (id, mrn, nik, nik_fingerprint, name, birth_date, sex, phone_typed, phone,"
                            + " phone_fingerprint, bookings, words_kept, phone_state, compared, created_at) values "
                            // made ready to be found and compared long ago: no job works on them while others measure
                            + rows(
                                    last - first + 1,
                                    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 4, true, 'GOOD', true, utc_timestamp(3))"),
                    patients.toArray());
            Sql.run(
                    c,
                    "insert into load_sealed values " + rows(last - first + 1, "(?, ?, ?, ?, ?, ?)"),
                    sealed.toArray());
            Sql.run(
                    c,
                    "insert into booking_phone (fingerprint, bookings) values " + rows(last - first + 1, "(?, 4)"),
                    phones.toArray());
            c.commit();
        }
        c.setAutoCommit(true);
    }

    private static String rows(int count, String row) {
        return String.join(", ", Collections.nCopies(count, row));
    }

    /**
     * Appointments in the first places of sessions.
     *
     * @param after the session before the first one
     * @param before appointments in other sessions
     */
    private void addAppointments(Connection c, int from, int to, int after, int perSession, int before)
            throws SQLException {
        var past = after > 0;
        var status = past
                ? "case seq % 20 when 0 then 'NO_SHOW' when 1 then 'CANCELLED_BY_PATIENT' else 'COMPLETED' end"
                : "'BOOKED'";
        inChunks(c, from, to, n -> {
            var numbers = "(select seq, " + after + " + 1 + (seq - 1 - " + before + ") div " + perSession
                    + " as session, 1 + (seq - 1 - " + before + ") % " + perSession + " as number, 1 + seq % "
                    + patients
                    + " as patient, " + status + " as status from " + n + ") a";
            Sql.run(
                    c,
                    "insert into appointment (id, code, status, session_id, slot_id, patient_id, patient_name,"
                            + " phone_typed, phone, phone_fingerprint, payer, jkn_card, visit_type, reference, channel,"
                            + " request_key, request_hash,"
                            + " booked_at) select a.seq, lpad(conv(a.seq * 715827883 % 1073741824, 10, 32), 6, '0'), a.status,"
                            + " a.session, (a.session - 1) * " + PLACES
                            + " + a.number, a.patient, p.name, l.phone_typed, l.phone, l.phone_fingerprint,"
                            + " if(a.number % 10 < 6, 'JKN', 'GENERAL'), if(a.number % 10 < 6, l.jkn_card, null),"
                            + " if(a.number % 10 < 6, 3, null), if(a.number % 10 < 6, l.reference, null), 'WEB',"
                            + " unhex(sha2(concat('request ', a.seq), 256)), unhex(sha2(concat('body ', a.seq), 256)),"
                            + " timestamp(date_sub(x.date, interval 5 day)) from " + numbers
                            + " join patient p on p.id = a.patient join load_sealed l on l.patient = a.patient join session x on x.id = a.session");
            history(c, numbers, "HELD", "'HELD'");
            history(c, numbers, "BOOKED", "'BOOKED'");
            if (past) history(c, numbers, "COMPLETED", "a.status");
            Sql.run(
                    c,
                    "insert into private_link (token_hash, appointment_id, expires_at)"
                            + " select unhex(sha2(concat('link ', a.seq), 256)), a.seq, timestamp(date_add(x.date, interval 30"
                            + " day)) from " + numbers + " join session x on x.id = a.session");
        });
    }

    private static void history(Connection c, String numbers, String act, String status) throws SQLException {
        Sql.run(
                c,
                "insert into appointment_history (appointment_id, at, who, channel, act, status, slot_id)"
                        + " select a.seq, timestamp(date_sub(x.date, interval 5 day)), 'patient', 'WEB', ?, " + status
                        + ", (a.session - 1) * " + PLACES + " + a.number from " + numbers
                        + " join session x on x.id = a.session",
                act);
    }

    private interface Chunk {
        void load(String numbers) throws SQLException;
    }

    /** Runs the work for the numbers, some thousands in a transaction. */
    private static void inChunks(Connection c, int from, int to, Chunk work) throws SQLException {
        c.setAutoCommit(false);
        for (int first = from; first <= to; first += CHUNK) {
            work.load("seq_" + first + "_to_" + Math.min(to, first + CHUNK - 1));
            c.commit();
        }
        c.setAutoCommit(true);
    }

    /** Free slots of the days that nobody has booked yet, in no order. */
    List<Place> freePlaces() throws SQLException {
        var places = new ArrayList<Place>();
        try (var c = database.connect();
                var statement = c.prepareStatement("select s.id, s.session_id, s.pool from slot s where s.session_id"
                        + " between ? and ? and s.pool <> 'WALK_IN' and not exists"
                        + " (select 1 from appointment a where a.live_slot = s.id)")) {
            statement.setInt(1, BUSY_SESSIONS + 1);
            statement.setInt(2, COMING_SESSIONS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(
                            rows.getLong(1), rows.getLong(2), rows.getString(3).equals("JKN")));
                }
            }
        }
        Collections.shuffle(places, new Random(1));
        return places;
    }

    /** Codes of some bookings, and whose they are. */
    List<Search.Sought> codes() throws SQLException {
        var codes = new ArrayList<Search.Sought>();
        try (var c = database.connect();
                var statement = c.prepareStatement("select code, patient_id from appointment where status = 'BOOKED'"
                        + " and code regexp '^[0-9][0-9A-HJKMNP-T]{5}$' order by id limit 2000");
                var rows = statement.executeQuery()) {
            while (rows.next()) codes.add(new Search.Sought(rows.getString(1), rows.getLong(2)));
        }
        return codes;
    }

    /** A session that everybody wants: of one more doctor, who has no other. */
    record Wanted(long session, long doctor, LocalDate date) {}

    Wanted wanted(int places) throws SQLException {
        var wanted = new Wanted(RUSH + rushes, RUSH + rushes, today.plusDays(3));
        rushes++;
        try (var c = database.connect()) {
            Sql.run(c, "insert into doctor (id, name) values (?, ?)", wanted.doctor, "dr. Ramai " + rushes);
            Sql.run(
                    c,
                    "insert into session (id, doctor_id, clinic_id, room_id, date, starts, ends, minutes_per_place,"
                            + " places) values (?, ?, 99, 1, ?, '08:00', '13:00', 1, ?)",
                    wanted.session,
                    wanted.doctor,
                    wanted.date,
                    places);
            Sql.run(
                    c,
                    "insert into slot (id, session_id, number, starts, ends, pool, planned_pool) select ? * 1000 + seq,"
                            + " ?, seq, sec_to_time(8 * 3600 + (seq - 1) * 60), sec_to_time(8 * 3600 + seq * 60), 'ANY',"
                            + " 'ANY' from seq_1_to_" + places,
                    wanted.session,
                    wanted.session);
        }
        return wanted;
    }

    /** Nobody wants it any more, and nobody finds it. */
    void forget(Wanted wanted) throws SQLException {
        try (var c = database.connect()) {
            Sql.run(c, "delete from slot where session_id = ?", wanted.session);
            Sql.run(c, "delete from session where id = ?", wanted.session);
        }
    }

    /** The highest numbers given so far; what is above them came later. */
    record Mark(long appointment, long patient) {}

    Mark mark() throws SQLException {
        try (var c = database.connect()) {
            return new Mark(
                    Sql.number(c, "select coalesce(max(id), 0) from appointment"),
                    Sql.number(c, "select coalesce(max(id), 0) from patient"));
        }
    }

    /**
     * What was booked since, judged and taken out again, so that the table keeps its size.
     *
     * @throws IllegalStateException when it is not what was answered
     */
    void settle(Mark mark, long booked) throws SQLException {
        try (var c = database.connect()) {
            expect(c, booked, "select count(*) from appointment where id > ? and status = 'BOOKED'", mark.appointment);
            expect(c, booked, "select count(distinct live_slot) from appointment where id > ?", mark.appointment);
            expect(c, booked, "select count(distinct patient_id) from appointment where id > ?", mark.appointment);
            expect(
                    c,
                    booked,
                    "select count(*) from appointment_history where appointment_id > ? and act = 'BOOKED'",
                    mark.appointment);
            expect(c, booked, "select count(*) from private_link where appointment_id > ?", mark.appointment);
            Sql.run(c, "delete from booking_draft where appointment_id > ?", mark.appointment);
            Sql.run(c, "delete from appointment_history where appointment_id > ?", mark.appointment);
            Sql.run(c, "delete from private_link where appointment_id > ?", mark.appointment);
            for (var table : List.of("visit_answer", "answer_key", "reminder", "reminder_wanted"))
                Sql.run(c, "delete from " + table + " where appointment_id > ?", mark.appointment);
            Sql.run(
                    c,
                    "delete from booking_phone where fingerprint in (select phone_fingerprint from appointment where id > ?)",
                    mark.appointment);
            Sql.run(c, "delete from appointment where id > ?", mark.appointment);
            Sql.run(c, "delete from audit_event where patient_id > ?", mark.patient);
            Sql.run(c, "delete from patient where id > ?", mark.patient);
        }
    }

    private static void expect(Connection c, long expected, String sql, Object argument) throws SQLException {
        var found = Sql.number(c, sql, argument);
        if (found != expected) {
            throw new IllegalStateException(expected + " bookings were answered, but " + found + " = " + sql);
        }
    }

    /** Of the server: dates and times without a zone are UTC. */
    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
