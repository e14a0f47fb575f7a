package id.edokter.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the database compares it (utf8mb4_unicode_520_ci): capitals and accents make no difference. */
public final class Collation {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Collation() {}

    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Equal for texts that the database takes for the same. */
    public static String key(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
