package id.edokter.staff;

import java.util.Arrays;
import java.util.Optional;

/** A word that the code writes into the details of the trail. */
public enum TrailWord {
    BY_ADMINISTRATOR("by administrator"),
    ALL_BY_ADMINISTRATOR("all, by administrator"),
    ALL("all"),
    ALL_OTHERS("all others"),
    PASSWORD("password"),
    CODE("code"),
    TRIES_OF_ACCOUNT("tries of an account"),
    TRIES_OF_KNOWN_BROWSER("tries in a known browser"),
    TRIES_OF_ADDRESS("tries from an address"),
    TRIES_OF_ALL("tries of all accounts"),
    TRIES_OF_CODE("tries of codes"),
    TRIES_OF_OWN_PASSWORD("tries of the own password"),
    OWN_PASSWORD("own password"),
    TELEPHONE_CODE("telephone's code"),
    CODE_ASKED_FOR("code asked for"),
    CARD_SEEN("card seen"),
    BY_CODE("by code"),
    NOTED("NOTED"),
    FIRST("first"),
    API("api"),
    PROVIDER("provider"),
    OWN_PATIENT("own patient"),
    COMPARED("compared"),
    DUPLICATES("duplicates"),
    LINK_OF_A_FAMILY("link of a family"),
    WITHOUT_NIK("without NIK"),
    DESK("desk"),
    IDENTITY("identity"),
    CORRECTING("correction"),
    SEARCH("search"),
    TELEPHONES("telephones"),
    MESSAGES("messages"),
    REQUESTS("requests"),
    TICKET("ticket"),
    QUEUE("queue"),
    NEW_ADDRESS("new address"),
    SESSION("session"),
    MOVE("move"),
    CANCEL("cancel"),
    PRINT("print"),
    JUST_NOTED("just noted"),
    ARRIVAL("arrival"),
    REGISTERING("registering"),
    CALENDAR("calendar"),
    TAKEN_BACK("taken back"),
    IN_PART("in part"),
    NOT_TOLD_YET("not told yet"),
    WAITING_LIST("waiting list"),

    // what holidays and the rules of clinics are made of
    ENTERED,
    OPENED,
    OPENED_FOR_SOME,
    CLOSED,
    OPENS_DAYS_AHEAD,
    CLOSES_MINUTES_BEFORE,
    SAME_DAY,
    LIVE_PER_PATIENT,
    LIVE_PER_PHONE,
    MOVE_MINUTES_BEFORE,
    LATE_CANCEL_MINUTES_BEFORE,
    PLACES,
    MINUTES_PER_PLACE,
    WALK_IN_PLACES,
    RELEASE_MINUTES_BEFORE,
    OVERBOOK_PLACES,
    ARRIVE_MINUTES_BEFORE,
    SENSITIVE,

    // screens of the hospital
    BOARD,
    KIOSK,

    // what becomes of the schedules of doctors
    BEGUN,
    EDITED,
    PUBLISHED,
    DISCARDED,
    IMPORTED,
    LEAVE,
    LEAVE_ASKED,
    LEAVE_WITHDRAWN,
    LEAVE_GRANTED,
    LEAVE_REFUSED,
    CALENDAR_ADDRESS_MADE,
    CALENDAR_ADDRESS_REVOKED,
    EXTRA_SESSION,
    OTHER_HOURS,
    SUBSTITUTE,

    // how a visit goes
    CALLED,
    RECALLED,
    SKIPPED,
    STARTED,
    COMPLETED,
    NO_SHOW,
    PRIORITISED,
    TAKEN_STEP("TAKEN_BACK"),
    PAPERS_SEEN,
    PAPERS_RIGHT,
    PAPERS_OPEN,

    // what families, the register and requests are made of
    SELF,
    CHILD,
    PARENT,
    SPOUSE,
    OTHER,
    NAME,
    BIRTH_DATE,
    SEX,
    PHONE,
    RECORD_NUMBER,
    NIK,
    CLAIMED_NIK,
    CARD,
    REMINDERS,
    SURVEYS,
    COPY,
    CORRECTION,
    RESTRICTION,
    LIFTING,
    ERASURE,
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    REQUEST,
    RETENTION,
    RESTORED;

    private final String code;

    TrailWord(String code) {
        this.code = code;
    }

    TrailWord() {
        this.code = name();
    }

    static Optional<TrailWord> of(String code) {
        return Arrays.stream(values()).filter(word -> word.code.equals(code)).findFirst();
    }
}
