package id.edokter.patient;

import id.edokter.shared.Contact;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.LocalDate;

/**
 * Somebody whom the desk enters.
 *
 * @param nik null for newborns and foreigners
 * @param card null where there is none, or it is not at hand
 * @param recordNumber null until the hospital gives one
 * @param phone null for who has none
 * @param contact how else they are told, and which way first
 * @param cardSeen whether the identity was compared with a card, so that it is proved
 */
public record NewPatient(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        Nik nik,
        JknCard card,
        RecordNumber recordNumber,
        PhoneNumber phone,
        Contact contact,
        boolean cardSeen) {

    /** Of whom nothing is said but the telephone. */
    public NewPatient(
            PersonName name,
            LocalDate birthDate,
            Sex sex,
            Nik nik,
            JknCard card,
            RecordNumber recordNumber,
            PhoneNumber phone,
            boolean cardSeen) {
        this(name, birthDate, sex, nik, card, recordNumber, phone, Contact.NONE, cardSeen);
    }
}
