package id.edokter.rights;

import id.edokter.web.JustDone;

/** What was just done, told on the page that follows. */
public enum Done implements JustDone {
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

    @Override
    public String word() {
        return word;
    }

    static Done of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
