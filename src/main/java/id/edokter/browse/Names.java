package id.edokter.browse;

import id.edokter.shared.Collation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as people say them: without titles, degrees and accents. */
final class Names {

    private static final Set<String> TITLES = Set.of(
            "dr",
            "drg",
            "prof",
            "h",
            "hj",
            "br",
            "ir",
            "s",
            "sp",
            "m",
            "ked",
            "kes",
            "kgeh",
            "onk",
            "dokter",
            "doctor",
            "doc",
            "bapak",
            "ibu",
            "pak",
            "bu",
            "poli",
            "poliklinik",
            "klinik",
            "clinic",
            "spesialis",
            "specialist");

    private static final String STUDIED = "ked|kes|kep|biomed|sc|si|farm|psi|kom|gizi";

    private Names() {}

    /** Words of a text in small plain letters: "dr. Ratna Br. Tarigan, Sp.PD" gives ratna, tarigan. */
    static List<String> words(String text) {
        var plain = Collation.key(text == null ? "" : text)
                // degrees: Sp.A(K), Sp.PD-KGEH, M.Ked(OG); the M. of "M. Iqbal" is none
                .replaceAll(
                        "\\b(sp\\.[a-z]+|sp\\.?\\s[a-z]{1,3}\\b|[ms]\\.\\s?(" + STUDIED + ")\\b)([-(.][a-z]+\\)?)*",
                        " ");
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toList();
    }

    /**
     * The titles of a name that not everybody has, without what they are refined by: "drg. Kevin Halim, Sp.KG(K)" gives
     * drg, spkg, and the name's own words.
     */
    static Set<String> titles(String name) {
        var joined = name.toLowerCase(Locale.ROOT).replaceAll("\\bsp\\.?\\s+(?=[a-z]{1,3}\\b)", "sp.");
        return Arrays.stream(joined.split("[\\s,]+"))
                .map(title -> title.replaceFirst("[-(].*", "").replaceAll("[^a-z]", ""))
                .filter(title -> !title.isEmpty() && !title.equals("dr"))
                .collect(Collectors.toSet());
    }

    /** Two letters for the round sign beside a name: "dr. Ratna Br. Tarigan, Sp.PD" gives RT. */
    static String initials(String name) {
        var words = words(name);
        if (words.isEmpty()) return "–";
        var first = words.get(0).substring(0, 1);
        var last = words.size() == 1 ? "" : words.get(words.size() - 1).substring(0, 1);
        return (first + last).toUpperCase(Locale.ROOT);
    }

    /** A clinic's name without what all of them are: "Poli Anak" gives "Anak". */
    static String clinic(String name) {
        return name.replaceFirst("(?i)^(poliklinik|poli|klinik)\\s+", "");
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }
}
