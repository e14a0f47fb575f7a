package id.edokter.outgoing;

import id.edokter.web.JustDone;

/** What was just entered of who wants reminders. */
public enum WishDone implements JustDone {
    STOPPED("dihentikan"),
    STARTED("diizinkan"),
    NOTHING("");

    private final String word;

    WishDone(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static WishDone of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
