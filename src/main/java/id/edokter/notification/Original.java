package id.edokter.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The words that a message comes with, written as a {@link Sentence}: found by filling them with marks, once with all that
 * can be told and once without each, so that an administrator begins with what is really sent.
 */
final class Original {

    /** No message has such letters. */
    private static final char FIRST_MARK = '\uE000';

    /** How what is not told looks. */
    private static final List<String> NOTHING = List.of("", "0");

    /** From here to there is left out, or something else is said. */
    private record Part(int from, int to, String otherwise) {

        boolean meets(Part other) {
            return from < other.to && other.from < to;
        }
    }

    private Original() {}

    /** @param shown how a name is written */
    static String of(TextCase one, NotificationMessages words, UnaryOperator<String> shown) {
        var names = List.copyOf(one.values());
        var marked = new HashMap<>(one.given());
        one.kind().values.forEach(name -> marked.putIfAbsent(name, ""));
        for (int i = 0; i < names.size(); i++) marked.put(names.get(i), mark(i));
        var whole = one.kind().text(words, marked);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < names.size(); i++) {
            if (whole.indexOf(mark(i)) < 0) continue;
            var part = part(one, words, marked, names.get(i), mark(i), whole);
            if (part != null && parts.stream().noneMatch(part::meets)) parts.add(part);
        }
        return write(whole, parts, names, shown);
    }

    private static String mark(int i) {
        return String.valueOf((char) (FIRST_MARK + i));
    }

    /** Null when it is in no part of its own. */
    private static Part part(
            TextCase one,
            NotificationMessages words,
            Map<String, String> marked,
            String name,
            String mark,
            String whole) {
        for (var nothing : NOTHING) {
            var without = new HashMap<>(marked);
            without.put(name, nothing);
            // told like that it would be another case
            if (!TextCase.of(one.kind(), without).equals(one)) continue;
            var rest = one.kind().text(words, without);
            if (!rest.equals(whole.replace(mark, nothing))) return part(whole, rest);
        }
        return null;
    }

    private static Part part(String whole, String rest) {
        int most = Math.min(whole.length(), rest.length());
        int before = 0;
        while (before < most && whole.charAt(before) == rest.charAt(before)) before++;
        int after = 0;
        while (after < most - before
                && whole.charAt(whole.length() - 1 - after) == rest.charAt(rest.length() - 1 - after)) after++;
        int from = before;
        int to = whole.length() - after;
        boolean isOnlyLeftOut = rest.length() - after == before;
        int back = isOnlyLeftOut ? toTheBlankBefore(whole, from, to) : 0;
        from -= back;
        to -= back;
        return new Part(from, to, isOnlyLeftOut ? "" : rest.substring(before, rest.length() - after));
    }

    /** How far the same can be left out from further ahead, so that a word stays whole and the blank before it goes too. */
    private static int toTheBlankBefore(String whole, int from, int to) {
        for (int back = 0; from - back >= 0; back++) {
            if (whole.charAt(from - back) == ' ') return back;
            if (from - back == 0 || whole.charAt(from - back - 1) != whole.charAt(to - back - 1)) break;
        }
        return 0;
    }

    private static String write(String whole, List<Part> parts, List<String> names, UnaryOperator<String> shown) {
        parts.sort(Comparator.comparingInt(Part::from));
        var text = new StringBuilder();
        int done = 0;
        for (var part : parts) {
            text.append(whole, done, part.from).append('[').append(whole, part.from, part.to);
            if (!part.otherwise.isEmpty()) text.append('|').append(part.otherwise);
            text.append(']');
            done = part.to;
        }
        text.append(whole.substring(done));
        var named = text.toString();
        for (int i = 0; i < names.size(); i++) named = named.replace(mark(i), "{" + shown.apply(names.get(i)) + "}");
        return named;
    }
}
