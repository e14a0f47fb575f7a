package id.edokter.queue;

import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/**
 * When whose turn is likely to be. Made anew whenever somebody asks, from the queue as it is at that moment, so that each
 * finish, skip, arrival and announcement of a delay counts at once, at every replica. Nothing is stored.
 */
@ApplicationScoped
public class Forecast {

    private final QueueReadings readings;
    private final QueueRecords records;
    private final EarlierSessions earlier;
    private final Transactions transactions;

    Forecast(QueueReadings readings, QueueRecords records, EarlierSessions earlier, Transactions transactions) {
        this.readings = readings;
        this.records = records;
        this.earlier = earlier;
        this.transactions = transactions;
    }

    /**
     * For a page that has read the queue already: asks the database nothing more, but for a doctor's earlier sessions once
     * a day. {@link Estimates#NONE} for a session that is over, called off, or not of the day.
     */
    public Estimates of(QueueView queue) {
        var session = queue.session();
        if (!session.isOn() || !session.date().equals(Wib.date(queue.at()))) return Estimates.NONE;
        return Estimator.of(Situation.of(queue, transactions.run(() -> earlier.habits(session))));
    }

    /** @throws NotFoundException when there is no such session */
    public Estimates estimates(long session) {
        return of(transactions.run(() -> readings.queue(session, false)));
    }

    /**
     * Of one appointment. Empty for who is with the doctor, was there or will not be, and for who should have been here long
     * ago: such a one learns at the desk behind whom.
     */
    public Optional<Estimate> estimate(long appointment) {
        return transactions
                .run(() -> records.sessionOf(appointment).map(session -> readings.queue(session, false)))
                .map(this::of)
                .flatMap(estimates -> estimates.turnOf(appointment));
    }
}
