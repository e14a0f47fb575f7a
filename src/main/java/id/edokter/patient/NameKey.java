package id.edokter.patient;

import id.edokter.shared.Collation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of people as they are looked for: the words without titles and accents, and each word as it sounds, since one
 * name is written in many ways: Soekarno and Sukarno, Achmad and Ahmad, Djoko and Joko, Yusuf and Jusup.
 */
final class NameKey {

    /** Of a word that is kept; the rest of a longer one tells nobody from another. */
    static final int LONGEST = 30;

    private static final int MOST_WORDS = 12;
    private static final int MOST_IN_PAIRS = 5;
    /** A single letter is everybody's. */
    private static final int SHORTEST = 2;

    /** What stands before and behind names on cards, in registers and in what people say. */
    private static final Set<String> TITLES = Set.of(
            "dr", "drg", "drs", "dra", "prof", "ir", "hj", "haji", "hajah", "hajjah", "kh", "tn", "ny", "nn", "sdr",
            "sdri", "bpk", "bapak", "pak", "ibu", "bu", "alm", "almh", "by", "bayi", "an", "br", "bin", "binti", "st",
            "spd", "sh", "se", "mm", "msi", "mkes", "skm", "amd", "skep", "ssos", "mpd", "ners", "mr", "mrs");

    private static final Map<String, String> SHORT_FOR = Map.of(
            "moh",
            "muhammad",
            "muh",
            "muhammad",
            "mhd",
            "muhammad",
            "moch",
            "muhammad",
            "mohd",
            "muhammad",
            "muhd",
            "muhammad",
            "abd",
            "abdul");

    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
    /** Degrees: S.Pd, M.Kes, A.Md.Keb; the M. of "M. Iqbal" is none. */
    private static final Pattern DEGREE =
            Pattern.compile("\\b[asm]\\.\\s?(pd|kes|kep|kom|sos|si|ag|e|h|t|md|psi|farm|hum|m)\\b(\\.[a-z]+)*\\.?");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SY = Pattern.compile("sy(?=[aeiou])");
    private static final Pattern BREATHED = Pattern.compile("([tdbgs])h");
    private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1");
    private static final Pattern Y_AS_I = Pattern.compile("y(?![aeiu])");
    private static final Pattern SILENT_H = Pattern.compile("(?<=..)h$");

    private NameKey() {}

    /**
     * Words in small plain letters: "Hj. Siti Nur'aini, S.Pd" gives siti, nuraini. Titles alone are somebody's name after
     * all.
     */
    static List<String> words(String text) {
        var joined = APOSTROPHE.matcher(Collation.key(text == null ? "" : text)).replaceAll("");
        var plain = DEGREE.matcher(joined).replaceAll(" ");
        var all = BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(NameKey::cut)
                .toList();
        var telling = all.stream()
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST && !TITLES.contains(word))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    /** As the word is kept, and found. */
    static String sound(String word) {
        var whole = SHORT_FOR.getOrDefault(word, word);
        var sound = beginning(whole);
        sound = SILENT_H.matcher(Y_AS_I.matcher(sound).replaceAll("i")).replaceAll("");
        return sound.isEmpty() ? word : sound;
    }

    /** As a word sounds of which the end is not typed yet. */
    static String beginning(String word) {
        var sound =
                word.replace("oe", "u").replace("dj", "y").replace("tj", "c").replace("sj", "s");
        sound = SY.matcher(sound).replaceAll("s").replace("kh", "h").replace("ch", "h");
        sound = BREATHED.matcher(sound)
                .replaceAll("$1")
                .replace("ph", "p")
                .replace("ie", "i")
                .replace('o', 'u')
                .replace('j', 'y')
                .replace('v', 'p')
                .replace('f', 'p')
                .replace('z', 's')
                .replace('q', 'k')
                .replace("x", "ks");
        return cut(TWICE.matcher(sound).replaceAll("$1"));
    }

    /** Each word of a name as it sounds. */
    static Set<String> sounds(String name) {
        return words(name).stream().map(NameKey::sound).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As {@link #sounds}, and two words that follow each other as one, since "Nur Aini" is Nuraini. */
    static Set<String> soundsAndJoined(String name) {
        return soundsAndJoined(words(name));
    }

    static Set<String> soundsAndJoined(List<String> words) {
        var all = words.stream().map(NameKey::sound).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 1; i < words.size(); i++) all.add(sound(cut(words.get(i - 1) + words.get(i))));
        return all;
    }

    /**
     * What is kept of a name: all of these, and any two of its first words as a pair. Of two words that very many have,
     * few have both.
     */
    static Set<String> kept(String name) {
        var kept = soundsAndJoined(name);
        var sounds = sounds(name).stream().limit(MOST_IN_PAIRS).toList();
        for (var one : sounds) for (var other : sounds) if (!one.equals(other)) kept.add(pair(one, other));
        return kept;
    }

    /** Begins as no word does, so that whoever looks for words does not meet pairs. */
    static String pair(String one, String other) {
        return " " + one + " " + other;
    }

    /** The word, and it with each of its letters left out: what it shares with a mistyped one. */
    static Set<String> slips(String sound) {
        var slips = new LinkedHashSet<String>(List.of(sound));
        var letters = sound.codePoints().toArray();
        if (letters.length < 3) return slips;
        for (int i = 0; i < letters.length; i++) {
            var rest = new ArrayList<Integer>();
            for (int j = 0; j < letters.length; j++) if (j != i) rest.add(letters[j]);
            var text = new StringBuilder();
            rest.forEach(text::appendCodePoint);
            slips.add(text.toString());
        }
        return slips;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
