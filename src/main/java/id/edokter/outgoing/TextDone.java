package id.edokter.outgoing;

import id.edokter.web.JustDone;

/** What was just done with the words of a message, told on its page. */
public enum TextDone implements JustDone {
    KEPT("disimpan"),
    BACK("dikembalikan"),
    /** What was sent to be kept holds already. */
    SAME("sama"),
    NOTHING("");

    private final String word;

    TextDone(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static TextDone of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
