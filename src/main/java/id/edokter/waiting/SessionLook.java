package id.edokter.waiting;

import id.edokter.queue.Estimates;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.waiting.PhoneView.SentTo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A session as it was looked at.
 *
 * @param roomChanged whether it is held elsewhere than first said
 * @param rung when each call that is on was made last, by {@link #call}; calling once more counts as making it
 * @param sent where patients were sent from here, by appointment
 */
record SessionLook(
        QueueView queue, Estimates estimates, boolean roomChanged, Map<String, Instant> rung, Map<Long, SentTo> sent) {

    /** By which a call is known; calling once more makes another, also after that was taken back. */
    static String call(QueueView queue, Line line) {
        return queue.session().id() + "-" + line.callNumber() + "-" + line.rings();
    }

    List<Line> called() {
        return queue.called();
    }

    Instant rungAt(Line line) {
        return rung.getOrDefault(call(queue, line), line.calledAt());
    }
}
