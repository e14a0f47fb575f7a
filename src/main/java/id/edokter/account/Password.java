package id.edokter.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Secrets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A password that somebody wants to have: long, and not among those that are tried first. No rules of capitals and
 * signs, and none expires (ASVS 5.0, 6.2).
 */
public record Password(String text) {

    /** In characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    /** Of a longer one, so many letters are enough to tell. */
    private static final int MEASURED = 100;
    /** Powers of ten: fewer guesses than this, and it is found by trying what people use (zxcvbn's score 3). */
    private static final double ENOUGH_GUESSES = 8;

    private static final Zxcvbn MEASURE = new Zxcvbn();
    /** What the measure, made for English, does not know to be common here. */
    private static final List<String> COMMON_HERE = List.of(
            "binjai",
            "medan",
            "sumatera",
            "sumut",
            "indonesia",
            "merdeka",
            "rsud",
            "rumah",
            "sakit",
            "rumahsakit",
            "dokter",
            "edokter",
            "perawat",
            "pasien",
            "poli",
            "klinik",
            "admin",
            "petugas",
            "rahasia",
            "sayang",
            "cinta",
            "bismillah",
            "alhamdulillah",
            "selamat",
            "semangat",
            "bahagia",
            "anakku",
            "ibuku",
            "ayah",
            "keluarga",
            "kucing",
            "garuda",
            "pancasila",
            "jakarta",
            "bandung",
            "surabaya");

    /**
     * @throws InvalidValue {@code password_missing}, {@code password_short} (fewer than {@value #SHORTEST} characters),
     *     {@code password_long}
     */
    public Password {
        text = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length == 0) throw new InvalidValue("password_missing");
        if (length < SHORTEST) throw new InvalidValue("password_short", SHORTEST, length);
        if (length > LONGEST) throw new InvalidValue("password_long", LONGEST);
    }

    /**
     * Refuses what is soon guessed, also by who knows the person's names.
     *
     * @throws InvalidValue {@code password_common}
     */
    Password hardToGuess(String userName, String name) {
        var own = new ArrayList<>(COMMON_HERE);
        own.add(userName);
        own.addAll(Arrays.asList(userName.split("[._-]")));
        own.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        own.add(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""));
        own.removeIf(word -> word.length() < 3);
        var measured = text.substring(0, Math.min(MEASURED, text.length()));
        if (MEASURE.measure(measured, own).getGuessesLog10() < ENOUGH_GUESSES)
            throw new InvalidValue("password_common");
        return this;
    }

    /** One that a person reads off a screen and types once: three groups of five from an alphabet of 32. */
    static Password first() {
        return new Password((Secrets.code(5) + "-" + Secrets.code(5) + "-" + Secrets.code(5)).toLowerCase(Locale.ROOT));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
