package id.edokter.reminder;

import id.edokter.shared.Refusal;

/** The appointment is in another place than the one that was answered. */
class AnswerOutdated extends Refusal {

    AnswerOutdated() {
        super("answer_outdated");
    }
}
