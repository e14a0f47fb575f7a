package id.edokter.rights;

import java.util.Arrays;

/** What was just done, told on the page that follows. */
public enum Done {
    ASKED("diminta"),
    /** What then would be told nowhere here. */
    ASKED_ERASURE("penghapusan-diminta"),
    WITHDRAWN("dibatalkan"),
    GIVEN("disetujui"),
    NOT_GIVEN("ditarik"),
    TAKEN("dicatat"),
    DECIDED("diputuskan"),
    /** Decided; a message goes to who asked. */
    TOLD("dikabari"),
    /** Decided; who asked has to be told by somebody. */
    TO_TELL("sampaikan"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    Done(String word) {
        this.word = word;
    }

    String at(String address) {
        return address + "?selesai=" + word;
    }

    public boolean isTold() {
        return this != NOTHING;
    }

    static Done of(String word) {
        return Arrays.stream(values())
                .filter(done -> done.word.equals(word))
                .findFirst()
                .orElse(NOTHING);
    }
}
