package id.edokter.patient;

import id.edokter.shared.Nik;
import id.edokter.shared.PhoneNumber;

/**
 * What the desk read on the card, and asked the person before it. Nothing that was only claimed becomes proved because
 * nobody looked at it.
 *
 * @param nik as typed from the card; null when it was not typed
 * @param sameNik whether the number that the record has or claims is the one on the card; not typed and not the same
 *     means that the card has none
 * @param phone as told by the person; null when it was not typed
 * @param samePhone whether the telephone of the record is the person's
 * @param sameEmail whether the address of e-mail is
 */
public record CardSeen(Nik nik, boolean sameNik, PhoneNumber phone, boolean samePhone, boolean sameEmail) {

    /** Of whom no address of e-mail is known. */
    public CardSeen(Nik nik, boolean sameNik, PhoneNumber phone, boolean samePhone) {
        this(nik, sameNik, phone, samePhone, false);
    }
}
