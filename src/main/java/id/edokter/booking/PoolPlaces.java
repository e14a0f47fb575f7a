package id.edokter.booking;

import id.edokter.schedule.Pool;

/**
 * Places of one pool of a session.
 *
 * @param places without those beyond the quota
 * @param taken of these, by a booking or by a form that is being filled
 * @param left how many can still be had; a time that has passed cannot
 * @param beyond numbers given beyond the quota
 */
public record PoolPlaces(Pool pool, int places, int taken, int left, int beyond) {}
