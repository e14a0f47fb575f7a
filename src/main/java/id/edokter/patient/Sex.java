package id.edokter.patient;

/** Administrative sex as on the identity card. */
public enum Sex {
    F,
    M
}
