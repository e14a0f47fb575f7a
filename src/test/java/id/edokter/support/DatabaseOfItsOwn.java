package id.edokter.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A real MariaDB that a test profile shares with nobody: for what is true of a whole database. The profile gives it a
 * {@code name} and disables the global one.
 */
public class DatabaseOfItsOwn implements QuarkusTestResourceLifecycleManager {

    private String name;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.get("name");
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestDatabase.empty(name));
        settings.putAll(TestDatabase.SECRETS);
        return settings;
    }

    @Override
    public void stop() {
        // the server ends with the process
    }
}
