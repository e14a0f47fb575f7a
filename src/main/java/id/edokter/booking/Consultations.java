package id.edokter.booking;

import id.edokter.patient.Patient;
import id.edokter.schedule.Session;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a doctor sees: the own sessions and who comes to them. Another doctor's are not found, exactly like those that
 * are not there; so is everything for an account that is no doctor's.
 */
@ApplicationScoped
public class Consultations {

    private final Appointments appointments;
    private final Transactions transactions;

    Consultations(Appointments appointments, Transactions transactions) {
        this.appointments = appointments;
        this.transactions = transactions;
    }

    /** A session, and how many patients have a place in it; who cancelled is not counted. */
    public record OwnSession(Session session, int booked) {

        /** Whether there is something to close: patients, or at least a beginning. */
        public boolean isUnclosed() {
            return session.isOn() && (booked > 0 || session.startedAt != null);
        }
    }

    /** The doctor's sessions on these days, by date and time. */
    public List<OwnSession> sessions(Long doctor, LocalDate from, LocalDate to) {
        if (doctor == null) return List.of();
        return transactions.run(() -> appointments.sessionsOfDoctor(doctor, from, to));
    }

    /** Who has a place in a session, by number. */
    public record SessionList(Session session, List<Appointment> appointments) {}

    /** @throws NotFoundException for what is not this doctor's, or not there */
    public SessionList session(Long doctor, long session) {
        if (doctor == null) throw new NotFoundException();
        return transactions.run(() -> {
            var own = appointments.sessionOfDoctor(doctor, session).orElseThrow(NotFoundException::new);
            return new SessionList(own, appointments.inSession(own.id));
        });
    }

    /** A patient, and the visits to this very doctor, newest first; never those to others. */
    public record OwnPatient(Patient patient, List<Appointment> visits) {}

    /**
     * A patient who has or had a place with this doctor. A booking that was cancelled opens nothing: whoever may book
     * could else show a patient to a doctor.
     *
     * @throws NotFoundException for everybody else
     */
    public OwnPatient patient(Long doctor, long patient) {
        if (doctor == null) throw new NotFoundException();
        return transactions.run(() -> {
            var visits = appointments.visitsToDoctor(doctor, patient);
            if (visits.isEmpty()) throw new NotFoundException();
            return new OwnPatient(visits.get(0).patient, visits);
        });
    }
}
