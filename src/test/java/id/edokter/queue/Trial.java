package id.edokter.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What was said on simulated days at several moments, beside what then happened. */
final class Trial {

    /** When it is asked. */
    enum Moment {
        HOUR_BEFORE("an hour before the planned start", false),
        PLANNED_START("at the planned start", false),
        START("when the doctor begins", true),
        TWO_HOURS("120 minutes before the turn", true),
        ONE_HOUR("60 minutes before the turn", true),
        HALF_AN_HOUR("30 minutes before the turn", true);

        final String words;
        /** Whether the promise is about it: before, all hangs on a doctor who has not come yet. */
        final boolean promised;

        Moment(String words, boolean promised) {
            this.words = words;
            this.promised = promised;
        }
    }

    private static final List<Moment> OF_THE_DAY = List.of(Moment.HOUR_BEFORE, Moment.PLANNED_START, Moment.START);
    private static final Map<Moment, Integer> BEFORE_THE_TURN =
            new EnumMap<>(Map.of(Moment.TWO_HOURS, 120, Moment.ONE_HOUR, 60, Moment.HALF_AN_HOUR, 30));
    /** One patient in so many is asked about, others in each session. */
    private static final int ONE_IN = 5;

    /**
     * Minutes after the planned start.
     *
     * @param said the likely turn
     * @param plan number × minutes
     * @param width of the range that was said
     * @param held whether the turn was in it
     */
    record Answer(double real, double said, double plan, double width, boolean held) {}

    /** Of many answers: medians in minutes, and the part of the turns that were in the range. */
    record Result(int asked, double error, double errorOfPlan, double held, double width) {

        static Result of(Collection<Answer> answers) {
            return new Result(
                    answers.size(),
                    median(answers.stream().map(one -> Math.abs(one.said - one.real))),
                    median(answers.stream().map(one -> Math.abs(one.plan - one.real))),
                    answers.stream().filter(Answer::held).count() / (double) answers.size(),
                    median(answers.stream().map(Answer::width)));
        }

        double ratio() {
            return error / errorOfPlan;
        }

        private static double median(Stream<Double> values) {
            return Pace.median(values.toList());
        }
    }

    private final Map<Moment, List<Answer>> answers = new EnumMap<>(Moment.class);
    private final List<Answer> ends = new ArrayList<>();
    private int silent;

    private Trial() {
        for (var moment : Moment.values()) answers.put(moment, new ArrayList<>());
    }

    static Trial of(World world, long seed, int sessions) {
        var trial = new Trial();
        var random = new Random(seed);
        for (int i = 0; i < sessions; i++) trial.watch(SimulatedDay.of(SimulatedDoctor.of(world, random), random), i);
        return trial;
    }

    Result at(Moment moment) {
        return Result.of(answers.get(moment));
    }

    Result promised() {
        return Result.of(Stream.of(Moment.values())
                .filter(moment -> moment.promised)
                .flatMap(moment -> answers.get(moment).stream())
                .toList());
    }

    Result ends() {
        return Result.of(ends);
    }

    /** How often nothing was said to somebody who was treated all the same. */
    int silent() {
        return silent;
    }

    private void watch(SimulatedDay day, int i) {
        var asked = day.turns().entrySet().stream()
                .filter(turn -> turn.getKey() % ONE_IN == i % ONE_IN)
                .toList();
        for (var moment : OF_THE_DAY) {
            double time = switch (moment) {
                case HOUR_BEFORE -> -60;
                case PLANNED_START -> 0;
                default -> day.began();
            };
            var situation = day.at(time);
            var estimates = Estimator.of(situation);
            for (var turn : asked)
                if (turn.getValue() > time) add(moment, day, turn.getKey(), turn.getValue(), situation, estimates);
            if (moment == Moment.START) ends.add(answer(estimates.end(), day.end(), day.plannedEnd()));
        }
        for (var turn : asked) {
            BEFORE_THE_TURN.forEach((moment, minutes) -> {
                var situation = day.at(turn.getValue() - minutes);
                add(moment, day, turn.getKey(), turn.getValue(), situation, Estimator.of(situation));
            });
        }
    }

    private void add(
            Moment moment, SimulatedDay day, int number, double real, Situation situation, Estimates estimates) {
        // who will walk in is not known before
        if (situation.line().stream().noneMatch(one -> one.number() == number)) return;
        var estimate = estimates.turnOf(number);
        if (estimate.isPresent()) answers.get(moment).add(answer(estimate.get(), real, day.planOf(number)));
        else silent++;
    }

    private static Answer answer(Estimate estimate, double real, double plan) {
        double from = SimulatedDay.minutes(estimate.earliest());
        double to = SimulatedDay.minutes(estimate.latest());
        return new Answer(
                real,
                SimulatedDay.minutes(estimate.likely()),
                plan,
                to - from,
                estimate.includes(SimulatedDay.moment(real)));
    }
}
