package id.edokter.patient;

import id.edokter.shared.InvalidValue;

/** Why the desk changes something, in its own words: at most {@value #LONGEST} characters, on one line. */
public record ChangeReason(String text) {

    public static final int LONGEST = 200;

    /** @throws InvalidValue {@code reason_missing} or {@code reason_too_long} */
    public ChangeReason {
        text = (text == null ? "" : text)
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new InvalidValue("reason_missing");
        if (text.codePointCount(0, text.length()) > LONGEST) throw new InvalidValue("reason_too_long", LONGEST);
    }
}
