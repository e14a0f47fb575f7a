package id.edokter.schedule;

/** Two schedules that need one doctor, or one room, at the same time. */
public record Clash(WeeklySchedule one, WeeklySchedule other) {}
