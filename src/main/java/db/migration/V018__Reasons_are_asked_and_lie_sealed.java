package db.migration;

import static db.migration.SealedColumns.fill;
import static db.migration.SealedColumns.isDone;
import static db.migration.SealedColumns.run;
import static db.migration.SealedColumns.sealed;

import id.edokter.shared.Sealer;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What people write in their own words about a patient, and about an incident, is sealed: names and numbers come into it.
 * Whoever opens a restricted record is asked why, a card can be corrected, and a merge remembers who was restricted.
 *
 * <p>It may be stopped anywhere and goes on at the next start, as {@link V011__Personal_numbers_lie_sealed} does.
 */
public class V018__Reasons_are_asked_and_lie_sealed extends BaseJavaMigration {

    /** 200 letters of any script. */
    private static final int OF_A_REASON = 850;
    /** 2,000 letters of any script. */
    private static final int OF_A_TEXT = 6_050;

    private final Optional<Sealer> given;

    public V018__Reasons_are_asked_and_lie_sealed() {
        this.given = Optional.empty();
    }

    /** With keys of its own, where there is no application. */
    public V018__Reasons_are_asked_and_lie_sealed(Sealer sealer) {
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
            sealChanges(connection, sealer);
            sealMerges(connection, sealer);
            sealIncidents(connection, sealer);
            askWhoOpens(connection);
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private static void sealChanges(Connection connection, Sealer sealer) throws SQLException {
        if (isDone(connection, "patient_change", "reason")) return;
        fill(connection, "patient_change", "id", List.of(sealed(sealer, "patient_change", "reason", OF_A_REASON)));
        run(
                connection,
                "ALTER TABLE patient_change DROP COLUMN reason, CHANGE reason_new reason VARBINARY(" + OF_A_REASON
                        + ") NOT NULL, DROP CONSTRAINT changed_field_is_known, ADD CONSTRAINT changed_field_is_known"
                        + " CHECK (field IN ('NAME', 'BIRTH_DATE', 'SEX', 'PHONE', 'RECORD_NUMBER', 'NIK', 'CARD')), FORCE");
    }

    private static void sealMerges(Connection connection, Sealer sealer) throws SQLException {
        if (isDone(connection, "patient_merge", "reason")) return;
        fill(
                connection,
                "patient_merge",
                "id",
                List.of(
                        sealed(sealer, "patient_merge", "reason", OF_A_REASON),
                        sealed(sealer, "patient_merge", "undone_reason", OF_A_REASON)));
        run(
                connection,
                // whether the kept record was restricted by itself before anything came along; of older merges nobody
                // knows
                "ALTER TABLE patient_merge ADD COLUMN kept_restricted_at DATETIME(3) NULL, DROP COLUMN reason,"
                        + " DROP COLUMN undone_reason, CHANGE reason_new reason VARBINARY(" + OF_A_REASON
                        + ") NOT NULL,"
                        + " CHANGE undone_reason_new undone_reason VARBINARY(" + OF_A_REASON + ") NULL, FORCE");
    }

    private static void sealIncidents(Connection connection, Sealer sealer) throws SQLException {
        if (isDone(connection, "incident", "what")) return;
        fill(
                connection,
                "incident",
                "id",
                List.of(
                        sealed(sealer, "incident", "what", OF_A_TEXT),
                        sealed(sealer, "incident", "data", OF_A_TEXT),
                        sealed(sealer, "incident", "handling", OF_A_TEXT)));
        run(
                connection,
                "ALTER TABLE incident DROP COLUMN what, DROP COLUMN data, DROP COLUMN handling, CHANGE what_new what VARBINARY("
                        + OF_A_TEXT + ") NOT NULL, CHANGE data_new data VARBINARY(" + OF_A_TEXT
                        + ") NOT NULL, CHANGE handling_new handling VARBINARY(" + OF_A_TEXT + ") NOT NULL, FORCE");
    }

    private static void askWhoOpens(Connection connection) throws SQLException {
        run(connection, """
                CREATE TABLE IF NOT EXISTS record_opening (
                    id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
                    patient_id BIGINT         NOT NULL,
                    who        VARCHAR(80)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                    opened_at  DATETIME(3)    NOT NULL,
                    -- until then who gave the reason may look
                    ends_at    DATETIME(3)    NOT NULL,
                    -- sealed, as all that is said in one's own words
                    reason     VARBINARY(850) NOT NULL,
                    CONSTRAINT opening_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
                    CONSTRAINT an_opening_ends_after_it_begins CHECK (ends_at > opened_at),
                    KEY openings_by_patient (patient_id, who, ends_at)
                )""");
    }
}
