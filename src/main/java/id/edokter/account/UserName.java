package id.edokter.account;

import id.edokter.shared.InvalidValue;
import java.util.Locale;

/** By what a member of staff signs in: 3–40 small letters, digits, dots, dashes and underscores. */
public record UserName(String text) {

    private static final String SHAPE = "[a-z0-9][a-z0-9._-]{2,39}";

    /** @throws InvalidValue {@code user_name_missing}, {@code user_name_shape} */
    public UserName {
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) throw new InvalidValue("user_name_missing");
        if (!text.matches(SHAPE)) throw new InvalidValue("user_name_shape");
    }
}
