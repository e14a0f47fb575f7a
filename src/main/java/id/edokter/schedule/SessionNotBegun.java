package id.edokter.schedule;

/**
 * A session was said to have begun, and has not. Told within the transaction that takes it back, so that nobody is told
 * what is not so.
 */
public record SessionNotBegun(Session session) {}
