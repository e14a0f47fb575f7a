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
    /** Of words that begin as it was typed. */
    private static final int MOST_BEGINNINGS = 150;

    /** Of names that have a word: so many are gone through at once to see who has the others too. */
    private static final int AT_ONCE = 6_000;
    /** The same for all that is tried in one search. */
    private static final int IN_ALL = 9_000;
    /** Where nothing else is asked; a few of them are not listed. */
    private static final int OF_ONE_WORD = 2_000;

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
    private final int atOnce;

    @Inject
    NameSearch(NameWords names) {
        this(names, MANY, AT_ONCE);
    }

    /**
     * @param many from so many names on, a word is one that very many have
     * @param atOnce of those names, so many are gone through
     */
    NameSearch(NameWords names, int many, int atOnce) {
        this.names = names;
        this.many = many;
        this.atOnce = atOnce;
    }

    /** @param birthDate null when not asked; with it any part of a word will do */
    Result find(String typed, LocalDate birthDate) {
        var words = NameKey.words(typed).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) return Result.NOBODY;
        return birthDate == null ? byWords(words) : bornOn(words, birthDate);
    }

    private Result byWords(List<String> words) {
        var effort = new Effort();
        var hits = typed(words, effort);
        if (hits.any()) return ranked(words, hits, false);
        for (int i = 1; i < words.size(); i++) {
            // "nur aini" is "Nuraini" as well
            var joined = new ArrayList<>(words);
            joined.set(i - 1, words.get(i - 1) + joined.remove(i));
            hits = typed(joined, effort);
            if (hits.any()) return ranked(joined, hits, false);
        }
        hits = guessed(words, effort);
        return ranked(words, new Hits(hits.found(), hits.more() || effort.cut), true);
    }

    /** One word was mistyped, or several, or one is none of the name. */
    private Hits guessed(List<String> words, Effort effort) {
        var typed = words.stream().map(Part::typed).toList();
        var meant = words.stream().map(this::meant).toList();
        for (int i = 0; i < words.size(); i++) {
            var parts = new ArrayList<>(typed);
            parts.set(i, meant.get(i));
            boolean few = meant.get(i).words().size() <= MOST_IN_PAIRS;
            var hits = few && effort.isManyEach(parts)
                    ? besideAnother(words, i, meant.get(i).words(), effort)
                    : Hits.NONE;
            if (!hits.any()) hits = effort.all(parts);
            if (hits.any()) return hits;
        }
        var hits = words.size() == 1 ? Hits.NONE : effort.all(meant);
        return hits.any() || words.size() == 1 ? hits : allButOne(words, effort);
    }

    /** Those who have, as a pair, one of these words and another that was typed, and the rest as well. */
    private Hits besideAnother(List<String> words, int at, Set<String> oneOf, Effort effort) {
        if (oneOf.isEmpty()) return Hits.NONE;
        record Beside(String other, Part pairs, int names) {}
        var beside = new ArrayList<Beside>();
        for (int i = 0; i < words.size(); i++) {
            if (i == at) continue;
            var pairs = Part.pairs(oneOf, words.get(i));
            beside.add(new Beside(words.get(i), pairs, effort.count(pairs)));
        }
        var rarest = beside.stream().min(Comparator.comparingInt(Beside::names)).orElseThrow();
        var parts = new ArrayList<>(List.of(rarest.pairs()));
        for (var one : beside) if (one != rarest) parts.add(Part.typed(one.other()));
        return effort.having(parts);
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

    private Hits allButOne(List<String> words, Effort effort) {
        var found = new LinkedHashSet<Named>();
        for (int i = 0; i < words.size(); i++) {
            var others = new ArrayList<>(words);
            others.remove(i);
            var some = typed(others, effort).found();
            if (some.size() <= MOST_WITHOUT_A_WORD) found.addAll(some);
        }
        return new Hits(List.copyOf(found), false);
    }

    /** @param more whether there may be more than were gone through */
    private record Hits(List<Named> found, boolean more) {
        static final Hits NONE = new Hits(List.of(), false);

        boolean any() {
            return !found.isEmpty();
        }
    }

    /** What one search costs: of words that very many have, no more names are gone through than a clerk can wait for. */
    private final class Effort {

        private final Map<Part, Integer> counts = new HashMap<>();
        private int left = IN_ALL;
        /** Whether somebody may have been missed. */
        private boolean cut;

        int count(Part part) {
            return counts.computeIfAbsent(part, one -> names.count(one, many));
        }

        boolean isManyEach(List<Part> parts) {
            return parts.size() > 1 && parts.stream().allMatch(part -> count(part) == many);
        }

        Hits all(List<Part> parts) {
            if (parts.stream().anyMatch(part -> count(part) == 0)) return Hits.NONE;
            return having(
                    parts.stream().sorted(Comparator.comparingInt(this::count)).toList());
        }

        /** @param parts of which the first is gone through, and should be the rarest */
        Hits having(List<Part> parts) {
            int fitting = count(parts.get(0));
            if (fitting == 0) return Hits.NONE;
            int through = Math.min(left, parts.size() == 1 ? Math.min(OF_ONE_WORD, atOnce) : atOnce);
            int all = fitting == many ? names.count(parts.get(0), through + 1) : fitting;
            left -= Math.min(through, all);
            var found = through == 0 ? List.<Named>of() : names.having(parts, through, MOST + 1);
            boolean more = found.size() > MOST || all > through;
            cut |= more;
            return new Hits(found, more);
        }
    }

    /** Those who have the words as they were typed. */
    private Hits typed(List<String> words, Effort effort) {
        var parts = words.stream().map(Part::typed).toList();
        boolean common = words.size() == 1 ? effort.count(parts.get(0)) == many : effort.isManyEach(parts);
        if (!common) return effort.all(parts);
        // so many that not all are looked at: then those first who are called exactly that
        var exactly = exactly(words, effort);
        if (exactly.found().size() > MOST) return exactly;
        var hits = words.size() == 1 ? Hits.NONE : asPairs(words, effort);
        // none of them has two of the words among the first of the name, or there is but one
        return hits.any() ? hits : effort.all(parts);
    }

    private Hits exactly(List<String> words, Effort effort) {
        var parts = new ArrayList<Part>();
        if (words.size() == 1) parts.add(Part.whole(words.get(0)));
        for (int i = 1; i < words.size(); i++) parts.add(Part.wholePair(words.get(0), words.get(i)));
        return effort.all(parts);
    }

    /** Of two words that very many have, few have both: as a pair, which begins with a whole word. */
    private Hits asPairs(List<String> words, Effort effort) {
        var wholes = words.stream()
                .map(word -> names.beginningWith(word, MOST_BEGINNINGS + 1))
                .toList();
        var fewest = wholes.stream().min(Comparator.comparingInt(Set::size)).orElseThrow();
        return fewest.size() > MOST_BEGINNINGS
                ? Hits.NONE
                : besideAnother(words, wholes.indexOf(fewest), fewest, effort);
    }

    private Result bornOn(List<String> words, LocalDate birthDate) {
        var born = names.bornOn(birthDate);
        var typed = words.stream().map(Typed::new).toList();
        record Scored(Named named, int missing, boolean guessed) {}
        var scored = born.stream()
                .map(named -> {
                    var called = Called.of(named.name());
                    var points = typed.stream().map(called::points).toList();
                    return new Scored(
                            named, (int) points.stream().filter(p -> p == 0).count(), points.contains(MISTYPED));
                })
                .toList();
        var right = scored.stream()
                .filter(one -> one.missing() == 0 && !one.guessed())
                .map(Scored::named)
                .toList();
        boolean cut = born.size() == NameWords.OF_ONE_DAY;
        if (!right.isEmpty()) return ranked(words, new Hits(right, cut || right.size() > MOST), false);
        var near = scored.stream()
                .filter(one -> one.missing() == 0 || words.size() > 1 && one.missing() == 1)
                .map(Scored::named)
                .toList();
        return ranked(words, new Hits(near, cut || near.size() > MOST), true);
    }

    private static Result ranked(List<String> words, Hits hits, boolean guessed) {
        record Ranked(Named named, int score, int words, String name) {}
        var typed = words.stream().map(Typed::new).toList();
        var ids = hits.found().stream()
                .limit(MOST)
                .map(named -> {
                    var called = Called.of(named.name());
                    return new Ranked(named, called.points(typed), called.words(), Collation.key(named.name()));
                })
                // of two that fit as well, the one that is called nothing else
                .sorted(Comparator.comparingInt((Ranked one) -> -one.score())
                        .thenComparing(Ranked::words)
                        .thenComparing(Ranked::name)
                        .thenComparing(one -> one.named().birthDate())
                        .thenComparing(one -> one.named().id()))
                .map(one -> one.named().id())
                .toList();
        return new Result(ids, guessed && !ids.isEmpty(), hits.more());
    }

    /** A word that was typed, in all ways in which it is compared. */
    private record Typed(String word, String sound, String beginning) {
        Typed(String word) {
            this(word, NameKey.sound(word), NameKey.beginning(word));
        }
    }

    /** The words of somebody's name, in all ways in which they are compared. */
    private record Called(Set<String> plain, Set<String> sounds, int words) {
        static Called of(String name) {
            var words = NameKey.words(name);
            return new Called(Set.copyOf(words), NameKey.soundsAndJoined(words), words.size());
        }

        /** How well a word fits the name; 0 when it does not. */
        int points(Typed typed) {
            if (plain.contains(typed.word())) return RIGHT;
            if (sounds.contains(typed.sound())) return SOUNDS_RIGHT;
            if (sounds.stream()
                    .anyMatch(other -> other.startsWith(typed.sound()) || other.startsWith(typed.beginning())))
                return BEGINS;
            if (plain.stream().anyMatch(other -> other.contains(typed.word()))) return WITHIN;
            return sounds.stream().anyMatch(other -> isMistyped(typed.sound(), other)) ? MISTYPED : 0;
        }

        int points(List<Typed> typed) {
            return typed.stream().mapToInt(this::points).sum();
        }
    }
}
