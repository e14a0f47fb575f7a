package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Somebody else, or the schedule, has changed the session since it was looked at. */
public class SessionChanged extends Refusal {

    private final QuotaEntry last;

    /** @param last what became of it; null when the ledger does not tell */
    SessionChanged(QuotaEntry last) {
        super("session_changed", last == null ? QuotaEntry.PLANNING : last.who, last == null ? "" : last.act.name());
        this.last = last;
    }

    /** Null when the ledger does not tell. */
    public QuotaEntry last() {
        return last;
    }
}
