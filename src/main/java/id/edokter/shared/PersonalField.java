package id.edokter.shared;

import java.util.Locale;

/** One thing that can be kept about a patient; its words are in the bundle of the pages that show it. */
public enum PersonalField {
    NAME,
    NIK,
    RECORD_NUMBER,
    JKN_CARD,
    BIRTH_DATE,
    SEX,
    PHONE,
    EMAIL,
    FIRST_WAY,
    CLAIMED_NIK,
    CLAIMED_RECORD_NUMBER,
    IDENTITY_TO_CHECK,
    MADE_AT,
    RESTRICTED_AT,
    BOOKING_CODE,
    STATUS,
    DATE,
    TIME,
    NUMBER,
    CLINIC,
    DOCTOR,
    PAYER,
    VISIT_TYPE,
    REFERENCE,
    INSURER,
    DOCTOR_NOTE,
    CHANNEL,
    REASON,
    AT,
    ACT,
    WHO,
    PURPOSE,
    GIVEN,
    TEXT,
    KIND,
    BEFORE,
    WISH,
    DUE_AT,
    DECIDED_AT,
    ANSWER,
    RELATION,
    DEVICE,
    ADDRESS,
    ENDED_AT,
    /** How many there are that are not told. */
    MORE;

    /** As it stands in a file for programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
