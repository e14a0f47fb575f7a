package id.edokter.shared;

/** What somebody wishes of the ways in which they can be told. Why, nobody asks. */
public enum FirstWay {
    /** A message to the telephone first; where none gets there, somebody calls. */
    PHONE,
    /** A message to the telephone first, and no call: for instance who cannot hear one. */
    TEXT,
    /** E-mail first. */
    EMAIL
}
