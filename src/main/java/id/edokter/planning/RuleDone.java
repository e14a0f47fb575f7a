package id.edokter.planning;

import java.util.Arrays;

/** What was just done to a holiday or to a clinic's rules, told on the page that follows. */
public enum RuleDone {
    HOLIDAY_ENTERED("dicatat"),
    HOLIDAY_DECIDED("diputuskan"),
    HOLIDAY_WITHDRAWN("dicabut"),
    RULES_KEPT("disimpan"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    RuleDone(String word) {
        this.word = word;
    }

    String at(String address) {
        return address + "?selesai=" + word;
    }

    public boolean isTold() {
        return this != NOTHING;
    }

    static RuleDone of(String word) {
        return Arrays.stream(values())
                .filter(done -> done.word.equals(word))
                .findFirst()
                .orElse(NOTHING);
    }
}
