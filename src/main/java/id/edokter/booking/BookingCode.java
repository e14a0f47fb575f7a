package id.edokter.booking;

import id.edokter.shared.InvalidValue;
import java.util.Locale;

/**
 * A booking code, as it stands in the database. Read the way people type from paper: any case, with spaces and dashes,
 * the letter O for zero, I and L for one.
 */
public record BookingCode(String text) {

    static final int LENGTH = 6;

    /** @throws InvalidValue {@code code_missing} or {@code code_shape} ({@value #LENGTH} letters and digits) */
    public BookingCode {
        text = readable(text);
        if (text.isEmpty()) throw new InvalidValue("code_missing");
        if (!text.matches("[0-9A-Z]{" + LENGTH + "}")) throw new InvalidValue("code_shape", LENGTH);
    }

    private static String readable(String typed) {
        return (typed == null ? "" : typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}._]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In two halves, to be read and typed more easily: "7K4 M2Q". */
    public String spaced() {
        return text.substring(0, LENGTH / 2) + " " + text.substring(LENGTH / 2);
    }
}
