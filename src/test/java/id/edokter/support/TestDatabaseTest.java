package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Wib;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void testsRunOnARealMariaDb() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("MariaDB");
        }
    }

    /** Otherwise a run in another zone, at another time or with stricter rows would show nothing. */
    @Test
    void testsRunUnderTheConditionsThatWereAskedFor() throws SQLException {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of(System.getProperty("test.zone")));
        var now = System.getProperty("edokter.test.now", "");
        if (!now.isEmpty())
            assertThat(Wib.dateTime(clock.instant()))
                    .isBetween(
                            LocalDateTime.parse(now), LocalDateTime.parse(now).plusHours(2));
        var snapshots = System.getProperty("edokter.test.snapshot-isolation", "");
        if (!snapshots.isEmpty()) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select @@session.innodb_snapshot_isolation")) {
                row.next();
                assertThat(row.getBoolean(1)).isEqualTo(snapshots.equals("ON"));
            }
        }
    }
}
