package id.edokter.privacy;

/** The life of a request: open, then one of the three ends, for good. */
public enum RequestStatus {
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
