package id.edokter.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/**
 * A telephone number as its owner writes it ({@code 08…}, {@code 62…}, {@code +62…}, spaces, dashes) and as networks
 * do (E.164). Both are kept: what was typed helps the desk when the other does not answer.
 */
public record PhoneNumber(String typed, String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String INDONESIA = "+62";
    private static final String MOBILE = "+628";
    private static final int LONGEST_AS_TYPED = 40;
    /** "+" and 15 digits; some countries' plans, Indonesia's among them, would pass more. */
    private static final int LONGEST_E164 = 16;

    /**
     * @throws InvalidValue {@code phone_characters} when anything but digits, spaces and {@code + - ( ) .} is in it,
     *     {@code phone_impossible} when no such number can exist
     */
    public static PhoneNumber of(String typed) {
        var text = typed == null ? "" : typed.strip();
        if (!text.matches("[0-9 +().\\-]*")) throw new InvalidValue("phone_characters");
        if (text.length() > LONGEST_AS_TYPED) throw new InvalidValue("phone_impossible");
        try {
            var dialled = text.matches("62\\d.*") ? "+" + text : text;
            var number = NUMBERS.parse(dialled, "ID");
            if (!NUMBERS.isPossibleNumber(number)) throw new InvalidValue("phone_impossible");
            var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            if (e164.length() > LONGEST_E164) throw new InvalidValue("phone_impossible");
            return new PhoneNumber(text, e164);
        } catch (NumberParseException unreadable) {
            throw new InvalidValue("phone_impossible");
        }
    }

    /** Whether a message gets there: a network of fixed lines takes none, and Indonesia's mobile numbers begin alike. */
    public static boolean takesMessages(String e164) {
        return !e164.startsWith(INDONESIA) || e164.startsWith(MOBILE);
    }

    /** Whether such numbers are given to anybody: what is possible by its length may be of no network. */
    public static boolean isGiven(String e164) {
        try {
            return NUMBERS.isValidNumber(NUMBERS.parse(e164, "ID"));
        } catch (NumberParseException unreadable) {
            return false;
        }
    }

    /** The last four digits, the rest hidden. */
    public String masked() {
        return Masked.phone(e164);
    }

    @Override
    public String toString() {
        return masked();
    }
}
