package id.edokter.desk;

import id.edokter.web.JustDone;

/** What was just done, told on the page that follows. */
public enum Done implements JustDone {
    OPENED("alasan"),
    CONFIRMED("identitas"),
    CORRECTED("perbaikan"),
    MERGED("gabungan"),
    UNDONE("pemisahan"),
    APART("berbeda"),
    LINKED("tautan"),
    UNLINKED("tanpa-tautan"),
    SESSIONS("sesi"),
    CLOSED("akun-ditutup"),
    REOPENED("akun-dibuka"),
    TELEPHONE("telepon"),
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
