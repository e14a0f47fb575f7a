package id.edokter.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a doctor's earlier sessions in a clinic tell of the next one.
 *
 * @param paces median minutes of a consultation, of each session that had enough of them
 * @param delays by how many minutes each session began after its planned time; negative when it began before
 * @param shows which part of those who had a place came, from 0 to 1
 * @param comes minutes after the planned time at which half of those who come are here; mostly negative
 * @param spreadOfComing around that: the scale of a logistic distribution
 * @param shape how consultations differ from each other: logarithms of their minutes in medians of their session
 * @param gap minutes from a finish to the next start
 * @param breaks how many there are for each consultation
 * @param minutesOfBreak on average
 */
record Habits(
        List<Double> paces,
        List<Double> delays,
        double shows,
        double comes,
        double spreadOfComing,
        List<Double> shape,
        double gap,
        double breaks,
        double minutesOfBreak) {

    /** Of the hospital, until the doctor has a past; counts as much as so many appointments. */
    private static final double USUALLY_SHOWS = 0.85;

    private static final int USUAL_APPOINTMENTS = 40;

    /** A session with fewer consultations says nothing of a pace. */
    private static final int ENOUGH = 4;

    /** Most come within the half hour before their time. */
    private static final List<Double> USUAL_ARRIVALS =
            List.of(-65.0, -48.0, -38.0, -32.0, -27.0, -23.0, -19.0, -15.0, -10.0, -4.0, 4.0, 16.0);

    // likewise of consultations and breaks
    private static final double USUAL_SPREAD = 0.5;
    private static final int USUAL_CONSULTATIONS = 30;
    private static final List<Double> USUAL_GAPS = List.of(0.2, 0.5, 0.8, 1.2, 1.8, 3.0);
    private static final double USUAL_BREAKS = 1;
    private static final double USUAL_BREAK = 15;
    /** A longer one, in minutes, was a second part of the session, or the end of the first one was. */
    private static final double LONGEST_BREAK = 60;

    private static final List<Double> USUAL_SHAPE = IntStream.range(0, USUAL_CONSULTATIONS)
            .mapToObj(i -> USUAL_SPREAD * Chance.normal((int) ((i + 0.5) * Chance.PLAYS / USUAL_CONSULTATIONS)))
            .toList();

    static final Habits UNKNOWN = of(List.of());

    /**
     * A session of the past.
     *
     * @param began null when nobody noted it
     */
    record Earlier(Instant planned, Instant began, List<Visit> visits) {

        /** Consultations that were noted from start to end, oldest first. */
        List<Consultation> consultations() {
            return noted().map(Visit::consultation).toList();
        }

        private Stream<Visit> noted() {
            return visits.stream()
                    .filter(one -> one.consultation != null)
                    .sorted(Comparator.comparing(one -> one.consultation.startedAt()));
        }

        /** Minutes of the gaps that are too long to be between two patients, though the next one was here. */
        private List<Double> breaks() {
            var noted = noted().toList();
            List<Double> breaks = new ArrayList<>();
            for (int i = 1; i < noted.size(); i++) {
                var finished = noted.get(i - 1).consultation.finishedAt();
                var next = noted.get(i);
                double gap = Pace.minutes(Duration.between(finished, next.consultation.startedAt()));
                boolean wasHere = next.came != null && !next.came.isAfter(finished);
                if (wasHere && gap > Pace.LONGEST_GAP && gap <= LONGEST_BREAK) breaks.add(gap);
            }
            return breaks;
        }
    }

    /**
     * Somebody who had a place in it.
     *
     * @param planned null for who walked in
     * @param came null for who did not, or when nobody noted it
     * @param consultation null when there was none, or not both its times were noted
     */
    record Visit(Instant planned, Instant came, Consultation consultation) {}

    static Habits of(List<Earlier> sessions) {
        var paces = sessions.stream()
                .map(session -> Pace.real(session.consultations()))
                .filter(minutes -> minutes.size() >= ENOUGH)
                .map(Pace::median)
                .toList();
        var delays = sessions.stream()
                .filter(session -> session.began() != null)
                .map(session -> Pace.minutes(Duration.between(session.planned(), session.began())))
                .toList();
        var booked = sessions.stream()
                .flatMap(session -> session.visits().stream())
                .filter(visit -> visit.planned != null)
                .toList();
        List<Double> arrivals = new ArrayList<>(USUAL_ARRIVALS);
        for (var visit : booked)
            if (visit.came != null) arrivals.add(Pace.minutes(Duration.between(visit.planned, visit.came)));
        int came = arrivals.size() - USUAL_ARRIVALS.size();
        double comes = Pace.median(arrivals);
        double distance =
                Pace.median(arrivals.stream().map(one -> Math.abs(one - comes)).toList());
        List<Double> shape = new ArrayList<>(USUAL_SHAPE);
        List<Double> gaps = new ArrayList<>(USUAL_GAPS);
        double breaks = USUAL_BREAKS;
        double minutes = USUAL_BREAKS * USUAL_BREAK;
        for (var session : sessions) {
            var real = Pace.real(session.consultations());
            if (real.size() < ENOUGH) continue;
            shape.addAll(Pace.shape(real));
            gaps.addAll(Pace.gaps(session.consultations()));
            for (double pause : session.breaks()) {
                breaks++;
                minutes += pause;
            }
        }
        return new Habits(
                paces,
                delays,
                (USUALLY_SHOWS * USUAL_APPOINTMENTS + came) / (USUAL_APPOINTMENTS + booked.size()),
                comes,
                distance / StrictMath.log(3),
                shape,
                Pace.median(gaps),
                breaks / shape.size(),
                minutes / breaks);
    }
}
