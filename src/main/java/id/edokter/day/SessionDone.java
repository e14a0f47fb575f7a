package id.edokter.day;

import java.util.Arrays;

/** What was just done to a session, told on the page that follows. */
public enum SessionDone {
    ADDED("tambah"),
    BLOCKED("blokir"),
    UNBLOCKED("buka-blokir"),
    POOL("kuota"),
    RELEASED("pelepasan"),
    STOPPED("pendaftaran-ditutup"),
    STARTED("pendaftaran-dibuka"),
    CLOSED("ditutup"),
    REOPENED("dibuka"),
    ROOM("ruang"),
    HOURS("jam"),
    LATE("terlambat"),
    CALLED("ditelepon"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    SessionDone(String word) {
        this.word = word;
    }

    /** News is followed by the page that says who was told. */
    String at(long session) {
        boolean news = this == ROOM || this == HOURS || this == LATE || this == CALLED;
        return "/loket/sesi/" + session + (news ? "/kabar" : "") + "?selesai=" + word;
    }

    public boolean isTold() {
        return this != NOTHING;
    }

    static SessionDone of(String word) {
        return Arrays.stream(values())
                .filter(done -> done.word.equals(word))
                .findFirst()
                .orElse(NOTHING);
    }
}
