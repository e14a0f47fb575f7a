package id.edokter.shared;

/**
 * Numbers of a person as pages and logs show them: enough to compare, not enough to use. What is masked stays as it is.
 */
public final class Masked {

    private static final String HIDDEN = "•";
    private static final int LAST = 4;
    /** Where somebody lives: tells little, and tells cards of a family apart. */
    private static final int FIRST_OF_A_NIK = 2;

    private Masked() {}

    /** All but the first two and last four digits hidden; null stays null. */
    public static String nik(String digits) {
        return masked(digits, FIRST_OF_A_NIK);
    }

    /** All but the last four digits hidden; null stays null. */
    public static String number(String digits) {
        return masked(digits, 0);
    }

    private static String masked(String digits, int first) {
        if (digits == null || digits.contains(HIDDEN)) return digits;
        int hidden = digits.length() - first - LAST;
        return hidden <= 0
                ? digits
                : digits.substring(0, first) + HIDDEN.repeat(hidden) + digits.substring(first + hidden);
    }

    /** A telephone in a few letters; how long the number is says nothing. */
    public static String phone(String e164) {
        return HIDDEN.repeat(LAST) + " " + e164.substring(e164.length() - LAST);
    }

    /** An address of e-mail by its first letter, and where it is. */
    public static String email(String address) {
        return address.charAt(0) + HIDDEN.repeat(LAST) + address.substring(address.indexOf('@'));
    }

    /** Number of a card or letter in a few letters; of a short one, only its end. */
    public static String card(String number) {
        return HIDDEN.repeat(LAST) + " " + number.substring(Math.max(number.length() / 2, number.length() - LAST));
    }
}
