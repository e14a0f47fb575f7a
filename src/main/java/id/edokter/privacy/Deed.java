package id.edokter.privacy;

/** What was done with a patient's data, in the words of the person it is about; the trail has finer ones. */
public enum Deed {
    SAW_APPOINTMENT,
    MADE_APPOINTMENT,
    MOVED_APPOINTMENT,
    NOTED_ARRIVAL,
    NOTED_VISIT,
    CANCELLED_APPOINTMENT,
    SAW_DATA,
    SAW_IN_LIST,
    TOOK_COPY,
    REVEALED,
    OPENED_RESTRICTED,
    CHECKED_IDENTITY,
    REGISTERED,
    CHANGED,
    TOLD_APART,
    CALLED,
    SENT_CHOICE,
    SENT_AGAIN,
    STOPPED_MESSAGE,
    CHOSE_REMINDERS,
    WAITED,
    MERGED,
    UNMERGED,
    REQUEST,
    CONSENT,
    ASKED_TO_ACT,
    LINKED,
    UNLINKED,
    ERASED,
    SAW_INCIDENT,
    TOOK_INCIDENT,
    TOLD_OF_INCIDENT,
    SOMETHING_ELSE;

    /** @param act name of one in the trail; what is not known here is told as something else, not left out */
    static Deed of(String act) {
        return switch (act) {
            case "APPOINTMENT_SEEN" -> SAW_APPOINTMENT;
            case "APPOINTMENT_BOOKED", "APPOINTMENT_RESTORED" -> MADE_APPOINTMENT;
            case "APPOINTMENT_MOVED" -> MOVED_APPOINTMENT;
            case "APPOINTMENT_ARRIVED" -> NOTED_ARRIVAL;
            case "VISIT_CHANGED" -> NOTED_VISIT;
            case "APPOINTMENT_CANCELLED" -> CANCELLED_APPOINTMENT;
            case "DATA_SEEN", "PATIENT_SEEN" -> SAW_DATA;
            case "PATIENT_LISTED" -> SAW_IN_LIST;
            case "DATA_EXPORTED" -> TOOK_COPY;
            case "PATIENT_REVEALED" -> REVEALED;
            case "RESTRICTED_OPENED" -> OPENED_RESTRICTED;
            case "PATIENT_REGISTERED" -> REGISTERED;
            case "IDENTITY_CONFIRMED" -> CHECKED_IDENTITY;
            case "PATIENT_CORRECTED", "APPOINTMENT_PHONE" -> CHANGED;
            case "PATIENT_CALLED" -> CALLED;
            case "ABSENCE_CHOICE_SENT" -> SENT_CHOICE;
            case "MESSAGE_RETRIED" -> SENT_AGAIN;
            case "MESSAGE_STOPPED" -> STOPPED_MESSAGE;
            case "REMINDERS_STOPPED", "REMINDERS_ALLOWED" -> CHOSE_REMINDERS;
            case "WAITLIST_CHANGED", "WAITLIST_SEEN" -> WAITED;
            case "PATIENTS_TOLD_APART" -> TOLD_APART;
            case "PATIENTS_MERGED" -> MERGED;
            case "MERGE_UNDONE" -> UNMERGED;
            case "REQUEST_MADE", "REQUEST_SEEN", "REQUEST_WITHDRAWN", "REQUEST_DECIDED" -> REQUEST;
            case "CONSENT_GIVEN", "CONSENT_WITHDRAWN" -> CONSENT;
            case "FAMILY_LINK_ASKED" -> ASKED_TO_ACT;
            case "FAMILY_LINK_PROVED" -> LINKED;
            case "FAMILY_LINK_REMOVED" -> UNLINKED;
            case "PATIENT_ERASED" -> ERASED;
            case "INCIDENT_PATIENT_SEEN" -> SAW_INCIDENT;
            case "INCIDENT_PATIENT_EXPORTED" -> TOOK_INCIDENT;
            case "INCIDENT_PATIENT_TOLD" -> TOLD_OF_INCIDENT;
            default -> SOMETHING_ELSE;
        };
    }
}
