package id.edokter.browse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds doctors and clinics by what people type: any order of words, beginnings of words, everyday words for a
 * specialty, typing errors.
 */
final class Finder {

    /** What people say, and how the word stands in the names of clinics. */
    private static final Map<String, List<String>> EVERYDAY = Map.ofEntries(
            says("anak", "bayi", "balita", "child", "children", "kids", "baby", "pediatric", "pediatri"),
            says("kandungan", "hamil", "obgyn", "obgin", "ginekologi", "pregnancy", "pregnant", "women", "bersalin"),
            says("penyakit", "internis", "interna", "internist", "internal", "lambung", "diabetes", "gula", "medicine"),
            says("jantung", "heart", "cardio", "kardiologi", "cardiology"),
            says("tht", "telinga", "hidung", "tenggorokan", "ear", "nose", "throat", "ent"),
            says("gigi", "mulut", "tooth", "teeth", "dental", "dentist"),
            says("mata", "eye", "eyes", "katarak"),
            says("kulit", "skin", "dermatologi", "kelamin", "dermatology"),
            says("saraf", "syaraf", "stroke", "nerve", "neurology", "neurologi"),
            says("paru", "asma", "batuk", "tbc", "tb", "lung", "lungs"),
            says("jiwa", "psikiatri", "psikiater", "mental", "psychiatry"),
            says("ortopedi", "tulang", "bone", "bones", "orthopedic", "orthopaedic", "orthopedics"),
            says("bedah", "operasi", "surgery", "surgeon"),
            says("urologi", "kencing", "ginjal", "urology", "kidney", "prostat"),
            says("rehabilitasi", "fisioterapi", "physiotherapy", "rehab"),
            says("gizi", "nutrisi", "diet", "nutrition"),
            says("umum", "general", "gp"));

    /** Someone who can be found, with the words that find them. */
    record Entry<T>(T what, List<String> words) {}

    private static final int EXACT = 6;
    private static final int BEGINNING = 4;
    private static final int WITHIN = 2;
    private static final int MISTYPED = 1;
    private static final int SHORTEST_WITHIN = 4;
    private static final int LONGEST_QUERY = 100;

    private Finder() {}

    private static Map.Entry<String, List<String>> says(String name, String... said) {
        return Map.entry(name, List.of(said));
    }

    /**
     * Those that fit all words of the query, best first; those that fit some when none fits all.
     *
     * @param query as typed; only its first {@value #LONGEST_QUERY} characters are read
     */
    static <T> List<T> find(String query, List<Entry<T>> all) {
        var words = words(query);
        if (words.isEmpty()) return List.of();
        var fitting = ranked(words, all, words.size());
        return fitting.isEmpty() && words.size() > 1 ? ranked(words, all, 1) : fitting;
    }

    /** The words of a query, everyday words added to none and titles left out. */
    static List<String> words(String query) {
        var text = query == null ? "" : query;
        return Names.words(text.substring(0, Math.min(LONGEST_QUERY, text.length())));
    }

    private static <T> List<T> ranked(List<String> words, List<Entry<T>> all, int atLeast) {
        record Ranked<T>(T what, int score) {}
        return all.stream()
                .map(entry -> {
                    var scores =
                            words.stream().map(w -> score(w, entry.words())).toList();
                    if (scores.stream().filter(s -> s > 0).count() < atLeast) return null;
                    return new Ranked<T>(entry.what(), scores.stream().reduce(0, Integer::sum));
                })
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt((Ranked<T> r) -> r.score()).reversed())
                .map(Ranked::what)
                .toList();
    }

    private static int score(String word, List<String> words) {
        return Stream.concat(Stream.of(word), meant(word))
                .flatMap(w -> words.stream().map(other -> score(w, other)))
                .max(Integer::compare)
                .orElse(0);
    }

    /** The clinic's word for an everyday word, itself mistyped or begun. */
    private static Stream<String> meant(String word) {
        return EVERYDAY.entrySet().stream()
                .filter(e -> e.getValue().stream()
                        .anyMatch(said -> said.equals(word)
                                || (word.length() >= SHORTEST_WITHIN
                                        && (said.startsWith(word) || mistyped(word, said)))))
                .map(Map.Entry::getKey);
    }

    private static int score(String word, String other) {
        if (word.equals(other)) return EXACT;
        if (other.startsWith(word)) return BEGINNING;
        if (word.length() >= SHORTEST_WITHIN && other.contains(word)) return WITHIN;
        return mistyped(word, other) ? MISTYPED : 0;
    }

    /** One wrong letter in words from four letters on, two from seven; two letters swapped count as one. */
    private static boolean mistyped(String word, String other) {
        int length = word.length();
        if (length < 4) return false;
        int allowed = length < 7 ? 1 : 2;
        var beginning = other.length() > length ? other.substring(0, length) : other;
        return Stream.of(other, beginning)
                .anyMatch(o -> LevenshteinDistance.getDefaultInstance().apply(word, o) <= allowed
                        || (sorted(word).equals(sorted(o))
                                && LevenshteinDistance.getDefaultInstance().apply(word, o) <= 2));
    }

    private static String sorted(String word) {
        return Arrays.stream(word.split("")).sorted().collect(Collectors.joining());
    }
}
