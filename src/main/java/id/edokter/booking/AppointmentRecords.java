package id.edokter.booking;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Masked;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person booked, and what was typed for it. */
@ApplicationScoped
class AppointmentRecords implements PersonalRecords {

    private final Appointments appointments;
    private final Sealer sealer;

    AppointmentRecords(Appointments appointments, Sealer sealer) {
        this.appointments = appointments;
        this.sealer = sealer;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.APPOINTMENTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return appointments.everyOf(patient).stream()
                .map(AppointmentRecords::told)
                .toList();
    }

    private static Map<PersonalField, Object> told(Appointment appointment) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.BOOKING_CODE, appointment.code);
        told.put(PersonalField.STATUS, appointment.status);
        told.put(PersonalField.DATE, appointment.session.date);
        told.put(PersonalField.TIME, appointment.slot.starts);
        told.put(PersonalField.NUMBER, appointment.slot.number);
        told.put(PersonalField.CLINIC, appointment.session.clinic.name);
        told.put(PersonalField.DOCTOR, appointment.session.doctor.name);
        told.put(PersonalField.NAME, appointment.patientName);
        told.put(PersonalField.PHONE, phone(appointment));
        told.put(PersonalField.EMAIL, email(appointment));
        told.put(PersonalField.FIRST_WAY, appointment.firstWay);
        told.put(PersonalField.PAYER, appointment.payer);
        told.put(PersonalField.JKN_CARD, appointment.jknCard);
        told.put(
                PersonalField.VISIT_TYPE,
                appointment.visitType == null ? null : VisitType.values()[appointment.visitType - 1]);
        told.put(PersonalField.REFERENCE, appointment.reference);
        told.put(PersonalField.INSURER, appointment.insurer);
        told.put(PersonalField.DOCTOR_NOTE, appointment.doctorNote);
        told.put(PersonalField.CHANNEL, appointment.channel);
        told.put(PersonalField.MADE_AT, appointment.bookedAt);
        told.put(PersonalField.REASON, appointment.endedReason);
        return told;
    }

    /** Whoever books for others types the own telephone: in full the copy has only the one on the patient's file. */
    private static String phone(Appointment appointment) {
        if (appointment.phone == null || appointment.phone.equals(appointment.patient.phone))
            return appointment.phoneTyped;
        return Masked.phone(appointment.phone);
    }

    /** As for the telephone. */
    private static String email(Appointment appointment) {
        if (appointment.email == null || appointment.email.equals(appointment.patient.email)) return appointment.email;
        return Masked.email(appointment.email);
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        var all = appointments.everyOf(patient);
        var phones = all.stream()
                .map(a -> a.phone)
                .filter(phone -> phone != null)
                .distinct()
                .toList();
        all.forEach(appointment -> appointment.forget(now));
        appointments.flush();
        appointments.forgetWhatBelongsTo(patient);
        phones.forEach(phone -> appointments.forgetPhone(sealer.fingerprint(Fingerprint.ofPhone(phone))));
    }
}
