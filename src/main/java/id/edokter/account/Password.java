package id.edokter.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

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

    /** What the measure, made for English, does not know to be common here, the most common first. */
    private static final String COMMON_HERE = "/passwords/common-here.txt";

    private static final List<String> WORDS = words();
    private static final Zxcvbn MEASURE = measure();
    private static final Set<String> KNOWN = Set.copyOf(WORDS);
    /** Of so many words that everybody knows, put together, a password is not made. */
    private static final int TOO_FEW_WORDS = 2;
    /** Of a name or an address, so many are enough. */
    private static final int MOST_WORDS = 20;
    /** Figures and signs that people add to a word. */
    private static final int ADDED = 6;

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
     * @param house what everybody reads on its pages: name, city, address
     * @throws InvalidValue {@code password_common}
     */
    Password hardToGuess(String userName, String name, String... house) {
        var own = new ArrayList<>(List.of(userName));
        own.addAll(Arrays.asList(userName.split("[._-]")));
        own.addAll(wordsOf(name));
        for (var text : house) own.addAll(wordsOf(text));
        own.removeIf(word -> word.length() < 3);
        var measured = text.substring(0, Math.min(MEASURED, text.length()));
        if (MEASURE.measure(measured, own).getGuessesLog10() < ENOUGH_GUESSES || isOfFewWords(measured, own))
            throw new InvalidValue("password_common");
        return this;
    }

    /** Each word, and what stands together run together. */
    private static List<String> wordsOf(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        var all = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++)
            for (int to = from + 1; to <= words.size(); to++) all.add(String.join("", words.subList(from, to)));
        return all;
    }

    /** One that a person reads off a screen and types once: three groups of five from an alphabet of 32. */
    static Password first() {
        return new Password((Secrets.code(5) + "-" + Secrets.code(5) + "-" + Secrets.code(5)).toLowerCase(Locale.ROOT));
    }

    /** Whether it is nothing but a word or two, of the list or of the person's own, with a year behind it perhaps. */
    private static boolean isOfFewWords(String text, List<String> own) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (text.length() - letters.length() > ADDED) return false;
        var fewest = new int[letters.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, Integer.MAX_VALUE);
        for (int from = 0; from < letters.length(); from++) {
            if (fewest[from] >= TOO_FEW_WORDS) continue;
            for (int to = from + 1; to <= letters.length(); to++) {
                var word = letters.substring(from, to);
                if (KNOWN.contains(word) || own.contains(word)) fewest[to] = Math.min(fewest[to], fewest[from] + 1);
            }
        }
        return fewest[letters.length()] <= TOO_FEW_WORDS;
    }

    private static Zxcvbn measure() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("common-here", WORDS))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }

    private static List<String> words() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Password.class.getResourceAsStream(COMMON_HERE), COMMON_HERE),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
