package id.edokter.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What became of a session, as it was when it was closed, and with who was on paper. Minutes are of real times; null where nothing was noted. */
@Entity
public class SessionSummary {

    @Id
    @Column(name = "session_id")
    public Long sessionId;

    public Instant at;
    /** Who had a place and did not give it up before coming. */
    public int booked;

    public int seen;
    public int noShow;
    /** Came and went away before the turn. */
    public int wentAway;

    public int walkIns;
    /** Of those who came. */
    public int lateArrivals;
    /** The session's real start after the planned one; negative when it began early. */
    public Integer minutesLate;
    /** From arrival to call, or to going away. */
    public Integer waitMedian;
    /** Nine of ten waited no longer. */
    @Column(name = "wait_p90")
    public Integer waitP90;

    public Integer consultMedian;

    protected SessionSummary() {}

    SessionSummary(QueueView view, List<Gone> gone, Instant now) {
        this.sessionId = view.session().id();
        this.at = now;
        this.booked = view.lines().size() + gone.size();
        this.seen = view.done().size();
        this.noShow = view.noShows().size();
        this.wentAway = gone.size();
        this.walkIns =
                (int) (view.lines().stream().filter(QueueView.Line::walkIn).count()
                        + gone.stream().filter(Gone::walkIn).count());
        this.lateArrivals =
                (int) (view.lines().stream().filter(QueueView.Line::late).count()
                        + gone.stream().filter(Gone::late).count());
        var started = view.session().startedAt();
        this.minutesLate = started == null
                ? null
                : (int) Math.floorDiv(Duration.between(view.planned(), started).toSeconds(), 60);
        var waits = Stream.concat(
                        view.lines().stream().flatMap(line -> line.waited().stream()),
                        gone.stream().flatMap(one -> one.waited().stream()))
                .sorted()
                .toList();
        this.waitMedian = minutes(waits, 0.5);
        this.waitP90 = minutes(waits, 0.9);
        this.consultMedian = minutes(
                view.lines().stream()
                        .flatMap(line -> line.consultation().stream())
                        .map(Consultation::length)
                        .sorted()
                        .toList(),
                0.5);
    }

    /** The smallest that so large a part does not exceed. */
    static Integer minutes(List<Duration> sorted, double part) {
        if (sorted.isEmpty()) return null;
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return (int) sorted.get(Math.max(0, index)).toMinutes();
    }
}
