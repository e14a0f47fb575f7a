package id.edokter.account;

/**
 * The browser that was in a session has signed in anew, perhaps as somebody of the other kind: patient or staff. Who
 * keeps the session that has this token ends it, within the transaction under way.
 */
public record SessionLeft(String token) {

    /** The token has no place in a log. */
    @Override
    public String toString() {
        return "a session that was left";
    }
}
