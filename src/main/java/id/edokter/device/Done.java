package id.edokter.device;

import java.util.Arrays;

/** What was just done, told on the page that follows. */
public enum Done {
    KEPT("disimpan"),
    REVOKED("dicabut"),
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
