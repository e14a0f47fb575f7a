package id.edokter.privacy;

import id.edokter.shared.InvalidValue;

/** What somebody wrote about a request, in their own words; may be empty. */
public record Remark(String text) {

    public static final int LONGEST = 1_000;

    public Remark {
        text = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
        if (text.codePointCount(0, text.length()) > LONGEST) throw new InvalidValue("remark_length", LONGEST);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return "…";
    }
}
