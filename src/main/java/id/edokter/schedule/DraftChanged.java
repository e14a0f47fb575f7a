package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Somebody else changed the draft since it was opened. */
public class DraftChanged extends Refusal {

    DraftChanged() {
        super("draft_changed");
    }
}
