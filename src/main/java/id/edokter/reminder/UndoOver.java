package id.edokter.reminder;

import id.edokter.shared.Refusal;

/** That the patient cancelled was too long ago, or was said elsewhere. */
class UndoOver extends Refusal {

    UndoOver() {
        super("undo_over");
    }
}
