package id.edokter.notification;

/** What the telephone of its reader said of a message that went. */
public enum Receipt {
    DELIVERED,
    READ
}
