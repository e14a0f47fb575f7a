package id.edokter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Payer;
import id.edokter.patient.PatientDetails;
import java.time.Instant;
import java.util.List;

/**
 * An appointment as other systems see it. Of the patient only what was sent comes back: the register is not asked.
 *
 * @param time planned time of day, WIB, HH:mm
 * @param warnings what was booked all the same but should be looked at; told only to whoever books
 * @param token opens this appointment; told only to whoever books
 */
record AppointmentAnswer(
        String code,
        int number,
        String label,
        AppointmentStatus status,
        String date,
        String time,
        String plannedStart,
        String arriveBy,
        long session,
        long slot,
        ClinicName clinic,
        DoctorName doctor,
        String room,
        PatientName patient,
        PayerKind payer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    private static final String NIK_OF_ANOTHER_DATE = "nik-birth-date";

    record PatientName(String name) {}

    record PayerKind(Payer kind) {}

    static AppointmentAnswer of(Appointment appointment, Instant arriveBy) {
        return of(appointment, arriveBy, List.of(), null);
    }

    /** The answer to whoever booked for this patient. */
    static AppointmentAnswer of(Appointment appointment, Instant arriveBy, PatientDetails patient, String token) {
        // real cards carry errors, so this is never refused
        var strange = patient.nik() != null && !patient.nik().fits(patient.birthDate());
        return of(appointment, arriveBy, strange ? List.of(NIK_OF_ANOTHER_DATE) : List.of(), token);
    }

    private static AppointmentAnswer of(
            Appointment appointment, Instant arriveBy, List<String> warnings, String token) {
        var session = appointment.session;
        var slot = appointment.slot;
        return new AppointmentAnswer(
                appointment.code,
                slot.number,
                session.clinic.label(slot.number),
                appointment.status,
                session.date.toString(),
                Iso.time(slot.starts),
                Iso.moment(session.date, slot.starts),
                Iso.moment(arriveBy),
                session.id,
                slot.id,
                new ClinicName(session.clinic.code, session.clinic.name),
                new DoctorName(session.doctor.id, session.doctor.name),
                session.room.name,
                new PatientName(appointment.patientName),
                new PayerKind(appointment.payer),
                warnings,
                token);
    }
}
