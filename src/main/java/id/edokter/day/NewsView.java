package id.edokter.day;

import id.edokter.booking.SessionLoad;
import java.time.Instant;
import java.util.List;

/**
 * What a page is told that listens.
 *
 * @param rows sessions that are drawn anew
 */
record NewsView(Figures figures, List<SessionLoad> rows, Instant now, LiveDay.Kind kind) {

    public Course course(SessionLoad session) {
        return Course.of(session, now);
    }

    /** Whether nothing is told but the time. */
    public boolean isSignOfLife() {
        return kind == LiveDay.Kind.ALIVE;
    }
}
