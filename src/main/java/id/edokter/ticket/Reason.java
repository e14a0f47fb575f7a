package id.edokter.ticket;

import id.edokter.shared.InvalidValue;
import java.util.Arrays;

/** Why a patient does not come. Kept by name, so that it can be counted whatever the page's language was. */
enum Reason {
    NOT_FREE,
    RECOVERED,
    ELSEWHERE,
    MISTAKE,
    OTHER;

    static final int LONGEST_NOTE = 160;

    String words(TicketMessages words) {
        return switch (this) {
            case NOT_FREE -> words.reason_NOT_FREE();
            case RECOVERED -> words.reason_RECOVERED();
            case ELSEWHERE -> words.reason_ELSEWHERE();
            case MISTAKE -> words.reason_MISTAKE();
            case OTHER -> words.reason_OTHER();
        };
    }

    /**
     * Choice and note as they are kept: {@code "RECOVERED: sudah membaik"}; both may be left out. A choice that was
     * never offered counts as none.
     *
     * @throws InvalidValue {@code cancel_note_too_long} for more than {@value #LONGEST_NOTE} characters
     */
    static String told(String choice, String note) {
        var text = note == null ? "" : note.strip();
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_NOTE) throw new InvalidValue("cancel_note_too_long", LONGEST_NOTE, length);
        var chosen = Arrays.stream(values())
                .map(Reason::name)
                .filter(name -> name.equals(choice))
                .findFirst()
                .orElse("");
        return chosen.isEmpty() || text.isEmpty() ? chosen + text : chosen + ": " + text;
    }
}
