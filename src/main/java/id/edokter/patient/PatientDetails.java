package id.edokter.patient;

import id.edokter.shared.Contact;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.LocalDate;

/**
 * What somebody says of the person to be treated.
 *
 * @param nik null for newborns, foreigners, and who gives a record number instead
 * @param mrn No. RM as typed; null for a new patient
 * @param sex null when not asked
 * @param contact how else they are told, and which way first
 */
public record PatientDetails(
        PersonName name, Nik nik, String mrn, LocalDate birthDate, Sex sex, PhoneNumber phone, Contact contact) {

    /** Of whom nothing is said but the telephone. */
    public PatientDetails(PersonName name, Nik nik, String mrn, LocalDate birthDate, Sex sex, PhoneNumber phone) {
        this(name, nik, mrn, birthDate, sex, phone, Contact.NONE);
    }
}
