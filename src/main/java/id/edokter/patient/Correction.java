package id.edokter.patient;

import id.edokter.shared.EmailAddress;
import id.edokter.shared.FirstWay;
import id.edokter.shared.JknCard;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.LocalDate;

/**
 * A person's data as they should be.
 *
 * @param sex null when not known
 * @param phone null when it stays as it is: the form does not show it, so it cannot send it back
 * @param card null when it stays as it is, since it is not shown either
 * @param withoutCard whether the card that stands there is not the person's
 * @param recordNumber null for none
 * @param reached null when all of it stays as it is
 */
public record Correction(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        PhoneNumber phone,
        JknCard card,
        boolean withoutCard,
        RecordNumber recordNumber,
        Reached reached,
        ChangeReason reason) {

    /**
     * How else somebody is told.
     *
     * @param email null when it stays as it is, since it is not shown
     * @param withoutEmail whether the address that stands there is not the person's
     * @param first null when nothing is known of it
     */
    public record Reached(EmailAddress email, boolean withoutEmail, FirstWay first) {}

    /** Of whom only the other data are put right. */
    public Correction(
            PersonName name,
            LocalDate birthDate,
            Sex sex,
            PhoneNumber phone,
            JknCard card,
            boolean withoutCard,
            RecordNumber recordNumber,
            ChangeReason reason) {
        this(name, birthDate, sex, phone, card, withoutCard, recordNumber, null, reason);
    }
}
