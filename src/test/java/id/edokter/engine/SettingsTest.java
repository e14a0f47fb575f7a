package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void withoutAWordTheEngineIsEmbeddedAndTheSampleHospitalIsThere() {
        var settings = Settings.of(Map.of());

        assertThat(settings.database()).isEmpty();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.dataDir()).isEqualTo(Path.of("edokter-data").toAbsolutePath());
        assertThat(settings.engineDir()).isEqualTo(settings.dataDir().resolve("engine"));
    }

    @Test
    void withAnExternalDatabaseThereIsNoSampleHospitalUnlessAskedFor() {
        assertThat(Settings.of(Map.of("EDOKTER_DB_URL", "jdbc:mariadb://db/edokter"))
                        .demo())
                .isFalse();
        assertThat(Settings.of(Map.of("EDOKTER_DB_URL", "jdbc:mariadb://db/edokter", "EDOKTER_DEMO", "true"))
                        .demo())
                .isTrue();
    }

    @Test
    void theApplicationsAccountMigratesUnlessAnotherIsNamed() {
        var environment = Map.of(
                "EDOKTER_DB_URL", "jdbc:mariadb://db/edokter", "EDOKTER_DB_USER", "app", "EDOKTER_DB_PASSWORD", "a");
        assertThat(Settings.of(environment).database()).hasValueSatisfying(database -> {
            assertThat(database.migrateUser()).isEqualTo("app");
            assertThat(database.migratePassword()).isEqualTo("a");
        });
    }

    @Test
    void blankCountsAsNotGiven() {
        assertThat(Settings.of(Map.of("EDOKTER_DB_URL", " ", "EDOKTER_LINK_SECRET", ""))
                        .database())
                .isEmpty();
    }

    @Test
    void aDoubtfulYesOrNoIsRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("EDOKTER_DEMO", "mungkin")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_DEMO");
    }

    @Test
    void aShortLinkSecretIsRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("EDOKTER_LINK_SECRET", "abababab".repeat(8))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("mudah ditebak")
                .hasMessageNotContaining("abab");
        assertThatThrownBy(() -> Settings.of(Map.of("EDOKTER_LINK_SECRET", "x".repeat(31))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("32");
    }

    @Test
    void aSecretThatIsSoonGuessedIsRefused() {
        for (var guessed :
                new String[] {"x".repeat(40), "change-me-change-me-change-me-now", "RahasiaRahasiaRahasiaRahasia1234"})
            assertThatThrownBy(() -> Settings.of(Map.of("EDOKTER_LINK_SECRET", guessed)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("EDOKTER_LINK_SECRET mudah ditebak")
                    .hasMessageNotContaining(guessed);
    }

    @Test
    void theDriverNeverWaitsForEverNorReadsLocalFiles() {
        assertThat(JdbcUrl.forApplication("jdbc:mariadb://db/edokter"))
                .isEqualTo("jdbc:mariadb://db/edokter?allowLocalInfile=false&connectTimeout=3000&socketTimeout=10000"
                        + "&useServerPrepStmts=true");
        assertThat(JdbcUrl.forApplication("jdbc:mariadb://db/edokter?socketTimeout=5"))
                .contains("socketTimeout=5&")
                .doesNotContain("10000");
        assertThat(JdbcUrl.forMigrations("jdbc:mariadb://db/edokter")).doesNotContain("socketTimeout");
    }

    @Test
    void serversOlderThanTenSixAreNotSupported() {
        assertThat(ExternalDatabase.isSupported(10, 5)).isFalse();
        assertThat(ExternalDatabase.isSupported(10, 6)).isTrue();
        assertThat(ExternalDatabase.isSupported(11, 4)).isTrue();
        assertThat(ExternalDatabase.isSupported(5, 7)).isFalse();
    }
}
