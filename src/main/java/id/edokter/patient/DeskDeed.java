package id.edokter.patient;

/** What the desk did with a record, beside changing a field of it; for a patient's copy of their data. */
public enum DeskDeed {
    MADE_ONE,
    MADE_TWO_AGAIN,
    OPENED_RESTRICTED
}
