package id.edokter.schedule;

import id.edokter.schedule.QuotaEntry.Act;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Opens unused reserves to everybody when their time has come: found by "due and not yet done", so that a stretch in
 * which nothing ran does no harm. The walk-in reserve stays with the desk.
 */
@ApplicationScoped
class Release {

    private static final Logger LOG = Logger.getLogger(Release.class);

    private final Sessions sessions;
    private final Slots slots;
    private final QuotaLedger ledger;
    private final ScheduleSettings settings;
    private final Event<PlacesOpened> opened;
    private final Transactions transactions;
    private final Clock clock;

    Release(
            Sessions sessions,
            Slots slots,
            QuotaLedger ledger,
            ScheduleSettings settings,
            Event<PlacesOpened> opened,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.ledger = ledger;
        this.settings = settings;
        this.opened = opened;
        this.transactions = transactions;
        this.clock = clock;
    }

    int due() {
        var due = transactions.run(
                () -> sessions.dueForRelease(Wib.dateTime(clock.instant()), settings.releaseMinutesBefore()));
        int released = 0;
        for (var session : due) {
            try {
                if (transactions.run(() -> release(session))) released++;
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The reserves of session %d could not be released", session);
            }
        }
        return released;
    }

    private boolean release(long id) {
        var now = clock.instant();
        if (!sessions.markReleased(id, now)) return false;
        var session = sessions.findById(id);
        int jkn = slots.free(id, Pool.JKN, now);
        int general = slots.free(id, Pool.GENERAL, now);
        slots.release(id);
        ledger.persist(new QuotaEntry(
                session, Act.RELEASED, jkn + general, "JKN %d, GENERAL %d".formatted(jkn, general), now));
        opened.fire(new PlacesOpened(session));
        return true;
    }
}
