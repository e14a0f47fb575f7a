package id.edokter.web;

import java.util.regex.Pattern;

/** Where somebody wants to go on after signing in: a page of this site, whatever an address was made to say. */
public final class LocalPath {

    private static final int LONGEST = 500;
    private static final Pattern PLAIN = Pattern.compile(
            "/(?:(?:[A-Za-z0-9._~?&=+:,-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9/._~?&=+:,-]|%[0-9A-Fa-f]{2})*)?");

    private LocalPath() {}

    /** @param otherwise where to when it is no path of ours */
    public static String of(String wanted, String otherwise) {
        if (wanted == null
                || wanted.length() > LONGEST
                || !PLAIN.matcher(wanted).matches()) return otherwise;
        return OddPath.is(wanted.replaceFirst("\\?.*$", "")) ? otherwise : wanted;
    }
}
