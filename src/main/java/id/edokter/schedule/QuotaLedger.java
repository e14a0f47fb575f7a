package id.edokter.schedule;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class QuotaLedger implements PanacheRepository<QuotaEntry> {

    List<QuotaEntry> of(long session) {
        return list("sessionId = ?1 order by id", session);
    }

    Optional<QuotaEntry> lastOf(long session) {
        return find("sessionId = ?1 order by id desc", session).firstResultOptional();
    }

    /** What last changed the session itself; a number beyond its quota leaves it as it was. */
    Optional<QuotaEntry> lastChangeOf(long session) {
        return find("sessionId = ?1 and act <> OVERBOOKED order by id desc", session)
                .firstResultOptional();
    }

    /** @throws SessionChanged when the session is not any more as somebody has looked at it */
    void refuseChanged(Session session, SessionSeen seen) {
        if (session.version != seen.version())
            throw new SessionChanged(lastChangeOf(session.id).orElse(null));
    }

    boolean hasOtherRoom(long session) {
        return count("sessionId = ?1 and act = ROOM_CHANGED", session) > 0;
    }

    /** Whether this very form has been obeyed before. */
    boolean isDone(long session, byte[] asked) {
        return count("sessionId = ?1 and asked = ?2", session, asked) > 0;
    }

    /** The last that was decided about whether a session can be booked. */
    Optional<QuotaEntry> lastAboutBooking(long session) {
        return aboutBooking(session).firstResultOptional();
    }

    /** Whether a person let it be booked though it was not to be held. */
    boolean isOpenedAllTheSame(long session) {
        var all = aboutBooking(session).list();
        return !all.isEmpty()
                && all.get(0).act == QuotaEntry.Act.BOOKING_OPENED
                && !all.get(0).isOfTheTimetable()
                && all.stream().anyMatch(QuotaEntry::isStop);
    }

    private PanacheQuery<QuotaEntry> aboutBooking(long session) {
        return find("sessionId = ?1 and act in (BOOKING_CLOSED, BOOKING_OPENED) order by id desc", session);
    }
}
