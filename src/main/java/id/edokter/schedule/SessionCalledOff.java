package id.edokter.schedule;

/** A session does not take place: told within the transaction that calls it off. */
public record SessionCalledOff(Session session) {}
