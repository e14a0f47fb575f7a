package id.edokter.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of e-mail, as far as a hospital's patients have them: no quotes, comments or other letters, of which mail
 * servers make what they like. Its case means nothing, so that it is kept in small letters.
 */
public record EmailAddress(String text) {

    public static final int LONGEST = 254;

    private static final int LONGEST_NAME = 64;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:" + LABEL + "\\.)+" + LABEL);

    /** @throws IllegalArgumentException when it is none */
    public EmailAddress {
        if (!isOne(text)) throw new IllegalArgumentException("no address of e-mail");
    }

    /** As somebody types it. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isOne(String text) {
        return text != null
                && text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return Masked.email(text);
    }
}
