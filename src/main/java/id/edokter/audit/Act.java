package id.edokter.audit;

/** What was done or seen. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** So many tries that the next ones are not looked at. */
    TRIES_STOPPED,
    /** Somebody who is in asked for what is not for them. */
    ACCESS_DENIED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_MADE,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    API_KEY_MADE,
    API_KEY_REVOKED,
    /** A board or a kiosk was entered; the next three are of it too. */
    DEVICE_MADE,
    DEVICE_CHANGED,
    DEVICE_OPENED,
    DEVICE_REVOKED,
    /** A family's account, looked for by its telephone; empty subject when there was none. */
    FAMILY_ACCOUNT_SEEN,
    APPOINTMENT_SEEN,
    APPOINTMENT_BOOKED,
    APPOINTMENT_MOVED,
    APPOINTMENT_CANCELLED,
    /** Cancelled by mistake at the desk, and taken back. */
    APPOINTMENT_RESTORED,
    /** A repaired telephone is used for a booking as well. */
    APPOINTMENT_PHONE,
    /** Who could not be reached by a message was told of a change by the desk. */
    PATIENT_CALLED,
    /** Messages that did not go are tried again: one, or of no patient all that failed for one reason. */
    MESSAGE_RETRIED,
    /** Messages that waited do not go: one, or of no patient all of a kind; the detail says why. */
    MESSAGE_STOPPED,
    /** Of the session alone: who and why stands in the ledger of its places. */
    SESSION_CHANGED,
    APPOINTMENT_ARRIVED,
    /** Called, with the doctor, done or not come; the detail says which. */
    VISIT_CHANGED,
    /** A doctor will not hold some sessions. */
    ABSENCE_NOTED,
    ABSENCE_TAKEN_BACK,
    ABSENCE_CHOICE_SENT,
    /** Somebody joined the waiting list, answered an offer, or left; or the desk did so for them. */
    WAITLIST_CHANGED,
    WAITLIST_SEEN,
    /** By which way and at which address a family is told of what it books; the address is not written down. */
    FAMILY_CONTACT_CHANGED,
    FAMILY_LINK_ASKED,
    FAMILY_LINK_PROVED,
    FAMILY_LINK_REMOVED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    DATA_SEEN,
    DATA_EXPORTED,
    REQUEST_MADE,
    REQUEST_SEEN,
    REQUEST_WITHDRAWN,
    REQUEST_DECIDED,
    PATIENT_ERASED,
    PATIENTS_SEARCHED,
    /** As one line of a list, which shows less than the patient's own page. */
    PATIENT_LISTED,
    PATIENT_SEEN,
    /** Of a patient who asked not to be looked at without need; why, is written down with the record. */
    RESTRICTED_OPENED,
    /** Entered at the desk; the detail says whether with the card. */
    PATIENT_REGISTERED,
    /** A number that is masked on pages was shown in full; the detail says which. */
    PATIENT_REVEALED,
    IDENTITY_CONFIRMED,
    PATIENT_CORRECTED,
    PATIENTS_TOLD_APART,
    PATIENTS_MERGED,
    MERGE_UNDONE,
    TRAIL_EXPORTED,
    CLINIC_RULES_CHANGED,
    /** Which reminders a clinic's patients get, when, and who of them. */
    REMINDERS_CHANGED,
    /** What messages of a kind say; the subject says of which, the detail which version it is. */
    MESSAGE_TEXT_CHANGED,
    /** The desk entered that somebody wants no reminders. */
    REMINDERS_STOPPED,
    REMINDERS_ALLOWED,
    HOLIDAY_DECIDED,
    /** The week, or what differs from it on some dates; the subject says what. */
    SCHEDULE_CHANGED,
    INCIDENT_NOTED,
    INCIDENT_CHANGED,
    INCIDENT_PATIENT_SEEN,
    INCIDENT_PATIENT_EXPORTED,
    INCIDENT_PATIENT_TOLD,
    INCIDENT_AGENCY_TOLD,
    INCIDENT_CLOSED,
    READING_REPORTED;

    /** Whether somebody looked at one patient's data; a line of a list that was on the way is none. */
    public boolean isLook() {
        return switch (this) {
            case APPOINTMENT_SEEN,
                    WAITLIST_SEEN,
                    DATA_SEEN,
                    DATA_EXPORTED,
                    REQUEST_SEEN,
                    PATIENT_SEEN,
                    PATIENT_REVEALED -> true;
            default -> false;
        };
    }
}
