package id.edokter.schedule;

import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.schedule.QuotaEntry.Act;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a session goes on its day: it begins, is closed, or opened again. Always within the transaction under way, since
 * what becomes of those who came to it is part of the same act; a line of the ledger tells who and why.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SessionCourse {

    private final Sessions sessions;
    private final Slots slots;
    private final QuotaLedger ledger;
    private final AuditTrail trail;
    private final Event<SessionNews> news;
    private final Event<SessionNotBegun> notBegun;
    private final EntityManager em;
    private final Clock clock;

    SessionCourse(
            Sessions sessions,
            Slots slots,
            QuotaLedger ledger,
            AuditTrail trail,
            Event<SessionNews> news,
            Event<SessionNotBegun> notBegun,
            EntityManager em,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.ledger = ledger;
        this.trail = trail;
        this.news = news;
        this.notBegun = notBegun;
        this.em = em;
        this.clock = clock;
    }

    /**
     * The session, taken until the end of the transaction, with its doctor, clinic and room.
     *
     * @throws NotFoundException when there is none
     */
    public Session alone(long id) {
        return sessions.alone(id);
    }

    /** @throws SessionChanged when it is not any more as somebody has looked at it */
    public void refuseChanged(Session session, SessionSeen seen) {
        ledger.refuseChanged(session, seen);
    }

    /**
     * It begins now.
     *
     * @param told who is on the way is told of it when it begins late, and by more than this otherwise than was said last
     */
    public void begin(Session session, Duration told, Witness by) {
        var now = clock.instant();
        session.begin(now);
        var entry = note(session, Act.STARTED, 0, "", by);
        var said = session.startsAt().plus(Duration.ofMinutes(session.minutesLate));
        boolean otherwise = Duration.between(said, now).abs().compareTo(told) > 0;
        if (otherwise && now.isAfter(session.startsAt()))
            news.fire(new SessionNews(SessionNews.Kind.STARTED, session, entry.id, Map.of(), "", by));
    }

    /** It has not begun after all. */
    public void takeBackBeginning(Session session, Witness by) {
        session.hasNotBegun();
        note(session, Act.START_UNDONE, 0, "", by);
        notBegun.fire(new SessionNotBegun(session));
    }

    /**
     * It is over.
     *
     * @throws SessionHasPatients while somebody waits or is with the doctor, and before its time while somebody is coming:
     *     that is the doctor's absence, in which nobody is forgotten
     * @throws SessionEnded when it was called off or closed
     */
    public void close(Session session, String reason, Witness by) {
        if (!session.isOn()) throw new SessionEnded();
        em.flush();
        int waiting = sessions.waitingIn(session.id);
        if (waiting > 0) throw SessionHasPatients.waiting(waiting);
        var now = clock.instant();
        int coming = sessions.liveIn(List.of(session.id), now).getOrDefault(session.id, 0);
        if (coming > 0 && session.startedAt == null && now.isBefore(session.startsAt()))
            throw SessionHasPatients.coming(coming);
        session.close(clock.instant());
        note(session, Act.CLOSED, slots.unused(session.id, clock.instant()), reason, by);
    }

    /**
     * Its closing is taken back, on its day; who had begun goes on.
     *
     * @throws SessionEnded on another day, and when it was called off; {@link NothingToChange}
     */
    public void reopen(Session session, String reason, Witness by) {
        if (session.date.isBefore(Wib.date(clock.instant())) || session.status == Session.Status.CANCELLED)
            throw new SessionEnded();
        if (session.status != Session.Status.CLOSED) throw new NothingToChange();
        session.reopen();
        note(session, Act.REOPENED, slots.unused(session.id, clock.instant()), reason, by);
    }

    private QuotaEntry note(Session session, Act act, int places, String reason, Witness by) {
        em.flush();
        var entry = new QuotaEntry(session, act, null, places, null, by.who(), reason, clock.instant());
        ledger.persist(entry);
        trail.add(by, id.edokter.audit.Act.SESSION_CHANGED, null, "session " + session.id, act.name());
        return entry;
    }
}
