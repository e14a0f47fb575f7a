package id.edokter.patient;

/** What the desk can change of a person, and what goes along in a merge. */
public enum PatientField {
    NAME,
    BIRTH_DATE,
    SEX,
    PHONE,
    EMAIL,
    FIRST_WAY,
    RECORD_NUMBER,
    NIK,
    CARD
}
