package id.edokter.engine;

import id.edokter.shared.CannotStart;
import id.edokter.shared.Sealer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the start itself must know, before there is a configuration: read from system properties
 * ({@code -Dedokter.data-dir=…}) and environment variables ({@code EDOKTER_DATA_DIR=…}); the property wins.
 *
 * @param dataDir {@code edokter.data-dir}, EDOKTER_DATA_DIR: where the embedded engine keeps everything; {@code
 *     edokter-data} in the current folder by default
 * @param engineDir {@code edokter.engine-dir}, EDOKTER_ENGINE_DIR: where the server is unpacked (about 370 MB); {@code
 *     engine} in the data folder by default
 * @param database the external MariaDB, empty for the embedded engine
 * @param demo {@code edokter.demo.enabled}, EDOKTER_DEMO: whether the sample hospital is there; true by default with the
 *     embedded engine, false with an external database
 * @param linkSecret {@code edokter.booking.link-secret}, EDOKTER_LINK_SECRET: signs the private links of tickets; at
 *     least 32 characters, the same on every replica; with the embedded engine made once and kept in the data folder
 * @param dataKeys {@code edokter.privacy.data-keys}, EDOKTER_DATA_KEYS: keys that seal personal data; made and kept
 *     likewise
 * @param lookupKey {@code edokter.privacy.lookup-key}, EDOKTER_LOOKUP_KEY: by which sealed data are found; likewise
 */
record Settings(
        Path dataDir,
        Path engineDir,
        Optional<Database> database,
        boolean demo,
        Optional<String> linkSecret,
        Optional<String> dataKeys,
        Optional<String> lookupKey) {

    /**
     * An external MariaDB, 10.6 or newer.
     *
     * @param url {@code edokter.db.url}, EDOKTER_DB_URL: {@code jdbc:mariadb://host:3306/edokter}
     * @param user {@code edokter.db.user}, EDOKTER_DB_USER
     * @param password {@code edokter.db.password}, EDOKTER_DB_PASSWORD
     * @param migrateUser {@code edokter.db.migrate-user}, EDOKTER_DB_MIGRATE_USER: who may change the schema; the same
     *     as {@code user} by default
     * @param migratePassword {@code edokter.db.migrate-password}, EDOKTER_DB_MIGRATE_PASSWORD
     */
    record Database(String url, String user, String password, String migrateUser, String migratePassword) {}

    static Settings of(Map<String, String> environment) {
        var source = new Source(environment);
        var dataDir = Path.of(source.get("edokter.data-dir", "EDOKTER_DATA_DIR").orElse("edokter-data"))
                .toAbsolutePath()
                .normalize();
        var database = source.get("edokter.db.url", "EDOKTER_DB_URL").map(url -> {
            var user = source.get("edokter.db.user", "EDOKTER_DB_USER").orElse("");
            var password =
                    source.get("edokter.db.password", "EDOKTER_DB_PASSWORD").orElse("");
            return new Database(
                    url,
                    user,
                    password,
                    source.get("edokter.db.migrate-user", "EDOKTER_DB_MIGRATE_USER")
                            .orElse(user),
                    source.get("edokter.db.migrate-password", "EDOKTER_DB_MIGRATE_PASSWORD")
                            .orElse(password));
        });
        return new Settings(
                dataDir,
                source.get("edokter.engine-dir", "EDOKTER_ENGINE_DIR")
                        .map(dir -> Path.of(dir).toAbsolutePath().normalize())
                        .orElse(dataDir.resolve("engine")),
                database,
                source.get("edokter.demo.enabled", "EDOKTER_DEMO", "EDOKTER_DEMO_ENABLED")
                        .map(value -> truth("EDOKTER_DEMO", value))
                        .orElse(database.isEmpty()),
                source.get("edokter.booking.link-secret", "EDOKTER_LINK_SECRET", "EDOKTER_BOOKING_LINK_SECRET")
                        .map(secret -> Sealer.checkedSecret("EDOKTER_LINK_SECRET", secret)),
                source.get("edokter.privacy.data-keys", "EDOKTER_DATA_KEYS", "EDOKTER_PRIVACY_DATA_KEYS"),
                source.get("edokter.privacy.lookup-key", "EDOKTER_LOOKUP_KEY", "EDOKTER_PRIVACY_LOOKUP_KEY"));
    }

    private static boolean truth(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new CannotStart(name + " harus true atau false, bukan \"" + value + "\"");
        };
    }

    /** System properties first, then the environment; blank counts as not given. */
    private record Source(Map<String, String> environment) {

        Optional<String> get(String property, String... variables) {
            return Stream.concat(
                            Stream.ofNullable(System.getProperty(property)),
                            Arrays.stream(variables).map(environment::get).filter(Objects::nonNull))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .findFirst();
        }
    }
}
