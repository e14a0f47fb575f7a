package id.edokter.queue;

import id.edokter.queue.Chance.What;
import id.edokter.queue.Situation.Expected;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Says when whose turn is likely to be. The rest of the session is played 256 times from the present moment: the doctor
 * begins, each consultation takes its time, some patients are late, some do not come, now and then there is a break. In
 * eight plays of ten the turn falls between the two times that are shown. The same situation always has the same answer;
 * nothing is remembered from one time to the next.
 *
 * <p>What is assumed stands here and in {@link Pace}, and how good it is in docs/estimates.md.
 */
final class Estimator {

    /** A range of 80 %. Somewhat more is asked for, since no play knows all that can happen. */
    private static final double LEFT_OUT = 0.1;
    /** In fewer plays than that nobody's turn is guessed. */
    private static final int FEWEST = Chance.PLAYS / 10;

    // when sessions begin, in minutes after the planned time: worth as much as these few sessions of the doctor's own
    private static final double[] USUAL_DELAYS = {-2, 4, 12, 25, 45};
    /** Minutes after the announced time. An announcement is worth more than any habit. */
    private static final double[] AFTER_ANNOUNCEMENT = {-10, -4, 0, 3, 7, 14, 25};
    /** How much longer, when it should have begun and nothing was said. */
    private static final double[] ANY_MOMENT = {2, 6, 12, 25, 45};

    private static final double WOBBLE = 4;

    /** An announced delay is told to who is on the way; not everybody reads it, and few believe it to the minute. */
    private static final double HEEDED = 0.5;

    /** Of the minutes of a break, that part is the shortest one; how long the rest is nobody knows. */
    private static final double SHORTEST_BREAK = 0.4;

    private final Situation now;
    private final Pace pace;
    private final double[] lengths;
    private final double[] starts;
    private final int people;
    private final double[][] turns;
    private final double[] ends = new double[Chance.PLAYS];

    // of each one in the line: minutes since the usual time of coming, and the chance to have come by now
    private final double[] passed;
    private final double[] here;
    private final double idle;
    /** From the usual minute of coming until who comes is late. */
    private final double graceAfterComing;

    // of the play that is on
    private final double[] arrivals;
    private final boolean[] late;
    private final int[] behind;
    private final boolean[] served;
    /** Before this one all are served. */
    private int first;

    private Estimator(Situation now) {
        this.now = now;
        this.pace = Pace.of(now.finished(), now.habits(), now.minutesPerPlace());
        this.people = now.line().size();
        this.turns = new double[people][Chance.PLAYS];
        this.arrivals = new double[people];
        this.late = new boolean[people];
        this.behind = new int[people];
        this.served = new boolean[people];
        this.lengths = new double[Chance.PLAYS];
        double median = StrictMath.exp(pace.middle());
        var shape = pace.lengths().stream().mapToDouble(one -> one).toArray();
        for (int i = 0; i < Chance.PLAYS; i++) lengths[i] = median * at(shape, (i + 0.5) / Chance.PLAYS);
        this.passed = new double[people];
        this.here = new double[people];
        for (int i = 0; i < people; i++) {
            passed[i] = now.minutesSince(now.line().get(i).planned())
                    - HEEDED * now.minutesLate()
                    - now.habits().comes();
            here[i] = 1 / (1 + StrictMath.exp(-passed[i] / now.habits().spreadOfComing()));
        }
        this.graceAfterComing = now.graceMinutes()
                + (1 - HEEDED) * now.minutesLate()
                - now.habits().comes();
        this.starts = now.began() == null ? starts() : null;
        this.idle = now.began() == null || now.inServiceSince() != null ? 0 : idle();
    }

    static Estimates of(Situation situation) {
        return new Estimator(situation).play();
    }

    private Estimates play() {
        for (int play = 0; play < Chance.PLAYS; play++) play(play);
        Map<Long, Estimate> found = new HashMap<>();
        for (int i = 0; i < people; i++) {
            var estimate = estimate(turns[i]);
            if (estimate != null) found.put(now.line().get(i).appointment(), estimate);
        }
        boolean over = people == 0 && now.inServiceSince() == null;
        return new Estimates(
                Map.copyOf(found), over ? null : estimate(ends), Math.max(1, (int) Math.round(pace.minutes())));
    }

    private Estimate estimate(double[] plays) {
        var sorted =
                Arrays.stream(plays).filter(one -> !Double.isNaN(one)).sorted().toArray();
        if (sorted.length < FEWEST) return null;
        return Estimate.between(
                now.in(at(sorted, LEFT_OUT)), now.in(at(sorted, 0.5)), now.in(at(sorted, 1 - LEFT_OUT)), now.now());
    }

    /** The value that so large a part of the sorted ones lies below. */
    private static double at(double[] sorted, double share) {
        double place = share * sorted.length - 0.5;
        int low = Math.max(0, Math.min(sorted.length - 1, (int) Math.floor(place)));
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + Math.max(0, place - low) * (sorted[high] - sorted[low]);
    }

    /** Minutes from now, of all that follows. */
    private void play(int play) {
        double factor = StrictMath.exp(pace.doubt() * Chance.normal(Chance.part(What.PACE, 0, play)));
        for (int i = 0; i < people; i++) {
            arrivals[i] = arrival(i, play);
            late[i] = false;
            behind[i] = -1;
            served[i] = Double.isNaN(arrivals[i]);
            turns[i][play] = Double.NaN;
            var one = now.line().get(i);
            if (!one.isHere()) late[i] = arrivals[i] + passed[i] > graceAfterComing;
        }
        first = 0;
        double time = free(play, factor);
        int count = 0;
        for (int i = next(time, count); i >= 0; i = next(time, count)) {
            int number = now.line().get(i).number();
            time = Math.max(time, arrivals[i]);
            turns[i][play] = time;
            served[i] = true;
            count++;
            time += factor * lengths[Chance.part(What.LENGTH, number, play)];
            ends[play] = time;
            time += pause(number, play);
        }
    }

    /** When the doctor can take the next one. */
    private double free(int play, double factor) {
        ends[play] = 0;
        if (starts != null) return at(starts, Chance.share(What.START, 0, play));
        if (now.inServiceSince() != null) {
            double end = rest(play, factor);
            ends[play] = end;
            return end + pause(0, play);
        }
        return idle > Pace.LONGEST_GAP
                ? restOfBreak() * Chance.exponential(What.BREAK_LENGTH, 0, play)
                : pace.gap() * Chance.exponential(What.GAP, 0, play);
    }

    /** For so long nobody has been with the doctor although somebody could have been. */
    private double idle() {
        int n = now.finished().size();
        var since = n == 0 ? now.began() : now.finished().get(n - 1).finishedAt();
        var first =
                now.line().stream().filter(Expected::isHere).map(Expected::came).min(Instant::compareTo);
        if (first.isEmpty()) return 0;
        return now.minutesSince(first.get().isAfter(since) ? first.get() : since);
    }

    /** Of the consultation that is on: as long as those take that took at least as long as this one. */
    private double rest(int play, double factor) {
        double elapsed = now.minutesSince(now.inServiceSince());
        int shorter = 0;
        while (shorter < Chance.PLAYS && factor * lengths[shorter] <= elapsed) shorter++;
        int part = Chance.part(What.LENGTH, 0, play);
        if (shorter == Chance.PLAYS) return pace.minutes() * Chance.exponential(What.LENGTH, 0, play);
        return factor * lengths[shorter + part * (Chance.PLAYS - shorter) / Chance.PLAYS] - elapsed;
    }

    private double pause(int number, int play) {
        double gap = pace.gap() * Chance.exponential(What.GAP, number, play);
        if (Chance.share(What.BREAK, number, play) > now.habits().breaks()) return gap;
        double shortest = SHORTEST_BREAK * now.habits().minutesOfBreak();
        return gap + shortest + restOfBreak() * Chance.exponential(What.BREAK_LENGTH, number, play);
    }

    private double restOfBreak() {
        return (1 - SHORTEST_BREAK) * now.habits().minutesOfBreak();
    }

    /** Who is called at that time: the first in the line who is here, or else whoever comes first; -1 at the end. */
    private int next(double time, int count) {
        int waits = -1;
        int soonest = -1;
        while (first < people && served[first]) first++;
        for (int i = first; i < people; i++) {
            if (served[i]) continue;
            if (arrivals[i] > time) {
                if (soonest < 0 || arrivals[i] < arrivals[soonest]) soonest = i;
                continue;
            }
            if (!late[i]) return i;
            if (behind[i] < 0) behind[i] = count + now.behind();
            if (count >= behind[i]) return i;
            if (waits < 0) waits = i;
        }
        return waits >= 0 ? waits : soonest;
    }

    /** When somebody comes; 0 for who is here, and no number at all for who does not come. */
    private double arrival(int i, int play) {
        var one = now.line().get(i);
        if (one.isHere()) return 0;
        double shows = now.habits().shows();
        if (Chance.share(What.COMES, one.number(), play) > shows * (1 - here[i]) / (1 - shows * here[i]))
            return Double.NaN;
        double share = here[i] + (1 - here[i]) * Chance.share(What.ARRIVAL, one.number(), play);
        return Math.max(0, now.habits().spreadOfComing() * StrictMath.log(share / (1 - share)) - passed[i]);
    }

    /** When the doctor is likely to begin, in minutes from now, sorted. */
    private double[] starts() {
        double passed = now.minutesSince(now.announced());
        var own = now.habits().delays();
        var delays = now.minutesLate() > 0
                ? Arrays.stream(AFTER_ANNOUNCEMENT)
                : DoubleStream.concat(
                        Arrays.stream(USUAL_DELAYS),
                        List.of(own, own, own).stream().flatMap(List::stream).mapToDouble(Double::doubleValue));
        var wobbling = delays.flatMap(delay -> DoubleStream.of(delay - WOBBLE, delay, delay + WOBBLE));
        var ahead = wobbling.map(delay -> delay - passed).filter(rest -> rest > 0);
        // what is overdue may come at any moment
        return (passed > 0 ? DoubleStream.concat(ahead, Arrays.stream(ANY_MOMENT)) : ahead)
                .sorted()
                .toArray();
    }
}
