package id.edokter.privacy;

/** What a patient may ask for. */
public enum RequestKind {
    /** A copy of everything that is kept. */
    COPY,
    CORRECTION,
    /** Nothing more than must be: no reminders, not in the desk's lists. */
    RESTRICTION,
    /** The end of a restriction. */
    LIFTING,
    ERASURE
}
