package id.edokter.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A doctor for whom very many wait in several sessions, and who has later sessions that are free. One absence is carried
 * out by the pages: noted, decided for all, looked at, done. Beside it the desk moves as many patients of another such
 * doctor one by one.
 */
final class Absent {

    private static final long FIRST = 2_000_000_000L;
    private static final int IN_A_SESSION = 50;
    private static final int PLACES = 60;
    private static final Pattern ACT = Pattern.compile("/loket/berhalangan/(\\d+)");
    private static final Pattern VERSION = Pattern.compile("name=\"versi\" value=\"(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    /** How it went, in seconds. */
    record Outcome(
            int patients, double form, double noted, double decided, double preview, double done, double result) {
        double all() {
            return form + noted + decided + preview + done + result;
        }
    }

    private final Database database;
    private final int port;
    private final int patients;
    private final LocalDate today;
    private int doctors;

    Absent(Database database, int port, int patients, LocalDate today) {
        this.database = database;
        this.port = port;
        this.patients = patients;
        this.today = today;
    }

    private int sessions() {
        return (patients + IN_A_SESSION - 1) / IN_A_SESSION;
    }

    /** Numbers of the doctor and of the first of the sessions that are not held; the free ones follow. */
    private record Doctor(long id, long session, long appointment) {}

    private Doctor doctor() throws SQLException {
        long id = FIRST + doctors++;
        var doctor = new Doctor(id, FIRST + doctors * 1_000L, FIRST + doctors * 10_000L);
        try (var c = database.connectToLoad()) {
            Sql.run(
                    c,
                    "insert ignore into clinic (id, code, bpjs_code, name, number_prefix)"
                            + " values (98, 'ABSN', 'INT', 'Poli Absen', 'YY')");
            Sql.run(c, "insert into doctor (id, name) values (?, ?)", id, "dr. Absen " + doctors);
            for (int i = 0; i < 2 * sessions(); i++) session(c, doctor, i);
            book(c, doctor);
        }
        return doctor;
    }

    private void session(Connection c, Doctor doctor, int i) throws SQLException {
        long session = doctor.session() + i;
        Sql.run(
                c,
                "insert into session (id, doctor_id, clinic_id, room_id, date, starts, ends, minutes_per_place, places)"
                        + " values (?, ?, 98, 1, ?, '08:00', '13:00', 5, ?)",
                session,
                doctor.id(),
                today.plusDays(8L + i),
                PLACES);
        Sql.run(
                c,
                "insert into slot (id, session_id, number, starts, ends, pool, planned_pool) select ? * 1000 + seq, ?, seq,"
                        + " sec_to_time(8 * 3600 + (seq - 1) * 300), sec_to_time(8 * 3600 + seq * 300), 'ANY', 'ANY'"
                        + " from seq_1_to_" + PLACES,
                session,
                session);
    }

    /** Everybody once: people who have been here before, and whose other visits are on other days. */
    private void book(Connection c, Doctor doctor) throws SQLException {
        var numbers = "(select seq, ? + seq as id, ? + (seq - 1) div " + IN_A_SESSION + " as session, 1 + (seq - 1) % "
                + IN_A_SESSION + " as number from seq_1_to_" + patients + ") a";
        Sql.run(
                c,
                "insert into appointment (id, code, status, session_id, slot_id, patient_id, patient_name, phone_typed,"
                        + " phone, phone_fingerprint, payer, channel, request_key, request_hash, booked_at) select a.id,"
                        + " concat('Y', lpad(conv(" + doctors
                        + " * 10000 + a.seq, 10, 32), 5, '0')), 'BOOKED', a.session,"
                        + " a.session * 1000 + a.number, p.id, p.name, l.phone_typed, l.phone, l.phone_fingerprint,"
                        + " 'GENERAL', 'WEB', unhex(sha2(concat('absent ', a.id), 256)),"
                        + " unhex(sha2(concat('body ', a.id), 256)), utc_timestamp(3) from " + numbers
                        + " join load_sealed l on l.patient = a.seq join patient p on p.id = a.seq",
                doctor.appointment(),
                doctor.session());
        Sql.run(
                c,
                "insert into appointment_history (appointment_id, at, who, channel, act, status, slot_id) select a.id,"
                        + " utc_timestamp(3), 'patient', 'WEB', 'BOOKED', 'BOOKED', a.session * 1000 + a.number from "
                        + numbers,
                doctor.appointment(),
                doctor.session());
    }

    /** As a clerk does it. */
    Outcome atOnce() throws IOException, SQLException {
        var doctor = doctor();
        var last = doctor.session() + sessions() - 1;
        var days =
                "dokter=" + doctor.id() + "&dari=" + today.plusDays(8) + "&sampai=" + today.plusDays(7L + sessions());
        var ticked = new StringBuilder();
        for (long session = doctor.session(); session <= last; session++)
            ticked.append("&sesi=").append(session);
        try (var clerk = new Clerk(port)) {
            double form = clerk.asks("/loket/berhalangan/baru?" + days, 200);
            double noted = clerk.sends("/loket/berhalangan", days + ticked + "&alasan=ILL");
            var act = "/loket/berhalangan/" + clerk.found(ACT, clerk.location());
            form += clerk.asks(act, 200);
            double decided = clerk.sends(
                    act + "/pilihan",
                    "versi=" + clerk.found(VERSION, clerk.body()) + "&halaman=1&untuk=ALL&pilihan=NEXT_SESSION");
            double preview = clerk.asks(act + "/periksa", 200);
            double done = clerk.sends(act + "/jalan", "versi=" + clerk.found(VERSION, clerk.body()));
            double result = clerk.asks(act + "/hasil", 200);
            judge(doctor, Long.parseLong(act.substring(act.lastIndexOf('/') + 1)));
            return new Outcome(patients, form, noted, decided, preview, done, result);
        }
    }

    /** All were moved, and each has a message about it. */
    private void judge(Doctor doctor, long act) throws SQLException {
        try (var c = database.connect()) {
            expect(
                    c,
                    "select count(*) from appointment where id between ? and ? and status = 'BOOKED' and session_id > ?",
                    doctor.appointment(),
                    doctor.appointment() + patients,
                    doctor.session() + sessions() - 1);
            expect(c, "select count(*) from absence_case where absence_id = ? and state = 'DONE' and message", act);
            expect(
                    c,
                    "select count(*) from outbox_message where subject in (select"
                            + " concat('absence-case:', id) from absence_case where absence_id = ?)",
                    act);
        }
    }

    private void expect(Connection c, String sql, Object... arguments) throws SQLException {
        long found = Sql.number(c, sql, arguments);
        if (found != patients)
            throw new IllegalStateException(patients + " were to be moved, but " + found + " = " + sql);
    }

    /** @return seconds for all, each a form and what is sent with it */
    double oneByOne() throws IOException, SQLException {
        var doctor = doctor();
        double seconds = 0;
        try (var clerk = new Clerk(port)) {
            for (int i = 1; i <= patients; i++) {
                var move = "/loket/janji/" + (doctor.appointment() + i) + "/pindah/"
                        + (doctor.session() + sessions() + (i - 1) / IN_A_SESSION);
                seconds += clerk.asks(move, 200);
                seconds += clerk.sends(move, "tempat=&reason=dokter+sakit&seen=" + clerk.found(SEEN, clerk.body()));
            }
        }
        return seconds;
    }

    /** Somebody with one page after another; what is between them is not measured. */
    private static final class Clerk implements AutoCloseable {

        private final Wire wire;
        private Wire.Answer answer;

        Clerk(int port) throws IOException {
            wire = new Wire(port, null);
        }

        double asks(String path, int status) throws IOException {
            return seconds(Wire.pageOfStaff(path, Hospital.CLERK), status, path);
        }

        double sends(String path, String form) throws IOException {
            return seconds(Wire.formOfStaff(path, form, Hospital.CLERK), 303, path);
        }

        private double seconds(byte[] request, int status, String path) throws IOException {
            long begin = System.nanoTime();
            answer = wire.send(request);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (answer.status() != status)
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
            return seconds;
        }

        String location() {
            return answer.location();
        }

        String body() {
            return answer.body();
        }

        String found(Pattern pattern, String text) {
            var found = pattern.matcher(text);
            if (!found.find()) throw new IllegalStateException("no " + pattern + " in " + text);
            return found.group(1);
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
