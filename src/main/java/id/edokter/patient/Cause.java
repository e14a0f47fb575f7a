package id.edokter.patient;

import java.util.Arrays;
import java.util.Optional;

/** Why a number changed when a card was seen: no clerk wrote it, so it is kept in the words of the code. */
public enum Cause {
    CARD_SEEN("card seen"),
    ONLY_CLAIMED("only claimed"),
    NOT_THE_PATIENTS("not the patient's"),
    TOLD_AT_THE_DESK("told at the desk"),
    ANOTHERS_CARD("another was seen with this card"),
    /** The kept record took it from one that was merged into it. */
    KEPT_RECORDS_CARD("the kept record was seen with this card");

    final String code;

    Cause(String code) {
        this.code = code;
    }

    static Optional<Cause> of(String reason) {
        return Arrays.stream(values())
                .filter(cause -> cause.code.equals(reason))
                .findFirst();
    }
}
