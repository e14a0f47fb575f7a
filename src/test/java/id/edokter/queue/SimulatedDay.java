package id.edokter.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A session that is made up, from the first to the last patient: who comes when, who does not come, who is let in first,
 * who is not there when called. Knows what really happened, and what was known of it at any moment.
 */
final class SimulatedDay {

    private static final Instant PLANNED = Instant.parse("2026-11-30T01:00:00Z");
    private static final int GRACE = 15;
    private static final int BEHIND = 3;

    /** Places in the order of call, by the minute from which they hold; the lower comes first. */
    private static final class Someone {
        final int number;
        final double planned;
        final double comes;
        final boolean walkIn;
        final boolean priority;
        final boolean control;
        final TreeMap<Double, Double> places = new TreeMap<>();
        double started = Double.NaN;
        double finished = Double.NaN;

        Someone(int number, double planned, double comes, boolean walkIn, boolean priority, boolean control) {
            this.number = number;
            this.planned = planned;
            this.comes = comes;
            this.walkIn = walkIn;
            this.priority = priority;
            this.control = control;
        }

        boolean isServed() {
            return !Double.isNaN(started);
        }

        boolean waitsAt(double time) {
            return comes <= time && !(started <= time);
        }

        double place(double time) {
            return places.floorEntry(time).getValue();
        }
    }

    private final SimulatedDoctor doctor;
    private final List<Someone> people = new ArrayList<>();
    private final double began;
    private final int announced;
    private final double announcedAt;

    private SimulatedDay(SimulatedDoctor doctor, Random random) {
        this.doctor = doctor;
        var world = doctor.world();
        double delay = world.delay(random, doctor.delay());
        this.began = delay;
        // half of those who are much too late say so, some minutes before the time, and are not quite right
        boolean says = delay > 20 && random.nextBoolean();
        this.announcedAt = says ? -25 + 30 * random.nextDouble() : Double.POSITIVE_INFINITY;
        this.announced = says ? Math.max(5, 5 * (int) Math.round((delay + 9 * random.nextGaussian()) / 5)) : 0;
        invite(random, world);
        treat(random, world);
    }

    static SimulatedDay of(SimulatedDoctor doctor, Random random) {
        return new SimulatedDay(doctor, random);
    }

    private void invite(Random random, World world) {
        int minutes = doctor.minutesPerPlace();
        double filled = 0.7 + 0.3 * random.nextDouble();
        for (int n = 1; n <= doctor.places(); n++) {
            double planned = (n - 1.0) * minutes;
            double comes = planned + world.coming(random) + (announced > 0 ? 0.6 * announced : 0);
            boolean shows = random.nextDouble() < world.showing();
            boolean priority = random.nextInt(20) == 0;
            boolean control = random.nextDouble() < 0.64;
            if (random.nextDouble() < filled)
                people.add(new Someone(n, planned, shows ? comes : Double.POSITIVE_INFINITY, false, priority, control));
        }
        int walkIns = world.walkIns(random);
        for (int i = 0; i < walkIns; i++) {
            double planned = (doctor.places() + i) * (double) minutes;
            double comes = -40 + doctor.places() * minutes * 0.8 * random.nextDouble();
            people.add(new Someone(
                    doctor.places() + i + 1, planned, comes, true, random.nextInt(10) == 0, random.nextBoolean()));
        }
    }

    private void treat(Random random, World world) {
        var coming = people.stream()
                .filter(one -> one.comes < Double.POSITIVE_INFINITY)
                .sorted(Comparator.comparingDouble(one -> one.comes))
                .toList();
        double today = doctor.ofPlan() * doctor.minutesPerPlace() * StrictMath.exp(0.12 * random.nextGaussian());
        double time = began;
        int arrived = 0;
        boolean noon = false;
        for (int served = 0; served < coming.size(); ) {
            while (arrived < coming.size() && coming.get(arrived).comes <= time) checkIn(coming.get(arrived++));
            double at = time;
            var next = coming.stream()
                    .filter(one -> one.waitsAt(at))
                    .min(Comparator.comparingDouble(one -> one.place(at)));
            if (next.isEmpty()) {
                time = coming.get(arrived).comes;
                continue;
            }
            var one = next.get();
            if (random.nextInt(30) == 0 && one.places.size() == 1) {
                // called and not there: two calls cost a minute
                time += 1;
                one.places.put(time, behind(one, time));
                continue;
            }
            time += world.gap(random);
            one.started = time;
            time += today * world.length(random, one.control, served / (double) coming.size());
            one.finished = time;
            served++;
            if (world.breaksAtNoon()) {
                if (!noon && time > 235) {
                    time += 20 + 25 * random.nextDouble();
                    noon = true;
                }
            } else if (random.nextInt(30) == 0) time += 5 + 15 * random.nextDouble();
        }
    }

    private void checkIn(Someone one) {
        double due = one.planned + (announcedAt < one.comes ? announced : 0);
        if (one.priority) one.places.put(one.comes, one.number / 1000.0);
        else if (one.comes > due + GRACE) one.places.put(one.comes, behind(one, one.comes));
        else one.places.put(one.comes, (double) one.number);
    }

    private double behind(Someone late, double time) {
        var waiting = people.stream()
                .filter(one -> one != late && one.waitsAt(time) && !one.places.isEmpty())
                .map(one -> one.place(time))
                .sorted()
                .toList();
        if (waiting.isEmpty()) return late.number;
        return waiting.get(Math.min(BEHIND, waiting.size()) - 1) + 0.001 + late.number / 1e6;
    }

    /** What was known at that minute after the planned time; the estimator is told no more than that. */
    Situation at(double time) {
        boolean told = announcedAt <= time;
        var finished = people.stream()
                .filter(one -> one.finished <= time)
                .sorted(Comparator.comparingDouble(one -> one.started))
                .map(one -> new Consultation(moment(one.started), moment(one.finished)))
                .toList();
        var inService = people.stream()
                .filter(one -> one.started <= time && one.finished > time)
                .map(one -> moment(one.started))
                .findFirst()
                .orElse(null);
        return new Situation(
                moment(time),
                PLANNED,
                told ? announced : 0,
                began <= time ? moment(began) : null,
                doctor.minutesPerPlace(),
                finished,
                inService,
                GRACE,
                BEHIND,
                line(time, told ? announced : 0),
                doctor.habits());
    }

    private List<Situation.Expected> line(double time, int late) {
        var waiting = people.stream()
                .filter(one -> one.waitsAt(time))
                .map(one -> one.place(time))
                .sorted()
                .toList();
        Map<Double, Someone> line = new TreeMap<>();
        for (var one : people) {
            if (one.started <= time) continue;
            if (one.comes <= time) line.put(one.place(time), one);
            else if (!one.walkIn) {
                double place = one.number;
                if (time > one.planned + late + GRACE && !waiting.isEmpty())
                    place = waiting.get(Math.min(BEHIND, waiting.size()) - 1) + 0.001 + one.number / 1e6;
                line.put(place + 1e-9, one);
            }
        }
        return line.values().stream()
                .map(one -> new Situation.Expected(
                        one.number, one.number, moment(one.planned), one.comes <= time ? moment(one.comes) : null))
                .toList();
    }

    /** When everybody who was treated was called, in minutes after the planned time. */
    Map<Integer, Double> turns() {
        Map<Integer, Double> turns = new TreeMap<>();
        for (var one : people) if (one.isServed()) turns.put(one.number, one.started);
        return turns;
    }

    double began() {
        return began;
    }

    double end() {
        return people.stream()
                .filter(Someone::isServed)
                .mapToDouble(one -> one.finished)
                .max()
                .orElse(began);
    }

    /** Number × minutes, as the ticket says. */
    double planOf(int number) {
        return (number - 1.0) * doctor.minutesPerPlace();
    }

    /** Whether somebody has the number and no priority. */
    boolean isOrdinary(int number) {
        return people.stream().anyMatch(one -> one.number == number && !one.priority);
    }

    double plannedEnd() {
        return (double) doctor.places() * doctor.minutesPerPlace();
    }

    int minutesPerPlace() {
        return doctor.minutesPerPlace();
    }

    Habits.Earlier asPast() {
        return new Habits.Earlier(
                PLANNED,
                moment(began),
                people.stream()
                        .map(one -> new Habits.Visit(
                                one.walkIn ? null : moment(one.planned),
                                one.isServed() ? moment(one.comes) : null,
                                one.isServed() ? new Consultation(moment(one.started), moment(one.finished)) : null))
                        .toList());
    }

    static Instant moment(double minutes) {
        return PLANNED.plusMillis(Math.round(minutes * 60_000));
    }

    static double minutes(Instant moment) {
        return (moment.toEpochMilli() - PLANNED.toEpochMilli()) / 60_000.0;
    }
}
