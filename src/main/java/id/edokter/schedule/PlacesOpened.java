package id.edokter.schedule;

/** A session has places that it did not have for everybody before: told within the transaction that opens them. */
public record PlacesOpened(Session session) {}
