package id.edokter.privacy;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Transactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Everything that is kept about one patient, of all modules together. */
@ApplicationScoped
public class PersonalData {

    private final List<PersonalRecords> everywhere;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    PersonalData(@All List<PersonalRecords> everywhere, AuditTrail trail, Transactions transactions, Clock clock) {
        this.everywhere = everywhere.stream()
                .sorted(Comparator.comparing(PersonalRecords::part))
                .toList();
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One part of it; records hold only what is known. */
    public record Section(PersonalPart part, List<Map<PersonalField, Object>> records) {}

    /** All of it, as it was at one moment. */
    public record Copy(Instant madeAt, List<Section> sections) {}

    /** Shows it; that it was seen leaves a line. */
    public Copy show(Witness witness, long patient) {
        return take(witness, patient, Act.DATA_SEEN, "");
    }

    /** Hands it over as a file; that leaves a line too. */
    public Copy export(Witness witness, long patient, String format) {
        return take(witness, patient, Act.DATA_EXPORTED, format);
    }

    private Copy take(Witness witness, long patient, Act act, String detail) {
        return transactions.run(() -> {
            var sections = everywhere.stream()
                    .map(kept -> new Section(kept.part(), kept.about(patient, witness.who())))
                    .filter(section -> !section.records.isEmpty())
                    .toList();
            trail.add(witness, act, patient, "", detail);
            return new Copy(clock.instant(), sections);
        });
    }
}
