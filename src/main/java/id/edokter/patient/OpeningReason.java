package id.edokter.patient;

import id.edokter.shared.InvalidValue;

/**
 * Why somebody has to see a restricted record, in their own words, on one line: {@value #SHORTEST} to {@value #LONGEST}
 * characters. A single word is no reason that anybody could judge later.
 */
public record OpeningReason(String text) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 5;

    /** @throws InvalidValue {@code opening_reason_short} or {@code reason_too_long} */
    public OpeningReason {
        text = (text == null ? "" : text)
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS)
            throw new InvalidValue("opening_reason_short", SHORTEST);
        if (length > LONGEST) throw new InvalidValue("reason_too_long", LONGEST);
    }
}
