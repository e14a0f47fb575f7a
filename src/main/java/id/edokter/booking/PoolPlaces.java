package id.edokter.booking;

import id.edokter.schedule.Pool;

/** Places of one pool of a session, and how many of them are left. */
public record PoolPlaces(Pool pool, int places, int left) {}
