package id.edokter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Payer;
import java.time.Instant;

/**
 * An appointment as other systems see it. Of the patient only what was sent comes back: the register is not asked.
 *
 * @param time planned time of day, WIB, HH:mm
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
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    record PatientName(String name) {}

    record PayerKind(Payer kind) {}

    static AppointmentAnswer of(Appointment appointment, Instant arriveBy, String token) {
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
                token);
    }
}
