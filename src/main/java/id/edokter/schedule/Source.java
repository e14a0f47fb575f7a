package id.edokter.schedule;

import java.time.LocalDate;

/**
 * What a session is made from, and its identity through all planning: a schedule and a date, or an extra session.
 *
 * @param weeklySchedule id; null for an extra session
 * @param extra id of the exception that adds it; null for a session of the week
 */
record Source(Long weeklySchedule, Long extra, LocalDate date) {}
