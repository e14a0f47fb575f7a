package id.edokter.patient;

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
 */
public record Correction(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        PhoneNumber phone,
        JknCard card,
        boolean withoutCard,
        RecordNumber recordNumber,
        ChangeReason reason) {}
