package id.edokter.booking;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a person's bookings; the words in it go with the bookings. */
@ApplicationScoped
class ChangeRecords implements PersonalRecords {

    private final Appointments appointments;

    ChangeRecords(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.CHANGES;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return appointments.everyOf(patient).stream()
                .flatMap(appointment ->
                        appointments.historyOf(appointment.id).stream().map(change -> told(appointment, change)))
                .toList();
    }

    private static Map<PersonalField, Object> told(Appointment appointment, AppointmentChange change) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.BOOKING_CODE, appointment.code);
        told.put(PersonalField.AT, change.at);
        told.put(PersonalField.ACT, change.act);
        told.put(PersonalField.STATUS, change.status);
        told.put(PersonalField.CHANNEL, change.channel);
        told.put(PersonalField.REASON, change.reason);
        return told;
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        appointments.forgetReasonsOf(patient);
    }
}
