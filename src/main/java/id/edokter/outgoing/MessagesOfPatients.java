package id.edokter.outgoing;

import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.notification.Mailroom;
import id.edokter.patient.Patient;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Messages about a patient and the patient's appointments: who is erased gets none any more, and of those that went stays
 * neither number nor text. A copy leaves them to the appointments, which they were about.
 */
@ApplicationScoped
class MessagesOfPatients implements PersonalRecords {

    private final Booking booking;
    private final Mailroom mailroom;

    MessagesOfPatients(Booking booking, Mailroom mailroom) {
        this.booking = booking;
        this.mailroom = mailroom;
    }

    /** Before all others: they forget by which names the messages are about this patient. */
    @Override
    public PersonalPart part() {
        return PersonalPart.LOOKS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return List.of();
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        var matters = new ArrayList<>(List.of(Patient.matter(patient)));
        booking.idsOf(patient).forEach(id -> matters.add(Appointment.matter(id)));
        mailroom.forget(matters);
    }
}
