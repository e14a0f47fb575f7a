package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** The draft was published or thrown away already. */
public class DraftIsDecided extends Refusal {

    DraftIsDecided(String who) {
        super("draft_is_decided", who);
    }
}
