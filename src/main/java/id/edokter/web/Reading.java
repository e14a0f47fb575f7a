package id.edokter.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads what an address or a choice of a form names; nonsense names nothing. */
public final class Reading {

    /** Longer than anything that is right, so that its error can still say how long it was. */
    private static final int KEPT = 1200;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Reading() {}

    /** What stands in a field, as typed; what was never on the form is empty, and what is endless is cut. */
    public static String typed(MultivaluedMap<String, String> form, String field) {
        return typed(form.getFirst(field));
    }

    /** @param text null for what was not on the form */
    public static String typed(String text) {
        if (text == null) return "";
        return text.codePointCount(0, text.length()) <= KEPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, KEPT));
    }

    /** The number of something we keep. */
    public static Optional<Long> id(String text) {
        return text != null && text.strip().matches("[0-9]{1,18}")
                ? Optional.of(Long.parseLong(text.strip()))
                : Optional.empty();
    }

    /** The version that a form has seen; what is none of ours has seen none, and is refused as one that is old: -1. */
    public static int version(String text) {
        return id(text).filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    /** The key of a form, as {@code Secrets.token()} makes them, when the text can be one. */
    public static Optional<String> key(String text) {
        return Optional.ofNullable(text).filter(t -> t.matches("[A-Za-z0-9_-]{20,80}"));
    }

    /** A date written 2026-11-30, when it is one that calendars and databases have. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .map(LocalDate::parse)
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }
}
