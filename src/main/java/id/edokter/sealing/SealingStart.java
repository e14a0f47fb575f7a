package id.edokter.sealing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A wrong key is found before anything is read or written with it, by a command too. */
@ApplicationScoped
class SealingStart {

    private final SealingKeys keys;

    SealingStart(SealingKeys keys) {
        this.keys = keys;
    }

    void check(@Observes @Priority(100) StartupEvent quarkus) {
        keys.check();
    }
}
