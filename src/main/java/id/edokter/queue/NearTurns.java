package id.edokter.queue;

import id.edokter.queue.QueueView.Line;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Finds whose turn has come near while they wait elsewhere, and says so once. What is looked for is "near, and not told
 * yet", so that nobody is left out by a server that was down; each is noted with the queue taken, so that two replicas
 * do not say it twice. Nobody who calls waits for this.
 */
@ApplicationScoped
public class NearTurns {

    private static final Logger LOG = Logger.getLogger(NearTurns.class);

    private final QueueRecords records;
    private final QueueReadings readings;
    private final Transactions transactions;
    private final Event<TurnNear> near;
    private final Event<TurnFar> far;
    private final Clock clock;

    /** By session, as it was when everybody in it was looked at. */
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    NearTurns(
            QueueRecords records,
            QueueReadings readings,
            Transactions transactions,
            Event<TurnNear> near,
            Event<TurnFar> far,
            Clock clock) {
        this.records = records;
        this.readings = readings;
        this.transactions = transactions;
        this.near = near;
        this.far = far;
        this.clock = clock;
    }

    /** Whether, within the transaction under way, somebody waits and is called soon, as the clinic understands it. */
    public boolean isNear(long appointment) {
        return records.sessionOf(appointment)
                .map(session -> readings.queue(session, false))
                .flatMap(queue -> queue.place(appointment).filter(queue::isNear))
                .isPresent();
    }

    /** What was to tell it did not go, so that it is told when the turn is near again; within the transaction under way. */
    public void wasNotTold(long appointment) {
        records.of(appointment).ifPresent(QueueEntry::wasNotTold);
    }

    /** Looks at all queues of today in which something happened since. */
    void look() {
        var running = transactions.run(() -> readings.running(Wib.date(clock.instant())));
        seen.keySet().retainAll(running.keySet());
        running.forEach((session, stamp) -> {
            if (!stamp.equals(seen.get(session)) && isLookedAt(session)) seen.put(session, stamp);
        });
    }

    /** Whoever fails never stops the others, and is found again by the next look. */
    private boolean isLookedAt(long session) {
        boolean all = true;
        for (long appointment : transactions.run(() -> moved(session))) all &= isNoted(appointment);
        return all;
    }

    private boolean isNoted(long appointment) {
        try {
            note(appointment);
            return true;
        } catch (TryAgain away) {
            throw away;
        } catch (RuntimeException failure) {
            // without its words, which may quote what it was about
            LOG.errorf(
                    "Whether the turn of appointment %d is near could not be noted: %s",
                    appointment, failure.getClass().getSimpleName());
            return false;
        }
    }

    /** Of whom there is something to note; mostly nobody. */
    private List<Long> moved(long session) {
        var queue = readings.queue(session, false);
        var known = records.nearnessIn(session);
        return queue.waiting().stream()
                .map(Line::appointment)
                .filter(one -> step(queue, one, known.get(one)).isPresent())
                .toList();
    }

    private enum Step {
        IS_FAR,
        IS_NEAR,
        IS_FAR_AGAIN
    }

    private static Optional<Step> step(QueueView queue, long appointment, Nearness known) {
        return queue.place(appointment).flatMap(place -> {
            if (known != null && known.isToBeTold())
                return queue.isNear(place) ? Optional.of(Step.IS_NEAR) : Optional.empty();
            if (!queue.isFar(place)) return Optional.empty();
            return Optional.of(known == null ? Step.IS_FAR : Step.IS_FAR_AGAIN);
        });
    }

    private void note(long appointment) {
        transactions.run(() -> {
            var session = records.sessionOf(appointment).orElse(null);
            if (session == null) return null;
            // as it stands now, with everybody else kept from changing it
            records.alone(session);
            var entry = records.of(appointment).orElse(null);
            if (entry == null || entry.sessionId != session) return null;
            var queue = readings.queue(session, false);
            step(queue, appointment, entry.nearness).ifPresent(step -> note(step, entry, queue));
            return null;
        });
    }

    private void note(Step step, QueueEntry entry, QueueView queue) {
        switch (step) {
            case IS_FAR -> entry.isFar();
            case IS_FAR_AGAIN -> far.fire(new TurnFar(entry.appointmentId));
            case IS_NEAR -> {
                entry.isTold();
                int before = queue.place(entry.appointmentId).orElseThrow().before();
                near.fire(new TurnNear(records.appointment(entry.appointmentId), before, queue.stamp()));
            }
        }
    }
}
