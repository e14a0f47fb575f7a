package id.edokter.bench;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The least that any program must do to store the same booking: the same rows in the same tables in one transaction, by
 * prepared statements on a connection of its own, sealed alike. It looks nothing up, checks no rule and answers nobody.
 */
final class JdbcBooking implements Load.Client {

    private static final AtomicLong CODES = new AtomicLong();
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final Sealer SEALER = Hospital.SEALER;

    private final Supplier<Hospital.Place> places;
    private final Connection connection;
    private final PreparedStatement phone;
    private final PreparedStatement patient;
    private final PreparedStatement appointment;
    private final PreparedStatement link;
    private final PreparedStatement history;
    private final PreparedStatement trail;

    JdbcBooking(Database database, Supplier<Hospital.Place> places) throws SQLException {
        this.places = places;
        connection = database.connect();
        connection.setAutoCommit(false);
        phone = connection.prepareStatement("insert into booking_phone (fingerprint, bookings) values (?, 1)"
                + " on duplicate key update bookings = bookings + 1");
        patient = connection.prepareStatement(
                "insert into patient (birth_date, bookings, created_at, name, nik, nik_fingerprint, phone,"
                        + " phone_fingerprint, phone_typed, sex, to_check) values (?, 1, ?, ?, ?, ?, ?, ?, ?, 'F', 1)",
                Statement.RETURN_GENERATED_KEYS);
        appointment = connection.prepareStatement(
                "insert into appointment (booked_at, channel, code, jkn_card, late, patient_id, patient_name, payer, phone,"
                        + " phone_fingerprint, phone_typed, reference, request_hash, request_key, session_id, slot_id,"
                        + " status, version, visit_type)"
                        + " values (?, 'API', ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', 0, ?)",
                Statement.RETURN_GENERATED_KEYS);
        link = connection.prepareStatement("insert into private_link (token_hash, appointment_id, expires_at)"
                + " values (?, ?, ?) on duplicate key update expires_at = values(expires_at)");
        history = connection.prepareStatement(
                "insert into appointment_history (act, appointment_id, at, channel, slot_id,"
                        + " status, who) values ('BOOKED', ?, ?, 'API', ?, 'BOOKED', 'api:benchmark')");
        trail = connection.prepareStatement(
                "insert into audit_event (act, address, at, detail, patient_id, subject, who)"
                        + " values ('APPOINTMENT_BOOKED', '127.0.0.1', ?, '', ?, ?, 'api:benchmark')");
    }

    @Override
    public void once() throws SQLException {
        var place = places.get();
        var person = Person.next();
        var now = Hospital.now();
        var phonePrint = SEALER.fingerprint(Fingerprint.ofPhone(person.internationalPhone()));
        insert(phone, (Object) phonePrint);
        long patientId = insertWithKey(
                patient,
                LocalDate.parse(person.birthDate()),
                now,
                person.name(),
                SEALER.seal("patient.nik", person.nik()),
                SEALER.fingerprint(Fingerprint.ofNik(person.nik())),
                SEALER.seal("patient.phone", person.internationalPhone()),
                phonePrint,
                SEALER.seal("patient.phone_typed", person.phone()));
        var code = code();
        long id = insertWithKey(
                appointment,
                now,
                code,
                place.jkn() ? SEALER.seal("appointment.jkn_card", person.card()) : null,
                patientId,
                person.name(),
                place.jkn() ? "JKN" : "GENERAL",
                SEALER.seal("appointment.phone", person.internationalPhone()),
                phonePrint,
                SEALER.seal("appointment.phone_typed", person.phone()),
                place.jkn() ? SEALER.seal("appointment.reference", "0301R0010126K000001") : null,
                hash(),
                hash(),
                place.session(),
                place.slot(),
                place.jkn() ? 3 : null);
        insert(link, hash(), id, now.plusDays(30));
        insert(history, id, now, place.slot());
        insert(trail, now, patientId, code);
        connection.commit();
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.executeUpdate();
    }

    private static long insertWithKey(PreparedStatement statement, Object... values) throws SQLException {
        insert(statement, values);
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private static byte[] hash() {
        var bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    /** Never one that is there: loaded codes begin with a letter before W, and no number comes twice. */
    private static String code() {
        var code = new char[6];
        code[0] = 'Z';
        long scattered = CODES.incrementAndGet() * 22_369_621;
        for (int i = 1; i < code.length; i++, scattered >>= 5) code[i] = LETTERS[(int) (scattered & 31)];
        return new String(code);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
