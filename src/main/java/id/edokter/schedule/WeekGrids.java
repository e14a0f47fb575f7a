package id.edokter.schedule;

import id.edokter.clinic.Holidays;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.WeekGrid.Cell;
import id.edokter.schedule.WeekGrid.Day;
import id.edokter.schedule.WeekGrid.DoctorWeek;
import id.edokter.schedule.WeekGrid.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the week of all doctors. */
@ApplicationScoped
class WeekGrids {

    private static final int DAYS = 7;

    private final WeeklySchedules schedules;
    private final ScheduleExceptions exceptions;
    private final Timetable timetable;
    private final Holidays holidays;
    private final Doctors doctors;

    WeekGrids(
            WeeklySchedules schedules,
            ScheduleExceptions exceptions,
            Timetable timetable,
            Holidays holidays,
            Doctors doctors) {
        this.schedules = schedules;
        this.exceptions = exceptions;
        this.timetable = timetable;
        this.holidays = holidays;
        this.doctors = doctors;
    }

    WeekGrid asItIs(LocalDate monday) {
        var weekly = schedules.heldBetween(monday, monday.plusDays(DAYS - 1L));
        var cells = new Cells();
        var wanted = wanted(monday, weekly);
        wanted.byTime().forEach(plan -> cells.add(plan.doctor(), plan.date(), cell(plan, false, null)));
        addWhatDoesNotTakePlace(cells, wanted, weekly);
        return grid(monday, cells);
    }

    WeekGrid asDrafted(LocalDate monday, ImaginedWeek week) {
        var real = wanted(monday, schedules.heldBetween(monday, monday.plusDays(DAYS - 1L)));
        var weekly = week.schedules().stream()
                .filter(schedule -> schedule.doctor.active && schedule.clinic.active)
                .toList();
        var drafted = wanted(monday, weekly);
        var cells = new Cells();
        for (var plan : drafted.byTime()) {
            var line = week.lines().get(plan.source().weeklySchedule());
            boolean differs = line != null && !plan.equals(real.sessions().get(plan.source()));
            cells.add(plan.doctor(), plan.date(), cell(plan, differs, line));
        }
        for (var plan : real.byTime()) {
            var source = plan.source();
            if (drafted.sessions().containsKey(source) || drafted.reasons().containsKey(source)) continue;
            var line = week.lines().get(source.weeklySchedule());
            cells.add(plan.doctor(), plan.date(), cell(plan, State.ENDING, true, line, ""));
        }
        addWhatDoesNotTakePlace(cells, drafted, weekly);
        return grid(monday, cells);
    }

    private WantedSessions wanted(LocalDate monday, List<WeeklySchedule> weekly) {
        var sunday = monday.plusDays(DAYS - 1L);
        return timetable.between(monday, sunday, weekly, exceptions.holdingBetween(monday, sunday));
    }

    /** By doctor and date. */
    private static class Cells {

        private final Map<Long, Map<LocalDate, List<Cell>>> byDoctor = new HashMap<>();

        void add(Doctor doctor, LocalDate date, Cell cell) {
            byDoctor.computeIfAbsent(doctor.id, id -> new HashMap<>())
                    .computeIfAbsent(date, day -> new ArrayList<>())
                    .add(cell);
        }

        List<Cell> of(Doctor doctor, LocalDate date) {
            return byDoctor.getOrDefault(doctor.id, Map.of()).getOrDefault(date, List.of()).stream()
                    .sorted(Comparator.comparing(Cell::starts))
                    .toList();
        }
    }

    private static void addWhatDoesNotTakePlace(Cells cells, WantedSessions wanted, List<WeeklySchedule> weekly) {
        wanted.reasons()
                .forEach((source, reason) -> weekly.stream()
                        .filter(schedule ->
                                schedule.id.equals(source.weeklySchedule()) && schedule.practisesOn(source.date()))
                        .forEach(schedule -> cells.add(schedule.doctor, source.date(), notHeld(schedule, reason))));
    }

    private static Cell notHeld(WeeklySchedule schedule, String reason) {
        boolean holiday = reason.startsWith(WantedSessions.HOLIDAY);
        return new Cell(
                schedule.id,
                null,
                false,
                holiday ? State.CLOSED : State.AWAY,
                schedule.clinic.code,
                schedule.clinic.name,
                schedule.room.name,
                schedule.starts,
                schedule.ends,
                schedule.places,
                reason.substring((holiday ? WantedSessions.HOLIDAY : WantedSessions.LEAVE).length()),
                "");
    }

    private static Cell cell(PlannedSession plan, boolean drafted, DraftLine line) {
        boolean extra = plan.source().extra() != null;
        var state = extra ? State.EXTRA : plan.exception() != null ? State.CHANGED : State.HELD;
        return cell(plan, state, drafted, line, "");
    }

    private static Cell cell(PlannedSession plan, State state, boolean drafted, DraftLine line, String reason) {
        return new Cell(
                plan.source().weeklySchedule(),
                line == null ? null : line.id,
                drafted,
                state,
                plan.clinic().code,
                plan.clinic().name,
                plan.room().name,
                plan.starts(),
                plan.ends(),
                plan.places(),
                reason,
                "");
    }

    /** Sunday is there when somebody practises on it. */
    private WeekGrid grid(LocalDate monday, Cells cells) {
        var all = doctors.all();
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < DAYS; i++) {
            var day = monday.plusDays(i);
            boolean used =
                    all.stream().anyMatch(doctor -> !cells.of(doctor, day).isEmpty());
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY || used) days.add(day);
        }
        var rows = all.stream()
                .map(doctor -> new DoctorWeek(
                        doctor.id,
                        doctor.name,
                        days.stream()
                                .map(day -> new Day(day, cells.of(doctor, day)))
                                .toList()))
                .toList();
        return new WeekGrid(monday, days, holidays.closed(monday, monday.plusDays(DAYS - 1L)), withClashes(rows, days));
    }

    /** A room that two doctors need at once, or a doctor who is needed twice. */
    private static List<DoctorWeek> withClashes(List<DoctorWeek> rows, List<LocalDate> days) {
        var marked = new ArrayList<DoctorWeek>();
        for (var row : rows) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < days.size(); i++) {
                int day = i;
                week.add(new Day(
                        days.get(i),
                        row.days().get(i).sessions().stream()
                                .map(cell -> cell.clashing(other(cell, row, rows, day)))
                                .toList()));
            }
            marked.add(new DoctorWeek(row.doctor(), row.name(), week));
        }
        return marked;
    }

    private static String other(Cell cell, DoctorWeek whose, List<DoctorWeek> rows, int day) {
        for (var row : rows) {
            for (var other : row.days().get(day).sessions()) {
                boolean same = row == whose;
                boolean room = cell.room().equals(other.room()) && !cell.room().equals(ScheduleRow.NO_ROOM);
                if (other != cell && (same || room) && cell.overlaps(other)) return same ? other.clinic() : row.name();
            }
        }
        return "";
    }
}
