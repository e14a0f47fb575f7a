package id.edokter.person;

import id.edokter.web.JustDone;
import io.quarkus.qute.TemplateEnum;

/** What was just done, told on the page that follows. */
@TemplateEnum
public enum Done implements JustDone {
    ADDED("ditambah"),
    PROVED("terbukti"),
    REMOVED("dihapus"),
    ENDED("diakhiri"),
    SESSION("sesi"),
    CONTACT("kabar"),
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
