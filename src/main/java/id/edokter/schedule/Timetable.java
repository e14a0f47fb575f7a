package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Closures;
import id.edokter.clinic.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads from the week, its exceptions and the holidays what is to take place on which date. */
@ApplicationScoped
class Timetable {

    private final WeeklySchedules schedules;
    private final ScheduleExceptions exceptions;
    private final Holidays holidays;
    private final ScheduleSettings settings;

    Timetable(WeeklySchedules schedules, ScheduleExceptions exceptions, Holidays holidays, ScheduleSettings settings) {
        this.schedules = schedules;
        this.exceptions = exceptions;
        this.holidays = holidays;
        this.settings = settings;
    }

    WantedSessions between(LocalDate from, LocalDate to) {
        return between(from, to, schedules.heldBetween(from, to), exceptions.holdingBetween(from, to));
    }

    /** The same for a week that is only thought of. */
    WantedSessions between(
            LocalDate from, LocalDate to, List<WeeklySchedule> weekly, List<ScheduleException> differing) {
        var wanted = new WantedSessions();
        var closed = holidays.closures(from, to);
        from.datesUntil(to.plusDays(1)).forEach(date -> {
            var today = differing.stream().filter(e -> e.date.equals(date)).toList();
            for (var schedule : weekly) {
                if (schedule.practisesOn(date)) ofTheWeek(schedule, date, closed, today, wanted);
            }
            for (var exception : today) {
                if (exception.kind == ScheduleException.Kind.EXTRA) wanted.want(extra(exception));
            }
        });
        return wanted;
    }

    private void ofTheWeek(
            WeeklySchedule schedule,
            LocalDate date,
            Closures closed,
            List<ScheduleException> today,
            WantedSessions wanted) {
        var source = new Source(schedule.id, null, date);
        var leave = today.stream().filter(e -> isLeave(e, schedule)).findFirst();
        if (leave.isPresent()) wanted.isLeft(source);
        var holiday = closed.why(date, schedule.clinic.id);
        if (holiday.isPresent()) wanted.refuse(source, WantedSessions.HOLIDAY + holiday.get());
        else if (leave.isPresent()) wanted.refuse(source, WantedSessions.LEAVE + leave.get().reason);
        else wanted.want(held(schedule, source, change(schedule, today)));
    }

    private static boolean isLeave(ScheduleException exception, WeeklySchedule schedule) {
        return exception.kind == ScheduleException.Kind.LEAVE
                && exception.doctor.id.equals(schedule.doctor.id)
                && (exception.weeklyScheduleId == null || exception.weeklyScheduleId.equals(schedule.id));
    }

    /** The last word counts when a date was changed twice. */
    private static Optional<ScheduleException> change(WeeklySchedule schedule, List<ScheduleException> today) {
        return today.stream()
                .filter(e -> e.kind == ScheduleException.Kind.CHANGE && schedule.id.equals(e.weeklyScheduleId))
                .reduce((first, last) -> last);
    }

    private PlannedSession held(WeeklySchedule week, Source source, Optional<ScheduleException> change) {
        var hours = change.map(c -> c.hours(week)).orElseGet(week::hours);
        return PlannedSession.of(
                source,
                change.map(c -> c.id).orElse(null),
                week.doctor,
                change.map(c -> c.clinic).orElse(week.clinic),
                change.map(c -> c.room).orElse(week.room),
                hours,
                walkIn(week.clinic),
                week.note);
    }

    private PlannedSession extra(ScheduleException extra) {
        return PlannedSession.of(
                new Source(null, extra.id, extra.date),
                extra.id,
                extra.doctor,
                extra.clinic,
                extra.room,
                extra.hours(null),
                walkIn(extra.clinic),
                null);
    }

    private int walkIn(Clinic clinic) {
        return clinic.walkInPlaces == null ? settings.walkInPlaces() : clinic.walkInPlaces;
    }
}
