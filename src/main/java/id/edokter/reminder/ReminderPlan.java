package id.edokter.reminder;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Which reminders the patients of one clinic get, as far as it has chosen; without a clinic, the hospital's choice. */
@Entity
public class ReminderPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Null for the hospital's. */
    public Long clinicId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "reminder_rule", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    Map<ReminderKind, ReminderRule> rules = new EnumMap<>(ReminderKind.class);

    public String changedBy;
    public Instant changedAt;

    @Version
    public int version;

    protected ReminderPlan() {}

    ReminderPlan(Long clinic) {
        this.clinicId = clinic;
    }

    public ReminderRule rule(ReminderKind kind) {
        return rules.getOrDefault(kind, ReminderRule.NONE);
    }

    void follow(Map<ReminderKind, ReminderRule> chosen, String who, Instant now) {
        rules.clear();
        chosen.forEach((kind, rule) -> {
            if (!rule.isEmpty()) rules.put(kind, rule);
        });
        changedBy = who;
        changedAt = now;
    }
}
