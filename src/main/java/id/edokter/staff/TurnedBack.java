package id.edokter.staff;

import id.edokter.web.LocalPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Why somebody who went to the hospital's or the city's own sign-in is back at ours; told on the page of signing in. */
public enum TurnedBack {
    AWAY("terganggu"),
    NOT_PROVED("gagal"),
    UNKNOWN("tidak-dikenal"),
    TOO_OFTEN("terlalu-sering"),
    /** Nobody was, or that is what an address was made to say. */
    NOT("");

    private final String word;

    TurnedBack(String word) {
        this.word = word;
    }

    /** @param next the page that was wanted */
    String at(String next) {
        var wanted = LocalPath.of(next, "");
        return "/masuk?kota=" + word
                + (wanted.isEmpty() ? "" : "&lanjut=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    public boolean isTold() {
        return this != NOT;
    }

    static TurnedBack of(String word) {
        return Arrays.stream(values())
                .filter(turned -> turned.word.equals(word))
                .findFirst()
                .orElse(NOT);
    }
}
