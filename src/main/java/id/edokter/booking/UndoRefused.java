package id.edokter.booking;

import id.edokter.shared.Refusal;

/** What was done cannot be taken back by a press any more: too long ago, or something else happened since. */
public class UndoRefused extends Refusal {

    UndoRefused() {
        super("undo_refused");
    }
}
