package db.migration;

import static db.migration.SealedColumns.fill;
import static db.migration.SealedColumns.isDone;
import static db.migration.SealedColumns.print;
import static db.migration.SealedColumns.renamed;
import static db.migration.SealedColumns.run;
import static db.migration.SealedColumns.sealed;
import static db.migration.SealedColumns.set;
import static db.migration.SealedColumns.text;

import db.migration.SealedColumns.Filled;
import id.edokter.shared.Sealer;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Numbers by which a person is known or reached are sealed, and found by their fingerprints; the plain columns go, and
 * with them, since the tables are written anew, what was in their pages.
 *
 * <p>New columns are filled some thousand rows at a time, each stretch committed; then one statement drops the old
 * columns and gives their names to the new ones. It may be stopped anywhere and goes on at the next start: what has the
 * new type is done, what is filled is skipped.
 */
public class V011__Personal_numbers_lie_sealed extends BaseJavaMigration {

    private final Optional<Sealer> given;

    public V011__Personal_numbers_lie_sealed() {
        this.given = Optional.empty();
    }

    /** With keys of its own, where there is no application. */
    public V011__Personal_numbers_lie_sealed(Sealer sealer) {
        this.given = Optional.of(sealer);
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var sealer =
                given.orElseGet(() -> Arc.container().instance(Sealer.class).get());
        var connection = context.getConnection();
        var before = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try {
            rememberKeys(connection, sealer);
            sealPatients(connection, sealer);
            sealAppointments(connection, sealer);
            sealDrafts(connection, sealer);
            forgetPhones(connection);
        } finally {
            connection.setAutoCommit(before);
        }
    }

    /** So that a start with other keys is refused, and not found out by values that do not open. */
    private static void rememberKeys(Connection connection, Sealer sealer) throws SQLException {
        run(connection, """
                CREATE TABLE IF NOT EXISTS sealing_key (
                    kind       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                    id         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                    -- DATA: a known text sealed with the key; LOOKUP: the fingerprint of a known text
                    proof      VARBINARY(80) NOT NULL,
                    used_since DATETIME(3)   NOT NULL,
                    PRIMARY KEY (kind, id),
                    CONSTRAINT sealing_key_kind_is_known CHECK (kind IN ('DATA', 'LOOKUP'))
                )""");
        try (var insert = connection.prepareStatement(
                "INSERT IGNORE INTO sealing_key (kind, id, proof, used_since) VALUES (?, ?, ?, utc_timestamp(3))")) {
            set(
                    insert,
                    "DATA",
                    sealer.keyIds().get(0),
                    sealer.proofOf(sealer.keyIds().get(0)));
            insert.executeUpdate();
            set(insert, "LOOKUP", "1", sealer.proofOfLookup());
            insert.executeUpdate();
        }
    }

    private static void sealPatients(Connection connection, Sealer sealer) throws SQLException {
        if (isDone(connection, "patient", "nik")) return;
        var columns = List.of(
                sealed(sealer, "patient", "nik", 60),
                print(sealer, "nik", "nik", "nik_fingerprint"),
                sealed(sealer, "patient", "claimed_nik", 60),
                print(sealer, "nik", "claimed_nik", "claimed_nik_fingerprint"),
                sealed(sealer, "patient", "jkn_card", 60),
                print(sealer, "jkn_card", "jkn_card", "jkn_card_fingerprint"),
                sealed(sealer, "patient", "phone_typed", 204),
                sealed(sealer, "patient", "phone", 60),
                print(sealer, "phone", "phone", "phone_fingerprint"));
        fill(connection, "patient", "id", columns);
        run(
                connection,
                "ALTER TABLE patient DROP CONSTRAINT nik_is_16_digits, DROP CONSTRAINT jkn_card_is_13_digits,"
                        + " DROP CONSTRAINT phone_is_international, DROP KEY niks_are_unique, DROP KEY patients_by_claimed_nik,"
                        + " DROP KEY patients_by_phone, " + renamed(columns)
                        + ", ADD CONSTRAINT niks_are_unique UNIQUE (nik_fingerprint),"
                        + " ADD CONSTRAINT nik_has_its_fingerprint CHECK ((nik IS NULL) = (nik_fingerprint IS NULL)),"
                        + " ADD CONSTRAINT claimed_nik_has_its_fingerprint"
                        + " CHECK ((claimed_nik IS NULL) = (claimed_nik_fingerprint IS NULL)),"
                        + " ADD CONSTRAINT jkn_card_has_its_fingerprint CHECK ((jkn_card IS NULL) = (jkn_card_fingerprint IS NULL)),"
                        + " ADD CONSTRAINT phone_has_its_fingerprint CHECK ((phone IS NULL) = (phone_fingerprint IS NULL)),"
                        + " ADD KEY patients_by_claimed_nik (claimed_nik_fingerprint),"
                        + " ADD KEY patients_by_card (jkn_card_fingerprint), ADD KEY patients_by_phone (phone_fingerprint), FORCE");
    }

    private static void sealAppointments(Connection connection, Sealer sealer) throws SQLException {
        if (isDone(connection, "appointment", "phone")) return;
        var columns = List.of(
                sealed(sealer, "appointment", "phone_typed", 204),
                sealed(sealer, "appointment", "phone", 60),
                print(sealer, "phone", "phone", "phone_fingerprint"),
                sealed(sealer, "appointment", "jkn_card", 60),
                sealed(sealer, "appointment", "reference", 204),
                new Filled(
                        "request_hash",
                        "request_hash",
                        "BINARY(32)",
                        hash -> sealer.fingerprint("request", HexFormat.of().formatHex(hash))));
        fill(connection, "appointment", "id", columns);
        run(
                connection,
                "ALTER TABLE appointment DROP CONSTRAINT a_jkn_booking_carries_its_papers,"
                        + " DROP KEY appointments_by_phone, " + renamed(columns)
                        + ", ADD CONSTRAINT a_jkn_booking_carries_its_papers CHECK (payer IS NULL OR payer <> 'JKN'"
                        + " OR status IN ('HELD', 'EXPIRED')"
                        + " OR (jkn_card IS NOT NULL AND visit_type BETWEEN 1 AND 4 AND reference IS NOT NULL)),"
                        + " ADD CONSTRAINT booked_phone_has_its_fingerprint CHECK ((phone IS NULL) = (phone_fingerprint IS NULL)),"
                        + " ADD KEY appointments_by_phone (phone_fingerprint, status), FORCE");
    }

    private static void sealDrafts(Connection connection, Sealer sealer) throws SQLException {
        if (isDone(connection, "booking_draft", "answers")) return;
        var columns = List.of(new Filled(
                "answers", "answers", "MEDIUMBLOB", text -> sealer.seal("booking_draft.answers", text(text))));
        fill(connection, "booking_draft", "token_hash", columns);
        run(
                connection,
                "ALTER TABLE booking_draft DROP COLUMN answers, CHANGE answers_new answers MEDIUMBLOB NOT NULL, FORCE");
    }

    /** Rows that are only locked, never read: they come again with the next booking. */
    private static void forgetPhones(Connection connection) throws SQLException {
        run(connection, "DROP TABLE IF EXISTS booking_phone");
        run(connection, """
                CREATE TABLE booking_phone (
                    fingerprint BINARY(32) NOT NULL PRIMARY KEY,
                    bookings    INT        NOT NULL DEFAULT 0
                )""");
    }
}
