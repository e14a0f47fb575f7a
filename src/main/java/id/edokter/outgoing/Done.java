package id.edokter.outgoing;

import id.edokter.web.JustDone;

/** What was just done, told on the page that follows. */
public enum Done implements JustDone {
    RETRIED("dicoba"),
    RETRIED_ALL("dicoba-semua"),
    STOPPED("dihentikan"),
    STOPPED_ALL("dihentikan-semua"),
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
