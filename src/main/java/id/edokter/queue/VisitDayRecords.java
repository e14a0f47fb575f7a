package id.edokter.queue;

import id.edokter.queue.QueueCall.Act;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why somebody was called before others: it tells of age or health, and goes when the person is forgotten. All else of a
 * visit stands in the history of its appointment.
 */
@ApplicationScoped
class VisitDayRecords implements PersonalRecords {

    private final QueueRecords records;

    VisitDayRecords(QueueRecords records) {
        this.records = records;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.CHANGES;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return records.prioritiesOf(patient).stream().map(VisitDayRecords::told).toList();
    }

    private static Map<PersonalField, Object> told(QueueRecords.Given given) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.BOOKING_CODE, given.code());
        told.put(PersonalField.AT, given.call().at);
        told.put(PersonalField.ACT, Act.PRIORITISED);
        told.put(PersonalField.KIND, given.call().priority().orElse(null));
        return told;
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        records.forgetPrioritiesOf(patient);
    }
}
