package id.edokter.practice;

import java.time.LocalDate;

/**
 * What a doctor wants.
 *
 * @param weeklySchedule id of the one session of the week that is meant; null for whole days
 * @param to last day
 * @param reason at most 200 characters
 */
public record LeaveWish(Long weeklySchedule, LocalDate from, LocalDate to, String reason) {}
