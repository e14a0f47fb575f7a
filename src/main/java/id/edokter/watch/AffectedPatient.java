package id.edokter.watch;

import id.edokter.shared.Masked;
import java.time.Instant;

/**
 * Whose data an incident concerns.
 *
 * @param recordNumber null while the desk gave none
 * @param phone E.164; null when there is none
 * @param lines of the trail, between first and last
 * @param toldAt null until then
 */
record AffectedPatient(
        long id,
        String recordNumber,
        String name,
        String phone,
        long lines,
        Instant first,
        Instant last,
        Instant toldAt) {

    public boolean isTold() {
        return toldAt != null;
    }

    public boolean hasPhone() {
        return phone != null;
    }

    /** The last four digits, the rest hidden. */
    public String maskedPhone() {
        return phone == null ? "" : Masked.phone(phone);
    }
}
