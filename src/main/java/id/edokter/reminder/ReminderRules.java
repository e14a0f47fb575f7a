package id.edokter.reminder;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.clinic.Clinics;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Which reminders go, when and to whom: chosen for the hospital, and for each clinic that has it otherwise. */
@ApplicationScoped
class ReminderRules {

    private final ReminderPlans plans;
    private final Clinics clinics;
    private final ReminderSettings settings;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    ReminderRules(
            ReminderPlans plans,
            Clinics clinics,
            ReminderSettings settings,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.clinics = clinics;
        this.settings = settings;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    RulesInForce inForce() {
        return transactions.run(this::inForceHere);
    }

    /** Within the transaction under way. */
    RulesInForce inForceHere() {
        return new RulesInForce(settings, plans.listAll());
    }

    /** @param clinic null for the hospital's; empty when nothing was ever chosen there */
    Optional<ReminderPlan> plan(Long clinic) {
        return transactions.run(() -> plans.of(clinic));
    }

    /**
     * Chooses for a clinic, or for the hospital. What was sent or planned before stays as it is.
     *
     * @param clinic null for the hospital's
     * @param seen the version that was looked at; -1 when nothing had been chosen
     * @throws RemindersChanged when somebody else chose meanwhile
     */
    void choose(Witness witness, Long clinic, int seen, Map<ReminderKind, ReminderRule> chosen) {
        transactions.run(
                () -> {
                    var subject = clinic == null
                            ? "hospital"
                            : "clinic " + clinics.find(clinic).orElseThrow(NotFoundException::new).code;
                    var plan = plans.of(clinic).orElse(null);
                    boolean isNew = plan == null;
                    if (isNew) plan = new ReminderPlan(clinic);
                    var before = Map.copyOf(plan.rules);
                    if (differs(before, chosen)) {
                        if (!isNew && plan.version != seen) throw new RemindersChanged(plan.changedBy);
                        plan.follow(chosen, witness.who(), clock.instant());
                        if (isNew) plans.persist(plan);
                        for (var kind : ReminderKind.values()) {
                            var was = before.getOrDefault(kind, ReminderRule.NONE);
                            var is = chosen.getOrDefault(kind, ReminderRule.NONE);
                            for (var line : is.differing(kind, was))
                                trail.add(witness, Act.REMINDERS_CHANGED, null, subject, line);
                        }
                    }
                    return null;
                },
                Optional::empty,
                // two who were the first to choose
                key -> new RemindersChanged(null));
    }

    private static boolean differs(Map<ReminderKind, ReminderRule> before, Map<ReminderKind, ReminderRule> chosen) {
        for (var kind : ReminderKind.values()) {
            if (!before.getOrDefault(kind, ReminderRule.NONE).equals(chosen.getOrDefault(kind, ReminderRule.NONE)))
                return true;
        }
        return false;
    }
}
