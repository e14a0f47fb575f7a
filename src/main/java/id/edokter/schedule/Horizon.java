package id.edokter.schedule;

import java.time.LocalDate;

/**
 * How far ahead sessions are looked at.
 *
 * @param made the last day for which all are made
 * @param furthest the last day that has any: some are made further ahead, for who is to come back
 */
record Horizon(LocalDate made, LocalDate furthest) {}
