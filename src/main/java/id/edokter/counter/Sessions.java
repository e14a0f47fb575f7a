package id.edokter.counter;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.Availability;
import id.edokter.booking.PoolPlaces;
import id.edokter.booking.SessionPlaces;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.patient.Patient;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Finds the sessions in which the desk may give a place: of one day, or of one clinic in the next two weeks. */
@ApplicationScoped
class Sessions {

    private static final int DAYS_OF_A_CLINIC = 14;

    /** A day further away is a slip of the keys. */
    private static final int YEARS = 2;

    /**
     * The page.
     *
     * @param moving the appointment that is to be moved; null for a new one
     * @param here address of the page, without what is asked of it
     * @param from first day that is shown
     * @param clinic code of the only one shown; null for all
     */
    record View(
            SignedIn who,
            Patient patient,
            Appointment moving,
            String here,
            LocalDate today,
            LocalDate from,
            List<Clinic> clinics,
            String clinic,
            List<SessionPlaces> sessions) {

        /** Where a session of the list leads. */
        public String link(SessionPlaces session) {
            return moving == null
                    ? "/loket/janji/baru/" + session.id() + "?pasien=" + patient.id
                    : "/loket/janji/" + moving.id + "/pindah/" + session.id();
        }

        /** The reserve is given on the day itself. */
        public List<PoolPlaces> pools(SessionPlaces session) {
            return session.pools().stream()
                    .filter(pool ->
                            pool.pool() != Pool.WALK_IN || session.date().equals(today))
                    .toList();
        }

        public boolean isFull(SessionPlaces session) {
            return pools(session).stream().allMatch(pool -> pool.left() <= 0);
        }
    }

    private final Availability availability;
    private final Clinics clinics;
    private final Clock clock;

    Sessions(Availability availability, Clinics clinics, Clock clock) {
        this.availability = availability;
        this.clinics = clinics;
        this.clock = clock;
    }

    View view(SignedIn who, Patient patient, Appointment moving, String here, String day, String code) {
        var now = clock.instant();
        var today = Wib.date(now);
        var from = Reading.date(day)
                .filter(date -> !date.isBefore(today) && date.isBefore(today.plusYears(YEARS)))
                .orElse(today);
        var all = clinics.everyOne();
        var only = all.stream().filter(one -> one.code.equals(code)).findFirst().orElse(null);
        var to = only == null ? from : from.plusDays(DAYS_OF_A_CLINIC - 1L);
        var sessions = availability.sessions(from, to, only == null ? null : only.id, null).stream()
                .filter(session -> takesPlace(session.status()))
                .filter(session -> now.isBefore(Wib.instant(session.date(), session.ends())))
                .toList();
        return new View(who, patient, moving, here, today, from, all, only == null ? null : only.code, sessions);
    }

    private static boolean takesPlace(Session.Status status) {
        return status == Session.Status.OPEN || status == Session.Status.RUNNING;
    }
}
