package id.edokter.browse;

import id.edokter.shared.Mistyped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param query as typed
     */
    static <T> List<T> find(String query, List<Entry<T>> all) {
        var wanted = words(query).stream().map(Wanted::of).toList();
        if (wanted.isEmpty()) return List.of();
        var fitting = ranked(wanted, all, wanted.size());
        return fitting.isEmpty() && wanted.size() > 1 ? ranked(wanted, all, 1) : fitting;
    }

    /** The words of a query; titles and whatever is no word are left out. */
    static List<String> words(String query) {
        return Names.words(shortened(query));
    }

    /** What is read of a query: its first {@value #LONGEST_QUERY} characters, none of them halved. */
    static String shortened(String query) {
        var text = query == null ? "" : query.strip();
        if (text.length() <= LONGEST_QUERY) return text;
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST_QUERY - 1));
        return text.substring(0, halved ? LONGEST_QUERY - 1 : LONGEST_QUERY);
    }

    private static <T> List<T> ranked(List<Wanted> wanted, List<Entry<T>> all, int atLeast) {
        record Ranked<T>(Entry<T> entry, int score, boolean guessed) {}
        var found = all.stream()
                .map(entry -> {
                    List<Integer> points = wanted.stream()
                            .map(word -> word.score(entry.words()))
                            .toList();
                    long fitting = points.stream().filter(p -> p > 0).count();
                    int score = points.stream().mapToInt(p -> p).sum();
                    return new Ranked<>(entry, fitting < atLeast ? 0 : score, points.contains(MISTYPED));
                })
                .filter(ranked -> ranked.score() > 0)
                .toList();
        // who wrote a word right does not mean its neighbours
        boolean onlyGuesses = found.stream().allMatch(Ranked::guessed);
        return found.stream()
                .filter(ranked -> onlyGuesses || !ranked.guessed())
                // of two that fit as well, the one that is called nothing else
                .sorted(Comparator.comparingInt((Ranked<T> ranked) -> -ranked.score())
                        .thenComparing(ranked -> ranked.entry().words().size()))
                .map(ranked -> ranked.entry().what())
                .toList();
    }

    /**
     * A word of the query.
     *
     * @param word as typed
     * @param meant the words of clinics for which people say it, be it mistyped or only begun
     */
    private record Wanted(String word, Set<String> meant) {

        static Wanted of(String word) {
            return new Wanted(
                    word,
                    EVERYDAY.entrySet().stream()
                            .filter(e -> e.getValue().stream().anyMatch(said -> says(word, said)))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }

        private static boolean says(String word, String said) {
            return said.equals(word)
                    || (word.length() >= SHORTEST_WITHIN && (said.startsWith(word) || Mistyped.is(word, said)));
        }

        int score(List<String> words) {
            int best = 0;
            for (var other : words) best = Math.max(best, score(other));
            return best;
        }

        private int score(String other) {
            if (word.equals(other) || meant.contains(other)) return EXACT;
            if (other.startsWith(word)) return BEGINNING;
            if (word.length() >= SHORTEST_WITHIN && other.contains(word)) return WITHIN;
            return Mistyped.is(word, other) ? MISTYPED : 0;
        }
    }
}
