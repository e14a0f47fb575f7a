package id.edokter.rights;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.Optional;

/** Words of the code that stand in what is kept about people, and have to be said in their language. */
@TemplateEnum
public enum Code {
    // sex
    F,
    M,
    // who pays
    JKN,
    GENERAL,
    INSURANCE,
    // kind of visit
    PRIMARY_REFERRAL,
    INTERNAL_REFERRAL,
    CONTROL,
    HOSPITAL_REFERRAL,
    // from where
    WEB,
    DESK,
    KIOSK,
    MOBILE_JKN,
    API,
    JOB,
    // a booking, and what became of it
    HELD,
    BOOKED,
    MOVED,
    CHECKED_IN,
    CALLED,
    STARTED,
    IN_SERVICE,
    COMPLETED,
    NO_SHOW,
    CANCELLED,
    CANCELLED_BY_PATIENT,
    CANCELLED_BY_HOSPITAL,
    RESTORED,
    SKIPPED,
    TAKEN_BACK,
    PAPERS_SEEN,
    PAPERS_RIGHT,
    PAPERS_OPEN,
    PRIORITISED,
    EMERGENCY,
    ELDERLY,
    DISABLED,
    PREGNANT,
    INFANT,
    EXPIRED,
    // purposes of consent
    REMINDERS,
    SURVEYS,
    // requests
    COPY,
    CORRECTION,
    RESTRICTION,
    LIFTING,
    ERASURE,
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    CLOSED,
    // families
    SELF,
    CHILD,
    PARENT,
    SPOUSE,
    OTHER,
    // who looked; what they did has words of its own
    FAMILY,
    LINK,
    STAFF,
    PROGRAM,
    SYSTEM,
    // what the desk changed, or did with the record
    NAME,
    BIRTH_DATE,
    SEX,
    PHONE,
    EMAIL,
    FIRST_WAY,
    RECORD_NUMBER,
    NIK,
    CARD,
    MADE_ONE,
    MADE_TWO_AGAIN,
    OPENED_RESTRICTED;

    static Optional<Code> of(Enum<?> word) {
        return Arrays.stream(values())
                .filter(code -> code.name().equals(word.name()))
                .findFirst();
    }
}
