package id.edokter.account;

/** How far somebody has come in signing in. */
public enum Stage {
    /** Nothing yet but name and password; no session stays at it. */
    PASSWORD,
    /** The code of the second factor is asked for. */
    CODE,
    /** The first password has to be replaced. */
    NEW_PASSWORD,
    /** An administrator without a second factor sets one up. */
    ENROLMENT,
    /** The session opens what the account's roles open. */
    OPEN
}
