package id.edokter.patient;

import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.LocalDate;

/**
 * A person's data as they should be.
 *
 * @param sex null when not known
 * @param phone null when it stays as it is: the form does not show it, so it cannot send it back
 * @param recordNumber null for none
 */
public record Correction(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        PhoneNumber phone,
        RecordNumber recordNumber,
        ChangeReason reason) {}
