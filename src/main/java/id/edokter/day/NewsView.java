package id.edokter.day;

import id.edokter.booking.SessionLoad;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a page is told that listens.
 *
 * @param rows sessions that are drawn anew
 * @param asked those whose doctor asks not to hold them
 */
record NewsView(Figures figures, List<SessionLoad> rows, Set<Long> asked, Instant now, LiveDay.Kind kind) {

    public Course course(SessionLoad session) {
        return Course.of(session, now);
    }

    public boolean isAsked(SessionLoad session) {
        return asked.contains(session.id());
    }

    /** Whether patients are called in it. */
    public boolean isCalling(SessionLoad session) {
        return DayView.isCalling(session, now);
    }

    /** Whether nothing is told but the time. */
    public boolean isSignOfLife() {
        return kind == LiveDay.Kind.ALIVE;
    }
}
