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
    private static final int LAST_OF_ASCII = 127;
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

    /**
     * As somebody types it in a form.
     *
     * @throws InvalidValue {@code email_too_long}, {@code email_letters} when there is a letter that only some mail servers
     *     take (also in the name of a domain), {@code email_shape} when it is no address
     */
    public static EmailAddress typed(String typed) {
        var text = (typed == null ? "" : typed).strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) throw new InvalidValue("email_too_long", LONGEST);
        if (text.chars().anyMatch(c -> c > LAST_OF_ASCII)) throw new InvalidValue("email_letters");
        if (!isOne(text)) throw new InvalidValue("email_shape");
        return new EmailAddress(text);
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
