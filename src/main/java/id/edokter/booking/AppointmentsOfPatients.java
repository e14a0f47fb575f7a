package id.edokter.booking;

import id.edokter.patient.Belongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/**
 * Appointments go along when two records of one person become one. Of two in one session, which the table does not
 * allow one person, an old one that is over stays behind, and one that is still to come has to be cancelled first.
 */
@ApplicationScoped
class AppointmentsOfPatients implements Belongings {

    private final Appointments appointments;

    AppointmentsOfPatients(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String kind() {
        return "appointment";
    }

    @Override
    public List<Long> move(long merged, long kept) {
        var staying = new HashSet<Long>();
        for (var twin : appointments.inSessionsOf(merged, kept)) {
            if (!twin.isOver()) throw new BothInOneSession(twin.session.doctor.name, twin.session.date, twin.code);
            staying.add(twin.id);
        }
        var going = appointments.idsOf(merged).stream()
                .filter(id -> !staying.contains(id))
                .toList();
        appointments.give(going, merged, kept);
        return going;
    }

    @Override
    public void putBack(List<Long> items, long kept, long merged) {
        appointments.give(items, kept, merged);
    }
}
