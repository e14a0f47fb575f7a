package id.edokter.queue;

import id.edokter.booking.AppointmentStatus;
import id.edokter.queue.QueueView.Line;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session at one moment: all that its estimates are made of.
 *
 * @param planned when it was to begin
 * @param minutesLate what was announced; 0 when nothing was
 * @param began null until the doctor has begun
 * @param minutesPerPlace as planned
 * @param finished consultations of this session that are over, oldest first
 * @param inServiceSince null while nobody is with the doctor
 * @param graceMinutes after the planned time; who comes later stands behind others
 * @param behind so many of them
 * @param line those who are to be called yet, in the order in which they would be called if all of them were here
 */
record Situation(
        Instant now,
        Instant planned,
        int minutesLate,
        Instant began,
        int minutesPerPlace,
        List<Consultation> finished,
        Instant inServiceSince,
        int graceMinutes,
        int behind,
        List<Expected> line,
        Habits habits) {

    /**
     * Somebody in the line.
     *
     * @param appointment by which it is asked for
     * @param number of the ticket
     * @param planned time of the ticket
     * @param came null when not checked in yet
     */
    record Expected(long appointment, int number, Instant planned, Instant came) {

        boolean isHere() {
            return came != null;
        }
    }

    /** A queue as it stands. Who has not come is where the rule of call would put that one now. */
    static Situation of(QueueView queue, Habits habits) {
        var session = queue.session();
        var finished = queue.lines().stream()
                .flatMap(line -> line.consultation().stream())
                .sorted(Comparator.comparing(Consultation::startedAt))
                .toList();
        // where a finish was forgotten, the last who went in is the one who is there
        var inService = queue.inService().stream()
                .map(Line::startedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return new Situation(
                queue.at(),
                queue.planned(),
                session.minutesLate(),
                session.startedAt(),
                session.minutesPerPlace(),
                finished,
                inService.orElse(null),
                queue.rule().graceMinutes(),
                queue.rule().behind(),
                line(queue),
                habits);
    }

    private static List<Expected> line(QueueView queue) {
        var lines = queue.lines().stream().collect(Collectors.toMap(Line::appointment, Function.identity()));
        var coming = queue.lines().stream()
                .filter(line -> line.status() == AppointmentStatus.BOOKED)
                .map(queue::asIfHere);
        var waiting = queue.waiting().stream().map(Line::asWaiting);
        var called = queue.called().stream();
        return Stream.concat(
                        called,
                        queue.order().order(Stream.concat(waiting, coming).toList()).stream()
                                .map(one -> lines.get(one.id())))
                .map(line -> expected(line, queue))
                .toList();
    }

    private static Expected expected(Line line, QueueView queue) {
        boolean isHere = line.status() != AppointmentStatus.BOOKED;
        // whose coming was not noted has been here for who knows how long
        var came = line.arrivedAt() == null ? queue.planned() : line.arrivedAt();
        var planned = Wib.instant(queue.session().date(), line.planned());
        return new Expected(line.appointment(), line.number(), planned, isHere ? came : null);
    }

    Instant announced() {
        return planned.plus(Duration.ofMinutes(minutesLate));
    }

    double minutesSince(Instant moment) {
        return Pace.minutes(Duration.between(moment, now));
    }

    Instant in(double minutes) {
        return now.plusMillis(Math.round(minutes * 60_000));
    }
}
