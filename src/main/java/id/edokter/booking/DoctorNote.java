package id.edokter.booking;

import id.edokter.shared.InvalidValue;

/** What the doctor is told about a visit before it, on one line: at most {@value #LONGEST} characters. */
public record DoctorNote(String text) {

    public static final int LONGEST = 200;

    /** @throws InvalidValue {@code doctor_note_too_long} */
    public DoctorNote {
        text = (text == null ? "" : text)
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        if (text.codePointCount(0, text.length()) > LONGEST) throw new InvalidValue("doctor_note_too_long", LONGEST);
    }

    /** As it is kept: nothing instead of an empty one. */
    String kept() {
        return text.isEmpty() ? null : text;
    }
}
