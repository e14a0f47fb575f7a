package id.edokter.queue;

import id.edokter.booking.Appointment;

/**
 * The turn of somebody who waits elsewhere is near. Fired within the transaction that notes it, once for each place in a
 * queue, and once more for who was called and did not come.
 *
 * @param before how many are called before
 * @param stamp of the queue, which grows with whatever happens in it
 */
public record TurnNear(Appointment appointment, int before, long stamp) {}
