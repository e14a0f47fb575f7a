package id.edokter.web;

/**
 * One answer of a question with radio buttons (tag {@code choices}).
 *
 * @param value what the form sends
 * @param hint a second line; empty for none
 */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
