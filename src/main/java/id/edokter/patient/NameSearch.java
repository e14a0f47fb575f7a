package id.edokter.patient;

import id.edokter.patient.NameWords.Named;
import id.edokter.patient.NameWords.Part;
import id.edokter.shared.Collation;
import id.edokter.shared.Mistyped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds people by what is typed of a name: its words in any order, whole or begun, with and without titles. Only when
 * nobody has them all it is taken for mistyped, and then for a word too many: who wrote a name right does not mean its
 * neighbours.
 */
@ApplicationScoped
class NameSearch {

    /** Who is looked at; where more fit, more has to be typed. */
    static final int MOST = 500;
    /** With a word left out, so many fit by chance that they help nobody. */
    private static final int MOST_WITHOUT_A_WORD = 60;

    /** Further nobody counts. */
    private static final int MANY = 2_000;

    /** Of words that may be meant: with more, one typed letter tells too little. */
    private static final int MOST_IN_PAIRS = 60;

    private static final int MOST_WORDS = 6;
    /** From so many letters on, a word may have two errors. */
    private static final int LONG = 7;

    private static final int RIGHT = 16;
    private static final int SOUNDS_RIGHT = 12;
    private static final int BEGINS = 8;
    private static final int WITHIN = 4;
    private static final int MISTYPED = 2;

    /**
     * Who was found, best first.
     *
     * @param guessed whether nobody has the words as they were typed, and these are called alike
     * @param many whether more fit than were looked at
     */
    record Result(List<Long> ids, boolean guessed, boolean many) {
        static final Result NOBODY = new Result(List.of(), false, false);
    }

    private final NameWords names;
    private final int many;

    @Inject
    NameSearch(NameWords names) {
        this(names, MANY);
    }

    /** @param many from so many names on, a word is one that very many have */
    NameSearch(NameWords names, int many) {
        this.names = names;
        this.many = many;
    }

    /** @param birthDate null when not asked; with it any part of a word will do */
    Result find(String typed, LocalDate birthDate) {
        var words = NameKey.words(typed).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) return Result.NOBODY;
        return birthDate == null ? byWords(words) : bornOn(words, birthDate);
    }

    private Result byWords(List<String> words) {
        var counts = new HashMap<Part, Integer>();
        var hits = typed(words, counts);
        if (hits.any()) return ranked(words, hits, false);
        for (int i = 1; i < words.size(); i++) {
            // "nur aini" is "Nuraini" as well
            var joined = new ArrayList<>(words);
            joined.set(i - 1, words.get(i - 1) + joined.remove(i));
            hits = typed(joined, counts);
            if (hits.any()) return ranked(joined, hits, false);
        }
        return ranked(words, guessed(words, counts), true);
    }

    /** One word was mistyped, or several, or one is none of the name. */
    private Hits guessed(List<String> words, Map<Part, Integer> counts) {
        var typed = words.stream().map(Part::typed).toList();
        var meant = words.stream().map(this::meant).toList();
        for (int i = 0; i < words.size(); i++) {
            var parts = new ArrayList<>(typed);
            parts.set(i, meant.get(i));
            var hits = isManyEach(parts, counts) ? besideAnother(words, i, meant.get(i), counts) : Hits.NONE;
            if (!hits.any()) hits = all(parts, counts);
            if (hits.any()) return hits;
        }
        var hits = words.size() == 1 ? Hits.NONE : all(meant, counts);
        return hits.any() || words.size() == 1 ? hits : allButOne(words, counts);
    }

    /** Where very many have each of the words: those who have one that may be meant, and as a pair with it another one. */
    private Hits besideAnother(List<String> words, int mistyped, Part meant, Map<Part, Integer> counts) {
        if (meant.words().isEmpty() || meant.words().size() > MOST_IN_PAIRS) return Hits.NONE;
        record Beside(String other, Part pairs, int names) {}
        var beside = new ArrayList<Beside>();
        for (int i = 0; i < words.size(); i++) {
            if (i == mistyped) continue;
            var pairs = Part.pairs(meant.words(), words.get(i));
            beside.add(new Beside(words.get(i), pairs, count(pairs, counts)));
        }
        var rarest = beside.stream().min(Comparator.comparingInt(Beside::names)).orElseThrow();
        if (rarest.names() == 0) return Hits.NONE;
        var parts = new ArrayList<>(List.of(rarest.pairs()));
        for (var one : beside) if (one != rarest) parts.add(Part.typed(one.other()));
        return Hits.of(names.having(parts, MOST + 1));
    }

    private Part meant(String word) {
        var typed = Part.typed(word);
        var sound = NameKey.sound(word);
        var near = names.alike(sound).stream()
                .filter(other -> isMistyped(sound, other))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Part(typed.beginnings(), near);
    }

    private static boolean isMistyped(String sound, String other) {
        int allowed = sound.length() < LONG ? 1 : 2;
        return Mistyped.errors(sound, other, allowed) <= allowed;
    }

    private Hits allButOne(List<String> words, Map<Part, Integer> counts) {
        var found = new LinkedHashSet<Named>();
        for (int i = 0; i < words.size(); i++) {
            var others = new ArrayList<>(words);
            others.remove(i);
            var some = typed(others, counts).found();
            if (some.size() <= MOST_WITHOUT_A_WORD) found.addAll(some);
        }
        return new Hits(List.copyOf(found), false);
    }

    /** @param more whether there may be more than were gone through */
    private record Hits(List<Named> found, boolean more) {
        static final Hits NONE = new Hits(List.of(), false);

        static Hits of(List<Named> found) {
            return new Hits(found, found.size() > MOST);
        }

        boolean any() {
            return !found.isEmpty();
        }
    }

    private record Counted(Part part, int names) {}

    /** Those who have the words as they were typed. Where very many have each of them, those who have two are fewer. */
    private Hits typed(List<String> words, Map<Part, Integer> counts) {
        var parts = words.stream().map(Part::typed).toList();
        return isManyEach(parts, counts) ? withPair(words, counts) : all(parts, counts);
    }

    private boolean isManyEach(List<Part> parts, Map<Part, Integer> counts) {
        return parts.size() > 1 && parts.stream().allMatch(part -> count(part, counts) == many);
    }

    private Hits withPair(List<String> words, Map<Part, Integer> counts) {
        record Pair(String one, String other, int names) {}
        var pairs = new ArrayList<Pair>();
        for (var one : words)
            for (var other : words)
                if (!one.equals(other)) pairs.add(new Pair(one, other, count(Part.pair(one, other), counts)));
        var rarest = pairs.stream().filter(pair -> pair.names() > 0).min(Comparator.comparingInt(Pair::names));
        if (rarest.isPresent()) {
            var pair = rarest.get();
            var parts = new ArrayList<>(List.of(Part.pair(pair.one(), pair.other())));
            for (var word : words)
                if (!word.equals(pair.one()) && !word.equals(pair.other())) parts.add(Part.typed(word));
            var hits = Hits.of(names.having(parts, MOST + 1));
            if (hits.any()) return hits;
        }
        // none is a whole word of a name
        return all(words.stream().map(Part::typed).toList(), counts);
    }

    private Hits all(List<Part> parts, Map<Part, Integer> counts) {
        var counted = new ArrayList<Counted>();
        for (var part : parts) {
            counted.add(new Counted(part, count(part, counts)));
            if (counted.get(counted.size() - 1).names() == 0) return Hits.NONE;
        }
        counted.sort(Comparator.comparingInt(Counted::names));
        var found = names.having(counted.stream().map(Counted::part).toList(), MOST + 1);
        boolean allAreMany = counted.get(0).names() == many;
        return new Hits(
                found,
                found.size() > MOST || allAreMany && names.isCut(counted.get(0).part()));
    }

    private int count(Part part, Map<Part, Integer> counts) {
        return counts.computeIfAbsent(part, one -> names.count(one, many));
    }

    private Result bornOn(List<String> words, LocalDate birthDate) {
        var born = names.bornOn(birthDate);
        record Scored(Named named, int missing, boolean guessed) {}
        var scored = born.stream()
                .map(named -> {
                    var points = points(words, named);
                    return new Scored(
                            named, (int) points.stream().filter(p -> p == 0).count(), points.contains(MISTYPED));
                })
                .toList();
        var right = scored.stream()
                .filter(one -> one.missing() == 0 && !one.guessed())
                .map(Scored::named)
                .toList();
        if (!right.isEmpty()) return ranked(words, Hits.of(right), false);
        var near = scored.stream()
                .filter(one -> one.missing() == 0 || words.size() > 1 && one.missing() == 1)
                .map(Scored::named)
                .toList();
        return ranked(words, Hits.of(near), true);
    }

    private static Result ranked(List<String> words, Hits hits, boolean guessed) {
        record Ranked(Named named, int score, int words) {}
        var ids = hits.found().stream()
                .limit(MOST)
                .map(named -> new Ranked(
                        named,
                        points(words, named).stream().mapToInt(p -> p).sum(),
                        NameKey.words(named.name()).size()))
                // of two that fit as well, the one that is called nothing else
                .sorted(Comparator.comparingInt((Ranked one) -> -one.score())
                        .thenComparing(Ranked::words)
                        .thenComparing(one -> Collation.key(one.named().name()))
                        .thenComparing(one -> one.named().birthDate())
                        .thenComparing(one -> one.named().id()))
                .map(one -> one.named().id())
                .toList();
        return new Result(ids, guessed && !ids.isEmpty(), hits.more());
    }

    /** How well each word fits the name; 0 when it does not. */
    private static List<Integer> points(List<String> words, Named named) {
        var plain = Set.copyOf(NameKey.words(named.name()));
        var sounds = NameKey.soundsAndJoined(named.name());
        return words.stream().map(word -> points(word, plain, sounds)).toList();
    }

    private static int points(String word, Set<String> plain, Set<String> sounds) {
        if (plain.contains(word)) return RIGHT;
        var sound = NameKey.sound(word);
        if (sounds.contains(sound)) return SOUNDS_RIGHT;
        var beginning = NameKey.beginning(word);
        if (sounds.stream().anyMatch(other -> other.startsWith(sound) || other.startsWith(beginning))) return BEGINS;
        if (plain.stream().anyMatch(other -> other.contains(word))) return WITHIN;
        return sounds.stream().anyMatch(other -> isMistyped(sound, other)) ? MISTYPED : 0;
    }
}
