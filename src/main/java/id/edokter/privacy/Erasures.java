package id.edokter.privacy;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Transactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Forgets people. Where a visit has to be kept, its date, clinic and doctor stay, under the record number and the year
 * of birth; whatever else tells who it was goes, in one transaction and for good.
 */
@ApplicationScoped
public class Erasures {

    private static final Logger LOG = Logger.getLogger(Erasures.class);

    private final ErasureRecords records;
    private final List<PersonalRecords> everywhere;
    private final PatientRegistry patients;
    private final Booking booking;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Erasures(
            ErasureRecords records,
            @All List<PersonalRecords> everywhere,
            PatientRegistry patients,
            Booking booking,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        // the register last: others look there for what they are to forget
        this.everywhere = everywhere.stream()
                .sorted(Comparator.comparing(PersonalRecords::part).reversed())
                .toList();
        this.patients = patients;
        this.booking = booking;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What stands against erasing somebody now, and what would stay.
     *
     * @param ahead appointments still to come, which have to be cancelled first
     * @param visits that the law keeps
     */
    public record Prospect(int ahead, int visits) {}

    public Prospect prospect(long patient) {
        return transactions.run(() -> new Prospect(booking.unfinished(patient), booking.visits(patient)));
    }

    /**
     * Erases within the transaction under way; a second time changes nothing.
     *
     * @throws AppointmentsAhead when a patient who asks for it is still expected
     */
    Erasure erase(Witness witness, long id, Erasure.Cause cause) {
        var patient = patients.find(id).orElseThrow(NotFoundException::new);
        var done = records.findByIdOptional(id);
        if (done.isPresent()) return done.get();
        patients.lock(patient);
        var merged = patients.mergedInto(id);
        int ahead = booking.unfinished(id);
        if (ahead > 0 && cause == Erasure.Cause.REQUEST) throw new AppointmentsAhead(ahead);
        if (ahead > 0) booking.cancelAll(id, "erased", Actor.job());
        int visits = cause == Erasure.Cause.RETENTION ? 0 : booking.visits(id);
        forget(patient, visits);
        var erasure = new Erasure(id, patient.createdAt, cause, visits, clock.instant());
        records.persist(erasure);
        // what stayed behind at a merge goes too, and a backup of before the merge has these people by themselves
        for (var other : merged) {
            forget(other, visits);
            records.persist(new Erasure(other.id, other.createdAt, cause, 0, clock.instant()));
        }
        trail.add(witness, Act.PATIENT_ERASED, id, "", cause + ", visits kept: " + visits);
        // the log is kept elsewhere than the database: whoever restores a backup finds there who was erased since
        LOG.infof("Patient %d is erased (%s)", id, cause);
        return erasure;
    }

    /** The time is over for which visits of somebody erased had to be kept. */
    void eraseTheRest(Witness witness, long id) {
        var erasure = records.findByIdOptional(id).orElseThrow(NotFoundException::new);
        if (erasure.visitsKept == 0) return;
        forget(patients.find(id).orElseThrow(NotFoundException::new), 0);
        patients.mergedInto(id).forEach(other -> forget(other, 0));
        erasure.keepsNothing();
        trail.add(witness, Act.PATIENT_ERASED, id, "", Erasure.Cause.RETENTION + ", visits kept: 0");
    }

    private void forget(Patient patient, int visits) {
        everywhere.forEach(kept -> kept.forget(patient.id, clock.instant(), visits > 0));
    }

    /** Everybody who was erased, for a list that is kept with the backups. */
    public List<Erasure> all() {
        return transactions.run(() -> records.listAll());
    }

    /**
     * Erases again somebody of such a list; whatever was to come for them is cancelled.
     *
     * @return false when that person is not there, or is erased already
     */
    public boolean reapply(Witness witness, long patient, Instant made) {
        return transactions.run(() -> {
            var there = patients.find(patient)
                    .filter(p -> p.createdAt.equals(made))
                    // one that was merged goes with the record that was kept
                    .filter(p -> p.mergedInto == null)
                    .filter(p -> records.findByIdOptional(patient).isEmpty());
            if (there.isEmpty()) return false;
            erase(witness, patient, Erasure.Cause.RESTORED);
            return true;
        });
    }
}
