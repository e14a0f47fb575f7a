package id.edokter.engine;

import java.util.Map;
import java.util.TreeMap;

/** The address of the database with the driver's settings that must not be left to its defaults. */
public final class JdbcUrl {

    private static final Map<String, String> SAFE =
            new TreeMap<>(Map.of("connectTimeout", "3000", "allowLocalInfile", "false"));

    private JdbcUrl() {}

    /**
     * For pages and jobs: no answer from the server within 10 seconds is an error, not a wait for ever; statements are
     * prepared once per connection, so that the server need not read them anew each time.
     */
    public static String forApplication(String url) {
        return with(with(forMigrations(url), "socketTimeout", "10000"), "useServerPrepStmts", "true");
    }

    /** For Flyway: a migration of a large table may take its time. */
    static String forMigrations(String url) {
        var result = url;
        for (var setting : SAFE.entrySet()) {
            result = with(result, setting.getKey(), setting.getValue());
        }
        return result;
    }

    private static String with(String url, String name, String value) {
        if (url.matches(".*[?&]" + name + "=.*")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
