package id.edokter.patient;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stood in a person's record before the desk corrected it, the records that were merged into it, and why it was
 * opened while it was restricted.
 */
@ApplicationScoped
class CorrectionRecords implements PersonalRecords {

    private static final int DIGITS_SHOWN = 4;

    private final Patients patients;
    private final PatientChanges changes;
    private final PatientMerges merges;
    private final RecordOpenings openings;

    CorrectionRecords(Patients patients, PatientChanges changes, PatientMerges merges, RecordOpenings openings) {
        this.patients = patients;
        this.changes = changes;
        this.merges = merges;
        this.openings = openings;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.DESK;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long id) {
        return Stream.concat(Stream.of(id), patients.mergedInto(id).stream().map(merged -> merged.id))
                .flatMap(this::ofRecord)
                .sorted(Comparator.comparing(Entry::at))
                .map(Entry::told)
                .toList();
    }

    private record Entry(Instant at, Map<PersonalField, Object> told) {}

    private Stream<Entry> ofRecord(long id) {
        var all = new ArrayList<Entry>();
        changes.of(id).forEach(change -> all.add(told(change)));
        openings.of(id)
                .forEach(opening -> all.add(told(opening.openedAt, DeskDeed.OPENED_RESTRICTED, null, opening.reason)));
        for (var merge : merges.ofKept(id)) {
            all.add(told(merge.mergedAt, DeskDeed.MADE_ONE, null, merge.reason));
            if (merge.isUndone()) all.add(told(merge.undoneAt, DeskDeed.MADE_TWO_AGAIN, null, merge.undoneReason));
        }
        return all.stream();
    }

    private static Entry told(PatientChange change) {
        var reason = change.cause() == null ? change.reason : null;
        return told(change.at, change.field, before(change), reason);
    }

    /** A number that was taken away was another's, most often: its last digits say which it was to who knows it. */
    private static Object before(PatientChange change) {
        var old = change.oldValue;
        if (old == null) return null;
        return switch (change.field) {
            case SEX -> Sex.valueOf(old);
            case BIRTH_DATE -> LocalDate.parse(old);
            case NIK, CARD, PHONE -> "•••• " + old.substring(Math.max(0, old.length() - DIGITS_SHOWN));
            default -> old;
        };
    }

    private static Entry told(Instant at, Enum<?> kind, Object before, String reason) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.AT, at);
        told.put(PersonalField.KIND, kind);
        told.put(PersonalField.BEFORE, before);
        told.put(PersonalField.REASON, reason);
        return new Entry(at, told);
    }

    /** Erasing somebody erases every record of that person; who is erased is not made two again. */
    @Override
    public void forget(long id, Instant now, boolean visitsStay) {
        changes.forget(id);
        merges.forgetReasonsOf(id);
        openings.forget(id);
        for (var merged : patients.mergedInto(id)) {
            changes.forget(merged.id);
            openings.forget(merged.id);
            merged.forget(now, visitsStay);
        }
    }
}
