package id.edokter.patient;

import id.edokter.shared.InvalidValue;

/** No. RM, the hospital's medical-record number: text, may begin with zeros. */
public record RecordNumber(String text) {

    private static final int LONGEST = 20;

    /** @throws InvalidValue {@code mrn_shape} */
    public RecordNumber {
        text = text == null ? "" : text.strip();
        if (text.length() > LONGEST || !text.matches("[0-9A-Za-z./\\-]+")) throw new InvalidValue("mrn_shape");
    }
}
