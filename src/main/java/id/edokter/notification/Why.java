package id.edokter.notification;

import java.util.regex.Pattern;

/**
 * Why a message did not go, as somebody can be told who knows no gateway. The words of the row are those of whoever
 * carried it; what is not known here is told as something else, and an administrator sees the words themselves.
 */
public enum Why {
    /** There is nothing to explain. */
    NOTHING,
    /** Whoever passes messages on took this number, or this text, for wrong. */
    REFUSED,
    /** Whoever passes messages on is away, slow, or broken. */
    GATEWAY_AWAY,
    /** So many messages that the next ones have to wait. */
    TOO_MANY,
    /** What this server was told about the gateway is not right, or nothing was told. */
    NOT_SET_UP,
    /** The server ended, or was lost, while it was being sent. */
    STOPPED_SERVER,
    TOO_LATE,
    /** What it says is not so any more. */
    NOT_SO_ANY_MORE,
    STOPPED,
    /** Who reads there wants no reminders. */
    OPTED_OUT,
    /** As many as an address gets on a day. */
    ENOUGH_FOR_TODAY,
    ERASED,
    /** A mistake of this program, or a row that cannot be read. */
    FAULT,
    SOMETHING_ELSE;

    static final String STOPPED_BY_SOMEBODY = "stopped by an administrator";
    static final String OF_WHO_IS_ERASED = "the patient has been erased";

    private static final String GIVEN_UP = "given up: ";
    private static final Pattern WRONG =
            Pattern.compile(".*\\b(400|413|422)\\b.*|.*\\bnumber\\b.*|.*mail server answered 5\\d\\d.*|nobody is at.*");
    private static final Pattern MANY = Pattern.compile(".*\\b429\\b.*|.*\\b(rate|limit)\\b.*");
    private static final Pattern AWAY = Pattern.compile(
            ".*answered 5\\d\\d.*|.*cannot be reached.*|.*in time.*|.*broke.*|.*does not say that it took.*");
    private static final Pattern SET_UP = Pattern.compile(".*answered [34]\\d\\d.*|.*no channel.*|.*address.*"
            + "|.*not reached by https.*|.*name (is|leads).*|.*template.*|.*access token.*|.*the account.*");

    static Why of(MessageState state, String words) {
        if (words == null || words.isEmpty()) return NOTHING;
        if (words.equals(Pacing.ENOUGH)) return ENOUGH_FOR_TODAY;
        return switch (state) {
            case NEW, SENT, CLAIMED, SENDING -> NOTHING;
            case EXPIRED -> TOO_LATE;
            case SKIPPED -> skipped(words);
            case FAILED, DEAD -> failed(words.startsWith(GIVEN_UP) ? words.substring(GIVEN_UP.length()) : words);
        };
    }

    private static Why skipped(String words) {
        if (words.equals(STOPPED_BY_SOMEBODY)) return STOPPED;
        if (words.equals(Pacing.STOPPED)) return OPTED_OUT;
        return words.equals(OF_WHO_IS_ERASED) ? ERASED : NOT_SO_ANY_MORE;
    }

    private static Why failed(String words) {
        if (words.startsWith("failure: ")) return FAULT;
        if (words.contains("courier was lost") || words.contains("was stopped")) return STOPPED_SERVER;
        if (MANY.matcher(words).matches()) return TOO_MANY;
        if (WRONG.matcher(words).matches()) return REFUSED;
        if (AWAY.matcher(words).matches()) return GATEWAY_AWAY;
        return SET_UP.matcher(words).matches() ? NOT_SET_UP : SOMETHING_ELSE;
    }

    /** Whether the number itself is what somebody has to look at. */
    public boolean isOfTheNumber() {
        return this == REFUSED;
    }
}
