package id.edokter.planning;

import id.edokter.web.JustDone;

/** What was just done to a holiday or to a clinic's rules, told on the page that follows. */
public enum RuleDone implements JustDone {
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

    @Override
    public String word() {
        return word;
    }

    static RuleDone of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
