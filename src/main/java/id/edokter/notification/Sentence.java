package id.edokter.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A text as an administrator writes it: {@code {name}} stands for what is told, and what is in brackets is left out when
 * something it names is not told, or something else is said instead: {@code [ in {room}|. Ask for the room]}. It is no
 * language to program in: nothing can be done with it but to fill it.
 */
final class Sentence {

    /** One part of a text; empty names and words for what the other holds. */
    private record Piece(String words, String name, List<Piece> inside, List<Piece> otherwise) {

        static Piece words(String words) {
            return new Piece(words, null, null, null);
        }

        boolean isChoice() {
            return inside != null;
        }
    }

    /** What may be wrong with how it is written. */
    enum Flaw {
        BRACE,
        BRACKET,
        NOTHING_IN_BRACKETS
    }

    /** It cannot be read. */
    static final class Unreadable extends Exception {
        final Flaw flaw;

        Unreadable(Flaw flaw) {
            super(flaw.name(), null, false, false);
            this.flaw = flaw;
        }
    }

    /** What would end a line, or do something to a telephone. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,30}");

    private final List<Piece> pieces;

    private Sentence(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static Sentence read(String text) throws Unreadable {
        return new Sentence(new Reader(text).all());
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Piece> all() throws Unreadable {
            var pieces = pieces(false);
            if (at < text.length()) throw new Unreadable(Flaw.BRACKET);
            return pieces;
        }

        private List<Piece> pieces(boolean within) throws Unreadable {
            var pieces = new ArrayList<Piece>();
            var words = new StringBuilder();
            while (at < text.length()) {
                char next = text.charAt(at);
                if (next == ']' || (within && next == '|')) break;
                at++;
                if (next == '{') {
                    add(pieces, words);
                    pieces.add(new Piece("", name(), null, null));
                } else if (next == '}') {
                    throw new Unreadable(Flaw.BRACE);
                } else if (next == '[') {
                    if (within) throw new Unreadable(Flaw.BRACKET);
                    add(pieces, words);
                    pieces.add(choice());
                } else {
                    words.append(next);
                }
            }
            add(pieces, words);
            return pieces;
        }

        private Piece choice() throws Unreadable {
            var inside = pieces(true);
            List<Piece> otherwise = List.of();
            if (at < text.length() && text.charAt(at) == '|') {
                at++;
                otherwise = pieces(true);
            }
            if (at >= text.length() || text.charAt(at) != ']') throw new Unreadable(Flaw.BRACKET);
            at++;
            if (inside.stream().allMatch(piece -> piece.name() == null)) throw new Unreadable(Flaw.NOTHING_IN_BRACKETS);
            return new Piece("", null, inside, otherwise);
        }

        private String name() throws Unreadable {
            int end = text.indexOf('}', at);
            if (end < 0) throw new Unreadable(Flaw.BRACE);
            var name = text.substring(at, end).strip();
            if (!NAME.matcher(name).matches()) throw new Unreadable(Flaw.BRACE);
            at = end + 1;
            return name;
        }

        private static void add(List<Piece> pieces, StringBuilder words) {
            if (words.length() > 0) pieces.add(Piece.words(words.toString()));
            words.setLength(0);
        }
    }

    /** All names in it. */
    Set<String> names() {
        var names = new HashSet<String>();
        each(pieces, names::add);
        return names;
    }

    private static void each(List<Piece> pieces, Consumer<String> name) {
        for (var piece : pieces) {
            if (piece.name() != null) name.accept(piece.name());
            if (!piece.isChoice()) continue;
            each(piece.inside(), name);
            each(piece.otherwise(), name);
        }
    }

    /** Names that stand outside of brackets. */
    Set<String> plain() {
        var names = new HashSet<String>();
        for (var piece : pieces) if (piece.name() != null) names.add(piece.name());
        return names;
    }

    /** Names that are always said when they are told: plain, or with nothing else beside them in their brackets. */
    Set<String> always() {
        var names = plain();
        for (var piece : pieces) {
            if (!piece.isChoice()) continue;
            var inside = new HashSet<String>();
            each(piece.inside(), inside::add);
            if (inside.size() == 1) names.addAll(inside);
        }
        return names;
    }

    boolean hasChoices() {
        return pieces.stream().anyMatch(Piece::isChoice);
    }

    /** @param told by the names in it; what is told becomes one line, whatever is in it */
    String fill(Map<String, String> told) {
        var text = new StringBuilder();
        fill(pieces, told, text);
        return text.toString().strip();
    }

    private static void fill(List<Piece> pieces, Map<String, String> told, StringBuilder text) {
        for (var piece : pieces) {
            if (piece.isChoice()) fill(isTold(piece.inside(), told) ? piece.inside() : piece.otherwise(), told, text);
            else if (piece.name() == null) text.append(piece.words());
            else text.append(oneLine(told.getOrDefault(piece.name(), "")));
        }
    }

    private static boolean isTold(List<Piece> pieces, Map<String, String> told) {
        return pieces.stream()
                .filter(piece -> piece.name() != null)
                .allMatch(piece -> Optional.ofNullable(told.get(piece.name()))
                        .filter(value -> !value.isBlank() && !value.equals("0"))
                        .isPresent());
    }

    private static String oneLine(String value) {
        return CONTROL.matcher(value).replaceAll(" ");
    }
}
