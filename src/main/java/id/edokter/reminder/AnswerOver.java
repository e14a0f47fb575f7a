package id.edokter.reminder;

import id.edokter.shared.Refusal;

/** The visit cannot be answered any more: it has begun, is over, or somebody else ended it. */
class AnswerOver extends Refusal {

    AnswerOver() {
        super("answer_over");
    }
}
