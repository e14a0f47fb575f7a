package id.edokter.reminder;

import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether a patient may be written to. Reminders belong to the appointment that the patient asked for and go until
 * somebody does not want them; to be asked how it was has to be agreed to.
 */
@ApplicationScoped
class Agreed {

    private final Consents consents;

    Agreed(Consents consents) {
        this.consents = consents;
    }

    /** Within the transaction under way. */
    boolean to(ReminderKind kind, long patient) {
        var purpose = kind == ReminderKind.THANKS ? Purpose.SURVEYS : Purpose.REMINDERS;
        return consents.said(patient, purpose).orElse(kind != ReminderKind.THANKS);
    }
}
