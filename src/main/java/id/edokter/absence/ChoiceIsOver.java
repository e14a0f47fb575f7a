package id.edokter.absence;

import id.edokter.shared.Refusal;

/** The link was used, its time is over, or somebody at the desk has decided. */
public class ChoiceIsOver extends Refusal {

    ChoiceIsOver() {
        super("absence_choice_over");
    }
}
