package id.edokter.watch;

import id.edokter.web.JustDone;

/** What was just done, told on the page that follows. */
public enum Done implements JustDone {
    NOTED("dicatat"),
    CHANGED("diubah"),
    PATIENTS_TOLD("dikabari"),
    AGENCY_TOLD("lembaga"),
    CLOSED("ditutup"),
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
