package id.edokter.notification;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Masked;
import id.edokter.shared.PhoneNumber;
import java.util.regex.Pattern;

/**
 * Whom a message goes to.
 *
 * @param address of the way: a number in E.164
 */
public record Recipient(Way way, String address) {

    /** How somebody can be reached. */
    public enum Way {
        PHONE
    }

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public Recipient {
        if (!E164.matcher(address).matches()) throw new IllegalArgumentException("no number of a telephone");
    }

    /** @param e164 for instance +6281234567890 */
    public static Recipient phone(String e164) {
        return new Recipient(Way.PHONE, e164);
    }

    public static Recipient phone(PhoneNumber number) {
        return phone(number.e164());
    }

    /** By which rows of the same address are found. */
    Fingerprint fingerprint() {
        return Fingerprint.ofPhone(address);
    }

    /** The last four digits, the rest hidden: for pages and logs. */
    public String masked() {
        return Masked.phone(address);
    }

    @Override
    public String toString() {
        return masked();
    }
}
