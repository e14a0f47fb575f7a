package id.edokter.checkin;

import java.util.Arrays;

/** What was just done at the desk, told on the page that follows. */
public enum Done {
    NOTED("dicatat"),
    PRIORITISED("prioritas"),
    TAKEN_BACK("ditarik"),
    NOTHING("");

    private final String word;

    Done(String word) {
        this.word = word;
    }

    public boolean isTold() {
        return this != NOTHING;
    }

    String at(long appointment) {
        return "/loket/janji/" + appointment + "/datang?selesai=" + word;
    }

    static Done of(String word) {
        return Arrays.stream(values())
                .filter(done -> done.word.equals(word))
                .findFirst()
                .orElse(NOTHING);
    }
}
