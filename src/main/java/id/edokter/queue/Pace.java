package id.edokter.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a doctor works today: the median of the last consultations, held against the same doctor's earlier sessions,
 * and those against the planned minutes. Medians, because one long visit, one forgotten key or a break must not move a
 * whole morning; logarithms, because consultations differ by factors (twice as long is as usual as half as long).
 *
 * @param middle logarithm of the median minutes of a consultation
 * @param lengths of consultations in medians, from the shortest to the longest; each is as likely as the others
 * @param doubt how far off the middle itself may be, as a logarithm
 * @param gap minutes from a finish to the next start on average; breaks are not in it
 */
record Pace(double middle, List<Double> lengths, double doubt, double gap) {

    /** So many consultations make "the last": doctors get faster and slower within a session. */
    private static final int LAST = 12;
    /** A shorter one is a key that was pressed twice. */
    private static final double SHORTEST = 0.5;
    /** A longer one, in medians, is a finish that was forgotten, or a break with somebody in the room. */
    private static final double LONGEST = 5;
    /** A longer gap, in minutes, is a break, or nobody was there. */
    static final double LONGEST_GAP = 6;

    // how doctors differ from the planned minutes, from their other sessions, and consultations from each other
    private static final double DOUBT_OF_PLAN = 0.35;
    private static final double DOUBT_OF_SESSION = 0.15;
    /** Consultations of a session. */
    private static final double USUAL_SESSION = 20;

    /** A doctor's usual gap is worth so many of today's. */
    private static final double WEIGHT_OF_GAP = 4;
    /** A median is that much less sure than an average would be, if nothing were wrong with any value. */
    private static final double PRICE_OF_MEDIAN = Math.PI / 2;

    /** Makes of a median distance the spread of a normal distribution. */
    private static final double OF_MEDIAN_DISTANCE = 1.4826;

    /**
     * @param consultations of this session, finished, oldest first
     * @param plannedMinutes between two places of the plan
     */
    static Pace of(List<Consultation> consultations, Habits habits, int plannedMinutes) {
        var last = consultations.subList(Math.max(0, consultations.size() - LAST), consultations.size());
        var real = real(last);
        int n = real.size();
        List<Double> shape = new ArrayList<>(habits.shape());
        if (n > 0) shape.addAll(shape(real));
        shape.sort(null);
        double spread = spread(shape);
        var lengths = shape.stream().map(one -> StrictMath.exp(one)).toList();

        var gaps = gaps(last);
        double gap = gaps.isEmpty()
                ? habits.gap()
                : (WEIGHT_OF_GAP * habits.gap() + gaps.size() * median(gaps)) / (WEIGHT_OF_GAP + gaps.size());

        // the plan says how long one takes on average, and the average is above the median
        double average = lengths.stream().mapToDouble(one -> one).sum() / lengths.size();
        var known = new Weighed(StrictMath.log(plannedMinutes / average), square(DOUBT_OF_PLAN));
        int m = habits.paces().size();
        if (m > 0)
            known = known.with(
                    median(logarithms(habits.paces())),
                    (square(DOUBT_OF_SESSION) + PRICE_OF_MEDIAN * square(spread) / USUAL_SESSION) / m);
        known = new Weighed(known.value, known.variance + square(DOUBT_OF_SESSION));
        if (n > 0) known = known.with(median(logarithms(real)), PRICE_OF_MEDIAN * square(spread) / n);
        return new Pace(known.value, lengths, Math.sqrt(known.variance), gap);
    }

    /** A value and its variance; two that are held against each other count as much as they are sure. */
    private record Weighed(double value, double variance) {

        Weighed with(double other, double itsVariance) {
            double weight = itsVariance / (variance + itsVariance);
            return new Weighed(weight * value + (1 - weight) * other, weight * variance);
        }
    }

    /** Minutes of the consultations that look like ones. */
    static List<Double> real(List<Consultation> consultations) {
        var minutes = consultations.stream()
                .map(one -> minutes(one.length()))
                .filter(one -> one >= SHORTEST)
                .toList();
        if (minutes.isEmpty()) return minutes;
        double limit = LONGEST * median(minutes);
        return minutes.stream().filter(one -> one <= limit).toList();
    }

    private static List<Double> logarithms(List<Double> minutes) {
        return minutes.stream().map(one -> StrictMath.log(one)).toList();
    }

    /** Logarithms of the minutes, in medians. */
    static List<Double> shape(List<Double> minutes) {
        double median = median(minutes);
        return minutes.stream().map(one -> StrictMath.log(one / median)).toList();
    }

    /** Of logarithms around 0, by the median distance. */
    private static double spread(List<Double> shape) {
        return OF_MEDIAN_DISTANCE * median(shape.stream().map(Math::abs).toList());
    }

    /** Minutes between two patients; breaks are none. */
    static List<Double> gaps(List<Consultation> consultations) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < consultations.size(); i++) {
            double gap = gap(consultations, i);
            if (gap <= LONGEST_GAP) gaps.add(Math.max(0, gap));
        }
        return gaps;
    }

    /** Minutes before one of them; negative when it was started before the one before was finished. */
    private static double gap(List<Consultation> consultations, int i) {
        return minutes(Duration.between(
                consultations.get(i - 1).finishedAt(), consultations.get(i).startedAt()));
    }

    static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }

    /** @param values at least one */
    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** Typical minutes from a start to the next. */
    double minutes() {
        return StrictMath.exp(middle) + gap;
    }

    private static double square(double value) {
        return value * value;
    }
}
