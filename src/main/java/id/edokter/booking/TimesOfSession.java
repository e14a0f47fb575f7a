package id.edokter.booking;

import id.edokter.audit.AuditTrail;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.SessionNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** When a session gets other hours, its appointments get other times: a change of each, within the same transaction. */
@ApplicationScoped
class TimesOfSession {

    private final Appointments appointments;
    private final PatientRegistry patients;
    private final AuditTrail trail;
    private final Clock clock;

    TimesOfSession(Appointments appointments, PatientRegistry patients, AuditTrail trail, Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    void follow(@Observes SessionNews news) {
        if (news.kind() != SessionNews.Kind.HOURS_CHANGED) return;
        var moved = appointments.livingIn(news.session().id, clock.instant()).stream()
                .filter(one -> one.patient != null)
                .filter(one -> !one.slot.starts.equals(news.before().get(one.slot.id)))
                .sorted(Comparator.comparing(one -> one.patient.id))
                .toList();
        refuseOverlaps(moved);
        var actor = Actor.staff(news.by());
        for (var one : moved) {
            appointments.changedWithItsSession(
                    one, AppointmentChange.withItsSession(one, news.before().get(one.slot.id), actor, clock.instant()));
            trail.add(news.by(), id.edokter.audit.Act.APPOINTMENT_MOVED, one.patient.id, one.code, "session");
        }
    }

    private void refuseOverlaps(List<Appointment> moved) {
        moved.forEach(one -> patients.lock(one.patient));
        var twice = moved.stream().filter(this::overlaps).toList();
        if (!twice.isEmpty())
            throw new VisitsWouldOverlap(
                    twice.stream().map(one -> one.slot.label()).sorted().collect(Collectors.joining(", ")));
    }

    private boolean overlaps(Appointment one) {
        return appointments.ofPatient(one.patient.id, one.session.date, one.id).stream()
                .anyMatch(visit -> visit.overlaps(one.slot));
    }
}
