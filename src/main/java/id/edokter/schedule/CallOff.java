package id.edokter.schedule;

import id.edokter.schedule.QuotaEntry.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sessions that a doctor will not hold, whoever is in them, and those that are held after all. All within the
 * transaction under way; what a person calls off, planning leaves alone.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CallOff {

    private final Sessions sessions;
    private final QuotaLedger ledger;
    private final Event<SessionCalledOff> news;
    private final Clock clock;

    CallOff(Sessions sessions, QuotaLedger ledger, Event<SessionCalledOff> news, Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
    }

    /** What a doctor would hold in these days and is not over yet, by date and time. */
    public List<Session> ahead(long doctor, LocalDate from, LocalDate to) {
        return sessions.of(List.of(doctor), from, to).stream()
                .filter(this::mayBeCalledOff)
                .toList();
    }

    /**
     * Nobody gets a place there from now on: who is booking at this moment finds the session changed.
     *
     * @return those that were called off by this; what is closed, over, cancelled, another doctor's or not there is left out
     */
    public List<Session> callOff(long doctor, Collection<Long> wanted, String who, String reason) {
        var off = new ArrayList<Session>();
        for (long id : new TreeSet<>(wanted)) {
            var session = lock(id);
            if (session == null || session.doctor.id != doctor || !mayBeCalledOff(session)) continue;
            session.cancel();
            enter(session, Act.CANCELLED, who, reason);
            news.fire(new SessionCalledOff(session));
            off.add(session);
        }
        return off;
    }

    /**
     * The doctor comes after all; what is over by now stays called off.
     *
     * @return the ids of those that do not, since they are over
     */
    public Set<Long> takeBack(Collection<Long> wanted, String who, String reason) {
        var over = new TreeSet<Long>();
        for (long id : new TreeSet<>(wanted)) {
            var session = lock(id);
            if (session.status != Session.Status.CANCELLED) continue;
            if (isOver(session)) {
                over.add(id);
                continue;
            }
            session.reopen();
            enter(session, Act.REOPENED, who, reason);
        }
        return over;
    }

    private boolean isOver(Session session) {
        return !session.endsAt().isAfter(clock.instant());
    }

    private boolean mayBeCalledOff(Session session) {
        return (session.status == Session.Status.OPEN || session.status == Session.Status.RUNNING) && !isOver(session);
    }

    private Session lock(long id) {
        sessions.findById(id, LockModeType.PESSIMISTIC_WRITE);
        return sessions.whole(id).orElse(null);
    }

    private void enter(Session session, Act act, String who, String reason) {
        ledger.persist(new QuotaEntry(session, act, null, session.places, null, who, reason, clock.instant()));
    }
}
