package id.edokter.support;

import id.edokter.booking.PayerDetails;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.schedule.Pool;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import id.edokter.shared.UtcInstant;
import id.edokter.shared.Wib;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Makes committed data with unique names, so that tests need no order and no cleaning. Straight into the tables: a
 * test's "given" must not depend on what it tests.
 */
@Singleton
public class Given {

    /** A session that was made, its slots by number. */
    public record Practice(
            long session,
            long clinic,
            String clinicCode,
            long doctor,
            String doctorName,
            LocalDate date,
            List<Long> slots) {

        public long slot(int number) {
            return slots.get(number - 1);
        }
    }

    private final DataSource database;
    private final Sealer sealer;
    private final Clock clock;

    public Given(DataSource database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    public LocalDate today() {
        return Wib.date(clock.instant());
    }

    /** The n-th of anything in this run; survives the restarts of Quarkus between test profiles. */
    public static synchronized int next() {
        return next("edokter.test.counter");
    }

    private static synchronized int next(String counter) {
        int next = Integer.getInteger(counter, 0) + 1;
        System.setProperty(counter, String.valueOf(next));
        return next;
    }

    /** A session in three days from 08.00, ten minutes a place, everything open to everybody. */
    public Practice practice(int places) {
        return practice(today().plusDays(3), LocalTime.of(8, 0), 10, pools(Pool.ANY, places));
    }

    public static List<Pool> pools(Pool pool, int places) {
        return IntStream.range(0, places).mapToObj(i -> pool).toList();
    }

    /** A session of a new doctor in a new clinic. */
    public Practice practice(LocalDate date, LocalTime starts, int minutes, List<Pool> pools) {
        int n = next();
        return run(c -> {
            long clinic = clinic(c, n);
            long doctor = insert(c, "insert into doctor (name, active) values (?, 1)", "dr. Uji " + n + ", Sp.PD");
            return session(c, clinic, "T" + n, doctor, "dr. Uji " + n + ", Sp.PD", date, starts, minutes, pools);
        });
    }

    /** One more session of the same doctor. */
    public Practice again(Practice first, LocalDate date, LocalTime starts, int minutes, List<Pool> pools) {
        return run(c -> session(
                c, first.clinic, first.clinicCode, first.doctor, first.doctorName, date, starts, minutes, pools));
    }

    /** A session of another doctor in the same clinic. */
    public Practice colleague(Practice first, LocalDate date, LocalTime starts, int minutes, List<Pool> pools) {
        var name = "dr. Uji " + next() + ", Sp.PD";
        return run(c -> {
            long doctor = insert(c, "insert into doctor (name, active) values (?, 1)", name);
            return session(c, first.clinic, first.clinicCode, doctor, name, date, starts, minutes, pools);
        });
    }

    private long clinic(Connection c, int n) throws SQLException {
        // an import may have taken one meanwhile
        var prefix = prefix();
        while (isTaken(c, prefix)) prefix = prefix();
        return insert(
                c,
                "insert into clinic (code, bpjs_code, name, number_prefix, icon) values (?, 'INT', ?, ?, 'hospital')",
                "T" + n,
                "Poli Uji " + n,
                prefix);
    }

    private static boolean isTaken(Connection c, String prefix) throws SQLException {
        try (var statement = c.prepareStatement("select 1 from clinic where number_prefix = ?")) {
            statement.setString(1, prefix);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** For the numbers of a clinic. */
    public static String prefix() {
        // three letters are fewer than all that the tests count, and enough for their clinics; from the end, because an
        // import takes the first that is free
        int m = 26 * 26 * 26 - next("edokter.test.clinics");
        return "" + (char) ('A' + m / 676 % 26) + (char) ('A' + m / 26 % 26) + (char) ('A' + m % 26);
    }

    private Practice session(
            Connection c,
            long clinic,
            String clinicCode,
            long doctor,
            String doctorName,
            LocalDate date,
            LocalTime starts,
            int minutes,
            List<Pool> pools)
            throws SQLException {
        long room = insert(c, "insert into room (name) values (?)", "Ruang " + next());
        long session = insert(
                c,
                "insert into session (doctor_id, clinic_id, room_id, date, starts, ends, minutes_per_place)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                doctor,
                clinic,
                room,
                date,
                starts,
                starts.plusMinutes((long) minutes * pools.size()),
                minutes);
        var slots = new ArrayList<Long>();
        for (int i = 0; i < pools.size(); i++) {
            slots.add(insert(
                    c,
                    "insert into slot (session_id, number, starts, ends, pool, planned_pool) values (?, ?, ?, ?, ?, ?)",
                    session,
                    i + 1,
                    starts.plusMinutes((long) minutes * i),
                    starts.plusMinutes((long) minutes * (i + 1)),
                    pools.get(i).name(),
                    pools.get(i).name()));
        }
        return new Practice(session, clinic, clinicCode, doctor, doctorName, date, slots);
    }

    /** Somebody nobody knows yet, 30 years old, with a NIK of province 99, which does not exist. */
    public PatientDetails person() {
        int n = next();
        return new PatientDetails(
                new PersonName("Uji Coba " + n), nik(n, BORN), null, BORN, Sex.F, PhoneNumber.of(phone(n)));
    }

    public static final LocalDate BORN = LocalDate.of(1990, 1, 31);

    /** A woman's number that fits her date of birth. */
    public static Nik nik(int n, LocalDate born) {
        return new Nik("99%04d%02d%02d%02d%04d"
                .formatted(
                        n / 10_000 % 10_000,
                        born.getDayOfMonth() + 40,
                        born.getMonthValue(),
                        born.getYear() % 100,
                        n % 10_000));
    }

    public static String phone(int n) {
        return "0812%08d".formatted(n);
    }

    public static PayerDetails general() {
        return PayerDetails.general();
    }

    /** Whom no message reaches. */
    public long registeredWithoutPhone() {
        var known = person();
        return registered(
                "RM-" + next(),
                new PatientDetails(known.name(), known.nik(), null, known.birthDate(), known.sex(), null));
    }

    /** Somebody in the hospital's register. */
    public long registered(String mrn, PatientDetails details) {
        var nik = details.nik() == null ? null : details.nik().digits();
        var typed = details.phone() == null ? null : details.phone().typed();
        var phone = details.phone() == null ? null : details.phone().e164();
        return run(c -> insert(
                c,
                "insert into patient (mrn, nik, nik_fingerprint, name, birth_date, sex, phone_typed, phone,"
                        + " phone_fingerprint, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                mrn,
                sealer.seal("patient.nik", nik),
                fingerprint(Fingerprint.ofNik(nik)),
                details.name().text(),
                details.birthDate(),
                details.sex() == null ? null : details.sex().name(),
                sealer.seal("patient.phone_typed", typed),
                sealer.seal("patient.phone", phone),
                fingerprint(Fingerprint.ofPhone(phone)),
                UtcInstant.of(clock.instant())));
    }

    /** Whose card was seen, and had no NIK on it: an identity card of a child, a passport. */
    public long registeredWithoutNik() {
        var known = person();
        return registered(
                "RM-" + next(),
                new PatientDetails(known.name(), null, null, known.birthDate(), known.sex(), known.phone()));
    }

    /** Gives a patient of the register a card. */
    public void carries(long patient, JknCard card) {
        change(
                "update patient set jkn_card = ?, jkn_card_fingerprint = ? where id = ?",
                sealer.seal("patient.jkn_card", card.digits()),
                fingerprint(Fingerprint.ofCard(card.digits())),
                patient);
    }

    /** What stands in a sealed column for this text. */
    public byte[] sealed(String column, String text) {
        return sealer.seal(column, text);
    }

    /** What stands in a fingerprint column for this value. */
    public byte[] fingerprint(Fingerprint of) {
        return of == null ? null : sealer.fingerprint(of);
    }

    /** Somebody in this place, given by the desk, on whatever day; the id of the appointment. */
    public long booked(Practice practice, int number) {
        return booked(practice.session(), practice.slot(number));
    }

    public long booked(long session, long slot) {
        long patient = registered("RM-" + next(), person());
        return run(c -> {
            long appointment = insert(
                    c,
                    "insert into appointment (code, status, session_id, slot_id, patient_id, patient_name, payer,"
                            + " channel, booked_at) values (?, 'BOOKED', ?, ?, ?, 'Uji Coba', 'GENERAL', 'DESK',"
                            + " utc_timestamp(3))",
                    Secrets.code(6),
                    session,
                    slot,
                    patient);
            insert(
                    c,
                    "insert into appointment_history (appointment_id, at, who, channel, act, status, slot_id)"
                            + " values (?, utc_timestamp(3), 'uji', 'DESK', 'BOOKED', 'BOOKED', ?)",
                    appointment,
                    slot);
            return appointment;
        });
    }

    /** Somebody of a session whom the desk has to call about its news; the id of the notice. */
    public long toCall(long session, long appointment) {
        return run(c -> {
            long entry = insert(
                    c,
                    "insert into quota_ledger (session_id, at, who, act, places, detail, reason)"
                            + " values (?, utc_timestamp(3), 'uji', 'LATE', 0, '20', 'uji')",
                    session);
            return insert(
                    c,
                    "insert into session_notice (ledger_id, session_id, appointment_id, by_message) values (?, ?, ?, 0)",
                    entry,
                    session,
                    appointment);
        });
    }

    /** One number out of the database: the judge of every promise. */
    public long count(String sql, Object... arguments) {
        return run(c -> {
            try (var statement = prepared(c.prepareStatement(sql), arguments);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The hospital works on this holiday all the same. */
    public void opens(LocalDate holiday) {
        change("update holiday set opened = true where date = ?", holiday);
    }

    public void change(String sql, Object... arguments) {
        run(c -> {
            try (var statement = prepared(c.prepareStatement(sql), arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    private static long insert(Connection c, String sql, Object... arguments) throws SQLException {
        try (var statement = prepared(c.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS), arguments)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static PreparedStatement prepared(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
        return statement;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
