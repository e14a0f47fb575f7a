package id.edokter.notification;

import id.edokter.shared.EmailAddress;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Masked;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.ToldAt;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whom a message goes to.
 *
 * @param address of the way: a number in E.164, or an address of e-mail in small letters
 */
public record Recipient(Way way, String address) {

    /** How somebody can be reached. */
    public enum Way {
        PHONE,
        /** The same numbers as those of telephones. */
        WHATSAPP,
        EMAIL
    }

    private static final String BY_WHATSAPP = "wa:";

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public Recipient {
        if (way != Way.EMAIL && !E164.matcher(address).matches())
            throw new IllegalArgumentException("no number of a telephone");
        if (way == Way.EMAIL) new EmailAddress(address);
    }

    /** @param e164 for instance +6281234567890 */
    public static Recipient phone(String e164) {
        return new Recipient(Way.PHONE, e164);
    }

    public static Recipient phone(PhoneNumber number) {
        return phone(number.e164());
    }

    static Recipient whatsApp(String e164) {
        return new Recipient(Way.WHATSAPP, e164);
    }

    public static Recipient email(EmailAddress address) {
        return new Recipient(Way.EMAIL, address.text());
    }

    /** By its address alone, which tells the way: see {@link #withItsWay}. */
    static Recipient at(String address) {
        if (address.startsWith(BY_WHATSAPP)) return whatsApp(address.substring(BY_WHATSAPP.length()));
        return new Recipient(address.startsWith("+") ? Way.PHONE : Way.EMAIL, address);
    }

    /** The address as it is written where no way stands beside it. */
    String withItsWay() {
        return way == Way.WHATSAPP ? BY_WHATSAPP + address : address;
    }

    /** By which is found whether the address leads to anybody. */
    Fingerprint fingerprint() {
        return switch (way) {
            case PHONE -> Fingerprint.ofPhone(address);
            case WHATSAPP -> Fingerprint.ofWhatsApp(address);
            case EMAIL -> Fingerprint.ofEmail(address);
        };
    }

    /** By which is found what its reader wants, and was sent today: the same by whichever way to a telephone. */
    Fingerprint reader() {
        return way == Way.EMAIL ? Fingerprint.ofEmail(address) : Fingerprint.ofPhone(address);
    }

    /** The last four digits, or the first letter, the rest hidden: for pages and logs. */
    public String masked() {
        return way != Way.EMAIL ? Masked.phone(address) : Masked.email(address);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** Everywhere somebody can be told by a message, the best first, whether or not such messages go out from here. */
    public static List<Recipient> all(ToldAt told) {
        return told.places().stream()
                .map(place -> place.email() == null ? phone(place.phone()) : email(place.email()))
                .toList();
    }
}
