package id.edokter.web;

import java.util.regex.Pattern;

/** Addresses that no honest browser writes, and that guards and servers read differently. */
final class OddPath {

    /** Double slashes, dots, parameters, and characters that mean something else once decoded (CVE-2026-50559). */
    private static final Pattern ODD =
            Pattern.compile("(?i)[;\\\\]|//|\\.\\.|%(2f|5c|3b|00|0a|0d|25)|(%2e|\\.)(%2e|\\.)|[\\x00-\\x20\\x7f]");

    private OddPath() {}

    /** @param path as it was sent, without the query */
    static boolean is(String path) {
        return !path.startsWith("/") || ODD.matcher(path).find();
    }
}
