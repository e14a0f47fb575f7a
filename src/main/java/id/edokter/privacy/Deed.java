package id.edokter.privacy;

/** What was done with a patient's data, in the words of the person it is about; the trail has finer ones. */
public enum Deed {
    SAW_APPOINTMENT,
    SAW_DATA,
    TOOK_COPY,
    REVEALED,
    OPENED_RESTRICTED,
    CHANGED,
    REQUEST,
    CONSENT,
    FAMILY,
    ERASED,
    OTHER;

    /** @param act name of one in the trail; what is not known here is told as something else, not left out */
    static Deed of(String act) {
        if (act.equals("APPOINTMENT_SEEN")) return SAW_APPOINTMENT;
        if (act.equals("DATA_EXPORTED")) return TOOK_COPY;
        if (act.equals("PATIENT_ERASED")) return ERASED;
        if (act.equals("RESTRICTED_OPENED")) return OPENED_RESTRICTED;
        if (act.startsWith("REQUEST_")) return REQUEST;
        if (act.startsWith("CONSENT_")) return CONSENT;
        if (act.startsWith("FAMILY_")) return FAMILY;
        if (act.contains("REVEALED")) return REVEALED;
        if (act.endsWith("_SEEN")) return SAW_DATA;
        if (act.matches(".*_(CORRECTED|CHANGED|CONFIRMED|MERGED|UNMERGED|SEPARATED|REGISTERED)")) return CHANGED;
        return OTHER;
    }
}
