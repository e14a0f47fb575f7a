package id.edokter.schedule;

import java.util.regex.Pattern;

/** Why a line of the ledger is there, where no person wrote it: the text that is kept, which pages say in words. */
public enum LedgerCause {
    /** The places that planning made, by pool. */
    QUOTAS("JKN \\d+, GENERAL \\d+(?:, WALK_IN \\d+)?()"),
    HOLIDAY(WantedSessions.HOLIDAY + "(.*)"),
    LEAVE(WantedSessions.LEAVE + "(.*)"),
    SCHEDULE_ENDED(WantedSessions.SCHEDULE_ENDED + "()"),
    EXTRA_WITHDRAWN(WantedSessions.EXTRA_WITHDRAWN + "()"),
    /** Bookings are stopped while a person decides about whoever has one. */
    NOT_THERE(Deviations.NOT_THERE + "()"),
    /** From a list on paper; behind it, what whoever entered it said. */
    PAPER(QuotaEntry.PAPER + "(?:: (.*))?"),
    /** A person's own words. */
    SAID("(.*)");

    private final Pattern text;

    LedgerCause(String text) {
        this.text = Pattern.compile(text, Pattern.DOTALL);
    }

    static LedgerCause of(String reason) {
        for (var cause : values()) if (cause.text.matcher(reason).matches()) return cause;
        throw new IllegalStateException("everything is said by somebody");
    }

    /** What a person wrote within it; empty when nobody did. */
    String said(String reason) {
        var found = text.matcher(reason);
        return found.matches() && found.group(1) != null ? found.group(1) : "";
    }
}
