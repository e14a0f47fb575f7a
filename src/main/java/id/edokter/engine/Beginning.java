package id.edokter.engine;

import id.edokter.shared.ServerStarting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Tells the modules that e-Dokter is about to serve: Quarkus opens its port when its own start event is over. */
@Singleton
class Beginning {

    static final String SERVES = "edokter.serves";

    private final Event<ServerStarting> starting;
    private final Config config;

    Beginning(Event<ServerStarting> starting, Config config) {
        this.starting = starting;
        this.config = config;
    }

    void begin(@Observes StartupEvent quarkus) {
        if (config.getOptionalValue(SERVES, Boolean.class).orElse(false)) starting.fire(new ServerStarting());
    }
}
