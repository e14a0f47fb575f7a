package id.edokter.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What became of sessions that are closed; reports read it. */
@ApplicationScoped
class Summaries implements PanacheRepository<SessionSummary> {

    private final Clock clock;

    Summaries(Clock clock) {
        this.clock = clock;
    }

    Optional<SessionSummary> of(long session) {
        return findByIdOptional(session);
    }

    SessionSummary write(QueueView view, List<Gone> gone) {
        var summary = new SessionSummary(view, gone, clock.instant());
        persist(summary);
        return summary;
    }

    void forget(long session) {
        deleteById(session);
    }
}
