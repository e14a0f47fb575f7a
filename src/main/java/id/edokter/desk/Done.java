package id.edokter.desk;

import java.util.Arrays;

/** What was just done, told on the page that follows. */
public enum Done {
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

    String at(String address) {
        return address + "?" + told();
    }

    /** Behind an address that asks already. */
    String told() {
        return "selesai=" + word;
    }

    public boolean isTold() {
        return this != NOTHING;
    }

    static Done of(String word) {
        return Arrays.stream(values())
                .filter(done -> done.word.equals(word))
                .findFirst()
                .orElse(NOTHING);
    }
}
