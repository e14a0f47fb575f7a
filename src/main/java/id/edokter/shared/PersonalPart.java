package id.edokter.shared;

import java.util.Locale;

/** A part of what is kept about a patient, in the order of the copy that a patient gets. */
public enum PersonalPart {
    IDENTITY,
    APPOINTMENTS,
    CHANGES,
    CONSENTS,
    REQUESTS,
    FAMILY,
    SESSIONS,
    DESK,
    INCIDENTS,
    LOOKS;

    /** As it stands in a file for programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
