package id.edokter.absence;

import id.edokter.web.JustDone;

/** What was just done, told on the page that follows. */
public enum Done implements JustDone {
    NOTED("dicatat"),
    /** Somebody had noted the same before. */
    KNOWN("sudah-ada"),
    DECIDED("diputuskan"),
    CARRIED_OUT("dijalankan"),
    TAKEN_BACK("dibatalkan"),
    /** Who was told otherwise is called now. */
    BACK_AND_CALL("dibatalkan-telepon"),
    /** But for sessions that are over. */
    BACK_IN_PART("dibatalkan-sebagian"),
    CALLED("dihubungi"),
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
