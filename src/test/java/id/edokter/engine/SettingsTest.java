package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.CannotStart;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static void check(String variable, String value) {
        new GivenSettings(new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new EnvConfigSource(Map.of(variable, value), 300))
                        .build())
                .check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EDOKTER_ACCOUNT_IDLE | abc | harus lama waktu seperti PT30M (30 menit) atau P7D (7 hari), sedikitnya 1 detik, bukan \"abc\"",
                "EDOKTER_ACCOUNT_IDLE | '' | harus lama waktu",
                "EDOKTER_ACCOUNT_IDLE | PT0S | sedikitnya 1 detik",
                "EDOKTER_ACCOUNT_IDLE | PT-5M | sedikitnya 1 detik",
                "EDOKTER_WEB_PAGES_KEPT | PT-1S | harus lama waktu",
                "EDOKTER_ACCOUNT_TRIES_PER_ACCOUNT | 0 | harus bilangan, sedikitnya 1, bukan \"0\"",
                "EDOKTER_ACCOUNT_TRIES_PER_ACCOUNT | sepuluh | harus bilangan",
                "EDOKTER_TICKET_TRIES_PER_CODE | 0 | sedikitnya 1",
                "EDOKTER_WEB_REQUESTS_PER_SECOND | -1 | harus bilangan, sedikitnya 0, bukan",
                "EDOKTER_WEB_TLS | tru | harus true atau false, bukan \"tru\"",
                "EDOKTER_FAMILY_CODES | mungkin | harus true atau false",
                "EDOKTER_PRIVACY_RETENTION_CRON | xx | harus jadwal cron Quartz seperti 0 40 2 * * ?",
                "EDOKTER_SCHEDULE_PLAN_CRON | 0 15 25 * * ? | harus jadwal cron Quartz",
                "EDOKTER_NOTIFICATION_EVERY | sering | harus lama waktu seperti 3s",
                "EDOKTER_PRIVACY_KEEP_VISITS | 25 | harus jangka waktu seperti P1Y",
                "EDOKTER_NOTIFICATION_QUIET_FROM | jam sembilan | harus jam seperti 21:00",
                "EDOKTER_SMS_URL | gerbang sms | harus alamat lengkap"
            })
    void aWrongValueIsOneSentenceThatNamesVariableAndShape(String variable, String value, String told) {
        assertThatThrownBy(() -> check(variable, value))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(variable + " harus ")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "EDOKTER_ACCOUNT_IDLE, 45M",
        "EDOKTER_ACCOUNT_IDLE, 900",
        "EDOKTER_WEB_PAGES_KEPT, PT0S",
        "EDOKTER_WEB_REQUESTS_PER_SECOND, 0",
        "EDOKTER_WEB_TLS, TRUE",
        "EDOKTER_FAMILY_CODES, ''",
        "EDOKTER_PRIVACY_RETENTION_CRON, 0 0 3 ? * MON-FRI",
        "EDOKTER_PRIVACY_RETENTION_CRON, off",
        "EDOKTER_NOTIFICATION_EVERY, 500ms",
        "EDOKTER_PRIVACY_KEEP_VISITS, P30Y",
        "EDOKTER_HOSPITAL_NAME, RSUD abc",
        "EDOKTER_UNKNOWN, abc"
    })
    void whatCanBeIsLetThrough(String variable, String value) {
        assertThatCode(() -> check(variable, value)).doesNotThrowAnyException();
    }

    /** Without a line there, a wrong value of a new module's settings is not told in a sentence. */
    @Test
    void allSettingsAreLookedAt() throws IOException {
        var listed = Files.readAllLines(Path.of("src/main/resources/" + GivenSettings.NAMES));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var found = new ArrayList<String>();
            for (var file :
                    files.filter(f -> f.toString().endsWith("Settings.java")).toList())
                if (Files.readString(file).contains("\n@ConfigMapping("))
                    found.add(Path.of("src/main/java")
                            .relativize(file)
                            .toString()
                            .replaceAll("[/\\\\]", ".")
                            .replace(".java", ""));
            assertThat(listed).containsExactlyInAnyOrderElementsOf(found);
        }
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
