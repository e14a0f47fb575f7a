package id.edokter.absence;

import id.edokter.shared.Refusal;

/** The patient was asked once more, and a newer message has the link that is good. */
public class ChoiceIsReplaced extends Refusal {

    ChoiceIsReplaced() {
        super("absence_choice_replaced");
    }
}
