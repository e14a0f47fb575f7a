package id.edokter.counter;

import java.util.Arrays;

/** What was just done, told on the page that follows. */
public enum Done {
    BOOKED("dibuat"),
    OVERBOOKED("tambahan"),
    MOVED("dipindah"),
    CANCELLED("dibatalkan"),
    UNDONE("diurungkan"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    Done(String word) {
        this.word = word;
    }

    String at(long appointment) {
        return "/loket/janji/" + appointment + "?selesai=" + word;
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
