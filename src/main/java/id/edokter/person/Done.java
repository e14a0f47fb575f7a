package id.edokter.person;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;

/** What was just done, told on the page that follows. */
@TemplateEnum
public enum Done {
    ADDED("ditambah"),
    PROVED("terbukti"),
    REMOVED("dihapus"),
    ENDED("diakhiri"),
    SESSION("sesi"),
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
