package id.edokter.shared;

import java.text.Normalizer;

/**
 * A person's name as the person writes it: any script, apostrophes and emoji included, at most {@value #LONGEST}
 * characters. Line breaks and other control characters are taken out, since names travel into mails and calendars.
 */
public record PersonName(String text) {

    public static final int LONGEST = 120;

    /** @throws InvalidValue {@code name_missing} or {@code name_too_long} (more than {@value #LONGEST} characters) */
    public PersonName {
        text = text == null ? "" : text;
        int length = text.codePointCount(0, text.length());
        if (length > 10 * LONGEST) throw new InvalidValue("name_too_long", LONGEST, length);
        text = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        length = text.codePointCount(0, text.length());
        if (length > LONGEST) throw new InvalidValue("name_too_long", LONGEST, length);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new InvalidValue("name_missing");
    }

    @Override
    public String toString() {
        return text;
    }
}
