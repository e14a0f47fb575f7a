package id.edokter.sealing;

import id.edokter.shared.ServerStarting;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A wrong key is found before anything is read or written with it, by a command too. */
@ApplicationScoped
class SealingStart {

    private final SealingKeys keys;
    private final LookupChange change;

    SealingStart(SealingKeys keys, LookupChange change) {
        this.keys = keys;
        this.change = change;
    }

    void check(@Observes @Priority(100) StartupEvent quarkus) {
        keys.check();
    }

    /** Not by a command, which may be the one that makes it whole. */
    void refuseHalfAChange(@Observes @Priority(ServerStarting.MAY_REFUSE) ServerStarting event) {
        change.refuseHalfChanged();
    }
}
