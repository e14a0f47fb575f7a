package id.edokter.reminder;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a patient answered: it came of their own hand, and the copy tells what became of the appointment with it. */
@ApplicationScoped
class AnswerRecords implements PersonalRecords {

    private final AnswerKeys keys;
    private final VisitAnswers answers;

    AnswerRecords(AnswerKeys keys, VisitAnswers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.APPOINTMENTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return List.of();
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        keys.forgetThoseOf(patient);
        answers.forgetThoseOf(patient);
    }
}
