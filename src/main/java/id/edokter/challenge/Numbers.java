package id.edokter.challenge;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Small numbers in words: as they are asked, and as people write them, in whichever language. */
final class Numbers {

    private static final List<String> INDONESIAN = List.of(
            ("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas tigabelas empatbelas"
                            + " limabelas enambelas tujuhbelas delapanbelas")
                    .split(" "));

    private static final List<String> ENGLISH = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen")
                    .split(" "));

    private Numbers() {}

    /** @param number 0–10 */
    static String inWords(int number, Locale locale) {
        return (locale.getLanguage().equals("en") ? ENGLISH : INDONESIAN).get(number);
    }

    /** In figures or in words; empty for anything else. */
    static OptionalInt read(String typed) {
        var text = typed == null ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        if (text.matches("[0-9]{1,3}")) return OptionalInt.of(Integer.parseInt(text));
        int found = Math.max(INDONESIAN.indexOf(text), ENGLISH.indexOf(text));
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
