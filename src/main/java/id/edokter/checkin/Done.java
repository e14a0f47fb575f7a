package id.edokter.checkin;

import id.edokter.web.JustDone;

/** What was just done at the desk, told on the page that follows. */
public enum Done implements JustDone {
    NOTED("dicatat"),
    PRIORITISED("prioritas"),
    IDENTIFIED("identitas"),
    TAKEN_BACK("ditarik"),
    SETTLED("jaminan"),
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

    String at(long appointment) {
        return at("/loket/janji/" + appointment + "/datang");
    }

    static Done of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
