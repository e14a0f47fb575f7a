package id.edokter.web;

import id.edokter.shared.FieldErrors.FieldError;
import java.util.List;
import java.util.Locale;

/** What is wrong with a form, in words, for the summary on top and beside each field. */
public final class FormErrors {

    /**
     * One error.
     *
     * @param field name of the field
     * @param target id of the element to go to
     */
    public record Line(String field, String target, String sentence) {}

    /** An untouched form. */
    public static final FormErrors NONE = new FormErrors(List.of(), "");

    private final List<Line> lines;
    private final String titlePrefix;

    private FormErrors(List<Line> lines, String titlePrefix) {
        this.lines = lines;
        this.titlePrefix = titlePrefix;
    }

    /** The errors of a form, told in a language. */
    public static FormErrors of(List<FieldError> errors, Wording wording, Locale locale) {
        var lines = errors.stream()
                .map(e -> new Line(e.field(), target(e), wording.say(locale, e.key(), e.arguments())))
                .toList();
        return lines.isEmpty()
                ? NONE
                : new FormErrors(lines, Wording.page(locale).errors_title_prefix() + " ");
    }

    /** A date of birth has three inputs; the link goes to the wrong one. */
    private static String target(FieldError error) {
        if (!error.field().equals("birthDate")) return error.field();
        return switch (error.key()) {
            case "birth_month" -> "birthMonth";
            case "birth_year" -> "birthYear";
            default -> "birthDay";
        };
    }

    public boolean any() {
        return !lines.isEmpty();
    }

    public int count() {
        return lines.size();
    }

    public List<Line> all() {
        return lines;
    }

    /** The first sentence about a field; empty when it is right. */
    public String of(String field) {
        return lines.stream()
                .filter(l -> l.field().equals(field))
                .map(Line::sentence)
                .findFirst()
                .orElse("");
    }

    /** Whether an error points at this element. */
    public boolean at(String id) {
        return lines.stream().anyMatch(l -> l.target().equals(id));
    }

    /** Starts the page's title when something is wrong, so that a screen reader says so first. */
    public String titlePrefix() {
        return titlePrefix;
    }
}
