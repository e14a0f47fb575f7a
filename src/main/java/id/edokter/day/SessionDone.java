package id.edokter.day;

import id.edokter.web.JustDone;

/** What was just done to a session, told on the page that follows. */
public enum SessionDone implements JustDone {
    ADDED("tambah"),
    BLOCKED("blokir"),
    UNBLOCKED("buka-blokir"),
    POOL("kuota"),
    RELEASED("pelepasan"),
    STOPPED("pendaftaran-ditutup"),
    STARTED("pendaftaran-dibuka"),
    ROOM("ruang"),
    HOURS("jam"),
    LATE("terlambat"),
    CALLED("ditelepon"),
    ARRIVED("datang"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    SessionDone(String word) {
        this.word = word;
    }

    /** News is followed by the page that says who was told. */
    String at(long session) {
        boolean news = this == ROOM || this == HOURS || this == LATE || this == CALLED;
        return at("/loket/sesi/" + session + (news ? "/kabar" : ""));
    }

    @Override
    public String word() {
        return word;
    }

    static SessionDone of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
