package id.edokter.booking;

import id.edokter.patient.Belongings;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;

/**
 * Appointments go along when two records of one person become one. Of two in one session, which the table does not
 * allow one person, an old one that is over stays behind, and one that is still to come has to be cancelled first.
 */
@ApplicationScoped
class AppointmentsOfPatients implements Belongings {

    private final Appointments appointments;
    private final Clock clock;

    AppointmentsOfPatients(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "appointment";
    }

    @Override
    public List<Long> move(long merged, long kept) {
        var staying = new HashSet<Long>();
        var today = Wib.date(clock.instant());
        for (var twin : appointments.inSessionsOf(merged, kept)) {
            // nobody says of every visit how it ended: what is past needs no place any more
            if (!twin.isOver() && !twin.session.date.isBefore(today))
                throw new BothInOneSession(twin.session.doctor.name, twin.session.date, twin.code);
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
