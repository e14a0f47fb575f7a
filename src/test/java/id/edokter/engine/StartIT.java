package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.support.FreePort;
import id.edokter.support.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting and ending the packaged application, as a person at a console sees it. */
@Tag("own-engine")
class StartIT {

    private static final String LINK_SECRET = "only-for-tests-link-only-for-tests-link";
    private static final String LOOKUP_KEY = TestKeys.LOOKUP;

    private Path data;

    @BeforeEach
    void aFolderOfItsOwn(TestInfo test) throws IOException {
        data = Path.of("target/start-it", test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        EngineFiles.delete(data);
    }

    @Test
    void theConsoleSaysWhereToGo() {
        try (var edokter = PackagedEdokter.with(data).started()) {
            assertThat(edokter.console())
                    .contains("e-Dokter sudah berjalan.")
                    .containsPattern("Buka +http://localhost:\\d+")
                    .contains(data.toString())
                    .contains("tekan Ctrl+C")
                    .doesNotContain("Exception", "ERROR");
            assertThat(edokter.get("/").statusCode()).isLessThan(500);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secretsAreReadableByTheOwnerAlone() throws IOException {
        try (var edokter = PackagedEdokter.with(data).started()) {
            assertThat(edokter.handle().isAlive()).isTrue();
            for (var secret : List.of("database-password", "link-secret", "data-keys", "lookup-key")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                        .isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anEndInGoodOrderStopsPagesFirstAndTheDatabaseLast() throws IOException {
        var edokter = PackagedEdokter.with(data).started();
        var engine = edokter.engine();

        assertThat(edokter.end()).isEqualTo(143);

        // that nobody should come to it without TLS, it says to whoever starts it so
        var told = edokter.console().lines().filter(line -> !line.contains("PERINGATAN: EDOKTER_WEB_"));
        assertThat(told.collect(Collectors.joining("\n")))
                .doesNotContain("Exception", "ERROR", "WARN", "berhenti sendiri");
        assertThat(engine.isAlive()).isFalse();
        assertThat(Files.readString(data.resolve("mariadbd.log"))).contains("Shutdown complete");
        assertThatThrownBy(() -> edokter.get("/")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theHeapIsSmallByDefaultAndBothProcessesEndTogether() {
        var management = FreePort.find();
        var edokter = PackagedEdokter.with(data)
                .set("QUARKUS_MANAGEMENT_PORT", management)
                .withoutOptions()
                .started();
        var server = edokter.server();
        assertThat(server.pid()).isNotEqualTo(edokter.pid());
        var oldGeneration = Pattern.compile(
                        "jvm_memory_max_bytes\\{area=\"heap\",id=\"[^\"]*(?:Old|Tenured) Gen\"\\} (.*)")
                .matcher(PackagedEdokter.get(management, "/q/metrics").body());
        assertThat(oldGeneration.find()).isTrue();
        assertThat(Double.parseDouble(oldGeneration.group(1))).isLessThanOrEqualTo(256 << 20);

        assertThat(edokter.end()).isEqualTo(143);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoKillsTheFirstProcessEndsTheSecondAndCanStartAgainAtOnce() {
        var killed = PackagedEdokter.with(data).withoutOptions().started();
        PackagedEdokter.kill(killed.handle());

        try (var next = PackagedEdokter.with(data).started()) {
            assertThat(next.console()).contains("sudah berjalan");
        }
    }

    @Test
    void aSecondStartSaysWhichProcessHoldsTheDataAndStops() {
        try (var first = PackagedEdokter.with(data).started()) {
            var second = PackagedEdokter.with(data).start();

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.console().lines())
                    .singleElement()
                    .asString()
                    .startsWith("e-Dokter tidak dapat dimulai: folder data " + data + " sedang dipakai")
                    .contains("PID " + first.pid());
        }
    }

    @Test
    void aBusyPortIsOneLine() throws IOException {
        try (var other = new ServerSocket(0)) {
            var edokter = PackagedEdokter.with(data)
                    .set("QUARKUS_HTTP_PORT", other.getLocalPort())
                    .start();

            assertThat(edokter.exitCode()).isEqualTo(1);
            assertThat(edokter.console().lines())
                    .singleElement()
                    .asString()
                    .startsWith("e-Dokter tidak dapat dimulai: porta " + other.getLocalPort()
                            + " sedang dipakai program lain.")
                    .contains("QUARKUS_HTTP_PORT=");
        }
    }

    /** The look before the start does not know every way to name the address; the refusal of the system says the same. */
    @Test
    void aPortThatIsTakenInTheLastMomentIsOneLineToo() throws IOException {
        try (var other = new ServerSocket(0)) {
            var edokter = PackagedEdokter.with(data)
                    .set("QUARKUS_HTTP_PORT", other.getLocalPort())
                    .set("QUARKUS_HTTP_HOST", "0.0.0.0")
                    .start();

            assertThat(edokter.exitCode()).isEqualTo(1);
            assertThat(edokter.console())
                    .contains("porta " + other.getLocalPort() + " sedang dipakai program lain.")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EDOKTER_ACCOUNT_IDLE, abc, harus lama waktu seperti PT30M",
        "EDOKTER_PRIVACY_RETENTION_CRON, xx, harus jadwal cron Quartz",
        "EDOKTER_ACCOUNT_TRIES_PER_ACCOUNT, 0, 'harus bilangan, sedikitnya 1'",
        "QUARKUS_MANAGEMENT_PORT, 70000, harus nomor porta"
    })
    void aWrongValueIsOneLine(String variable, String value, String told) {
        var edokter = PackagedEdokter.with(data).set(variable, value).start();

        assertThat(edokter.exitCode()).isEqualTo(1);
        assertThat(edokter.console().lines())
                .singleElement()
                .asString()
                .startsWith("e-Dokter tidak dapat dimulai: " + variable + " " + told)
                .contains("\"" + value + "\"");
        assertThat(data).as("nothing was begun").doesNotExist();
    }

    @Test
    void anAddressAmongTheNamesOfTheSiteIsNoStart() {
        var edokter = PackagedEdokter.with(data)
                .set("EDOKTER_WEB_HOSTS", "https://janji.rs.example")
                .start();

        assertThat(edokter.exitCode()).isEqualTo(1);
        assertThat(edokter.console())
                .contains("e-Dokter tidak dapat dimulai: EDOKTER_WEB_HOSTS harus nama situs saja")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void aBusyManagementPortIsNamedWhenItWasAskedFor() throws IOException {
        try (var other = new ServerSocket(0)) {
            var edokter = PackagedEdokter.with(data)
                    .set("QUARKUS_MANAGEMENT_PORT", other.getLocalPort())
                    .start();

            assertThat(edokter.exitCode()).isEqualTo(1);
            assertThat(edokter.console())
                    .contains("porta " + other.getLocalPort() + " sedang dipakai")
                    .contains("QUARKUS_MANAGEMENT_PORT=")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws IOException {
        Files.createDirectories(data.getParent());
        Files.deleteIfExists(data);
        Files.writeString(data, "a file where a folder should be");
        var edokter = PackagedEdokter.with(data.resolve("below")).start();

        assertThat(edokter.exitCode()).isEqualTo(1);
        assertThat(edokter.console().lines())
                .singleElement()
                .asString()
                .contains("tidak dapat ditulis", "EDOKTER_DATA_DIR");
    }

    @Test
    void anExternalDatabaseIsUsedAndNothingIsEmbedded() throws Exception {
        try (var folder = DataFolder.take(data).orElseThrow();
                var server = Engine.start(folder, Path.of("target/engine").toAbsolutePath(), List.of())) {
            var elsewhere = data.resolve("elsewhere");
            try (var edokter = complete(elsewhere, server).started()) {
                assertThat(edokter.get("/").statusCode()).isLessThan(500);
                assertThat(edokter.console()).containsOnlyOnce("PERINGATAN: akun basis data aplikasi dapat mengubah");
                assertThat(elsewhere).doesNotExist();
            }

            refused(complete(elsewhere, server).set("EDOKTER_LINK_SECRET", ""), "EDOKTER_LINK_SECRET belum diisi");
            refused(
                    complete(elsewhere, server).set("EDOKTER_LINK_SECRET", "short"),
                    "EDOKTER_LINK_SECRET terlalu pendek");
            refused(complete(elsewhere, server).set("EDOKTER_DATA_KEYS", ""), "EDOKTER_DATA_KEYS belum diisi");
            refused(complete(elsewhere, server).set("EDOKTER_LOOKUP_KEY", ""), "EDOKTER_LOOKUP_KEY belum diisi");
            refused(complete(elsewhere, server).set("EDOKTER_LOOKUP_KEY", LINK_SECRET), "harus berbeda");
            refused(
                    complete(elsewhere, server).set("EDOKTER_LOOKUP_KEY", LOOKUP_KEY + "x"),
                    "EDOKTER_LOOKUP_KEY bukan kunci yang dipakai basis data ini");
            refused(
                    complete(elsewhere, server).set("EDOKTER_DATA_KEYS", TestKeys.SECOND.replace("t2:", "t1:")),
                    "kunci \"t1\" di EDOKTER_DATA_KEYS bukan kunci");

            refused(
                    complete(elsewhere, server).set("EDOKTER_ACCOUNT_SECRET", "ganti-ganti-ganti-ganti-ganti-ganti"),
                    "EDOKTER_ACCOUNT_SECRET mudah ditebak");
            refused(
                    complete(elsewhere, server).set("EDOKTER_CHALLENGE_SECRET", "abc"),
                    "EDOKTER_CHALLENGE_SECRET terlalu pendek");
            refused(
                    complete(elsewhere, server)
                            .set("EDOKTER_OIDC_ISSUER", "https://masuk.kota.example")
                            .set("EDOKTER_OIDC_CLIENT_SECRET", LINK_SECRET),
                    "Isi juga: EDOKTER_OIDC_CLIENT_ID;");
            refused(complete(elsewhere, server).set("EDOKTER_WEB_BASE_URL", ""), "EDOKTER_WEB_BASE_URL belum diisi");
            refused(
                    complete(elsewhere, server).set("EDOKTER_WEB_BASE_URL", "http://janji.rs.example"),
                    "EDOKTER_WEB_BASE_URL harus alamat https");

            var keys = complete(elsewhere, server).start("check-keys");
            assertThat(keys.exitCode()).isZero();
            assertThat(keys.console()).contains("Kunci t1: 0 nilai, kunci yang menyegel");
            assertThat(complete(elsewhere, server).start("check-keys", "--all").exitCode())
                    .isEqualTo(2);

            var wrongPassword = external(elsewhere, server)
                    .set("EDOKTER_DB_PASSWORD", "wrong")
                    .start();
            assertThat(wrongPassword.exitCode()).isEqualTo(1);
            assertThat(wrongPassword.console().lines())
                    .singleElement()
                    .asString()
                    .contains("menolak pengguna \"edokter\"", "EDOKTER_DB_PASSWORD");

            var nobody = complete(elsewhere, server).set("EDOKTER_ACCOUNT_WITHOUT_ADMINISTRATOR", "false");
            var refused = nobody.start();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.console().lines()).singleElement().asString().contains("create-administrator");
            var made = nobody.start("create-administrator", "Siti.Rahma", "Siti", "Rahma");
            assertThat(made.exitCode()).isZero();
            assertThat(made.console()).contains("siti.rahma").containsPattern("[0-9a-z]{5}-[0-9a-z]{5}-[0-9a-z]{5}");
            assertThat(nobody.start("create-administrator", "siti.rahma", "Lagi")
                            .exitCode())
                    .isEqualTo(1);
            assertThat(nobody.start("create-administrator", "S!", "Siti").exitCode())
                    .isEqualTo(2);
            assertThat(nobody.start("create-administrator").exitCode()).isEqualTo(2);
            try (var edokter = nobody.started()) {
                assertThat(edokter.get("/masuk").statusCode()).isEqualTo(200);
            }
            assertThat(nobody.start("verify-trail").exitCode()).isZero();

            var check = complete(elsewhere, server).start("check-database");
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.console())
                    .contains("MariaDB 11.4")
                    .contains("PERINGATAN  akun basis data aplikasi dapat mengubah dan menghapus jejak audit");
        }
    }

    private static void refused(PackagedEdokter.Setup setup, String reason) {
        var edokter = setup.start();
        assertThat(edokter.exitCode()).isEqualTo(1);
        assertThat(edokter.console().lines())
                .singleElement()
                .asString()
                .contains(reason)
                .doesNotContain(TestKeys.FIRST.substring(3), LOOKUP_KEY, LINK_SECRET);
    }

    private static PackagedEdokter.Setup complete(Path data, Engine server) {
        return external(data, server)
                .set("EDOKTER_LINK_SECRET", LINK_SECRET)
                .set("EDOKTER_DATA_KEYS", TestKeys.FIRST)
                .set("EDOKTER_LOOKUP_KEY", LOOKUP_KEY);
    }

    private static PackagedEdokter.Setup external(Path data, Engine server) {
        return PackagedEdokter.with(data)
                .set("EDOKTER_DB_URL", server.jdbcUrl())
                .set("EDOKTER_DB_USER", Engine.username())
                .set("EDOKTER_DB_PASSWORD", server.password());
    }

    @Test
    void anUnreachableDatabaseIsOneLine() {
        var edokter = PackagedEdokter.with(data)
                .set("EDOKTER_DB_URL", "jdbc:mariadb://127.0.0.1:" + FreePort.find() + "/edokter")
                .set("EDOKTER_DB_USER", "edokter")
                .set("EDOKTER_DB_PASSWORD", "x")
                .start();

        assertThat(edokter.exitCode()).isEqualTo(1);
        assertThat(edokter.console().lines())
                .singleElement()
                .asString()
                .contains("tidak dapat dihubungi", "EDOKTER_DB_URL");
    }

    @Test
    void aServerThatLosesBookingsIsWarnedAboutLoudly() throws Exception {
        try (var folder = DataFolder.take(data).orElseThrow();
                var server = Engine.start(
                        folder,
                        Path.of("target/engine").toAbsolutePath(),
                        List.of("--innodb-flush-log-at-trx-commit=0"));
                var edokter = complete(data.resolve("elsewhere"), server).started()) {
            assertThat(edokter.console()).contains("PERINGATAN: innodb_flush_log_at_trx_commit=0", "HILANG");
        }
    }

    @Test
    void aCommandWorksOnTheRunningEdokterAndLeavesItRunning() throws SQLException {
        try (var edokter = PackagedEdokter.with(data).started()) {
            var command = PackagedEdokter.with(data).start("check-database");

            assertThat(command.exitCode()).isZero();
            assertThat(command.console()).contains("127.0.0.1:" + edokter.enginePort(), "Skema");
            assertThat(edokter.get("/").statusCode()).isLessThan(500);
            try (var connection = edokter.database()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void aCommandAloneStartsTheEngineAndStopsIt() throws SQLException {
        var command = PackagedEdokter.with(data).start("check-database");
        assertThat(command.exitCode()).isZero();
        assertThat(command.console().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("Basis data"));
        assertThat(data.resolve("mariadbd.pid")).doesNotExist();
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:mariadb://127.0.0.1:1/edokter"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void anUnknownCommandListsThoseThatExist() {
        var command = PackagedEdokter.with(data).start("frobnicate");

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.console())
                .contains("Perintah \"frobnicate\" tidak dikenal.")
                .contains("check-database")
                .doesNotContain("Exception");
    }
}
