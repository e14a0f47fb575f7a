package id.edokter.absence;

import java.util.Arrays;

/** What was just done, told on the page that follows. */
public enum Done {
    NOTED("dicatat"),
    /** Somebody had noted the same before. */
    KNOWN("sudah-ada"),
    DECIDED("diputuskan"),
    CARRIED_OUT("dijalankan"),
    TAKEN_BACK("dibatalkan"),
    CALLED("dihubungi"),
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
