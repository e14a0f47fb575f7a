package id.edokter.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and rooms as an Indonesian voice says them, so that no voice has to guess what "A-07" is. */
final class Spoken {

    private static final List<String> DIGITS =
            List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

    private static final Pattern PARTS = Pattern.compile("\\p{L}+|[0-9]+");
    private static final int LARGEST = 999;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Spoken() {}

    /** "A-07" is "A, nol tujuh", "PD-112" is "P D, satu satu dua": letter by letter and digit by digit. */
    static String number(String label) {
        return PARTS.matcher(label)
                .results()
                .map(part -> part.group().codePoints().mapToObj(Spoken::sign).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    /** "Ruang 3" is "Ruang tiga", "Ruang 12A" is "Ruang dua belas A". */
    static String room(String name) {
        var said = PARTS.matcher(name).replaceAll(part -> {
            var text = part.group();
            return Character.isDigit(text.charAt(0)) ? " " + count(text) + " " : text;
        });
        return said.replaceAll("\\s+", " ").strip();
    }

    private static String sign(int sign) {
        return Character.isDigit(sign) ? DIGITS.get(Character.digit(sign, TEN)) : Character.toString(sign);
    }

    private static String count(String digits) {
        boolean isName = digits.length() > 1 && digits.startsWith("0") || digits.length() > 3;
        return isName
                ? digits.codePoints().mapToObj(Spoken::sign).collect(Collectors.joining(" "))
                : count(Integer.parseInt(digits));
    }

    /** From 0 to 999, as one counts. */
    static String count(int number) {
        if (number < 0 || number > LARGEST) throw new IllegalArgumentException("not counted: " + number);
        if (number < TEN) return DIGITS.get(number);
        var words = new ArrayList<String>();
        int hundreds = number / HUNDRED;
        int rest = number % HUNDRED;
        if (hundreds == 1) words.add("seratus");
        else if (hundreds > 1) words.add(DIGITS.get(hundreds) + " ratus");
        if (rest == TEN) words.add("sepuluh");
        else if (rest == TEN + 1) words.add("sebelas");
        else if (rest > TEN && rest < 2 * TEN) words.add(DIGITS.get(rest % TEN) + " belas");
        else if (rest >= 2 * TEN) words.add(DIGITS.get(rest / TEN) + " puluh");
        if (rest % TEN > 0 && (rest < TEN || rest >= 2 * TEN)) words.add(DIGITS.get(rest % TEN));
        return String.join(" ", words);
    }
}
