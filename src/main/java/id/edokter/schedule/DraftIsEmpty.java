package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** There is nothing in the draft that could be published. */
public class DraftIsEmpty extends Refusal {

    DraftIsEmpty() {
        super("draft_is_empty");
    }
}
