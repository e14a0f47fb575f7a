package id.edokter.reminder;

import id.edokter.booking.Channel;
import java.time.Instant;

/**
 * How an appointment came to its place.
 *
 * @param times how often it was given one: booked, moved, or taken back after it was cancelled. A reminder is of one of
 *     these; the appointment's own version grows with notes and papers too, and would remind again for them
 * @param at when it was last
 * @param channel from where
 */
record Placement(int times, Instant at, Channel channel) {}
