package id.edokter.queue;

import id.edokter.queue.QueueCall.Act;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    SessionSummary write(QueueView view) {
        var summary = new SessionSummary(view, wentAway(view.session().id()), clock.instant());
        persist(summary);
        return summary;
    }

    private int wentAway(long session) {
        return getEntityManager()
                .createQuery(
                        "select count(c) from QueueCall c where c.sessionId = ?1 and c.act = ?2"
                                + " and not exists (select 1 from QueueCall u where u.undoes = c.id)",
                        Long.class)
                .setParameter(1, session)
                .setParameter(2, Act.LEFT)
                .getSingleResult()
                .intValue();
    }

    void forget(long session) {
        deleteById(session);
    }
}
