package id.edokter.waitlist;

import id.edokter.clinic.Clinic;
import id.edokter.web.JustDone;

/** What the desk has just done on the waiting list. */
public enum Done implements JustDone {
    NOTHING(""),
    OFFERED("ditawarkan"),
    ANSWERED("dijawab"),
    CALLED("ditelepon"),
    TAKEN("diambil"),
    DECLINED("ditolak"),
    TAKEN_BACK("ditarik"),
    TAKEN_OFF("diakhiri"),
    ENTERED("dicatat");

    private final String word;

    Done(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The line of a clinic, which says so. */
    String told(Clinic clinic) {
        return DeskPages.PATH + "?poli=" + clinic.code + "&" + told();
    }

    static Done of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
