package id.edokter.patient;

import id.edokter.audit.Witness;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who may look at which restricted record until when; rows, so that it holds on every replica. */
@ApplicationScoped
class RecordOpenings implements PanacheRepository<RecordOpening> {

    static final Duration LASTING = Duration.ofMinutes(15);

    private final Clock clock;

    RecordOpenings(Clock clock) {
        this.clock = clock;
    }

    /** Whether this member of staff has to say why before the record is shown. */
    boolean isClosedTo(Witness witness, Patient patient) {
        return patient.restrictedAt != null && !stands(patient.id, witness.who(), clock.instant());
    }

    /** @throws RecordIsRestricted until a reason was given, and again when its time is over */
    void refuseWhenClosed(Witness witness, Patient patient) {
        if (isClosedTo(witness, patient)) throw new RecordIsRestricted(patient.id);
    }

    private boolean stands(long patient, String who, Instant now) {
        return count("patientId = ?1 and who = ?2 and endsAt > ?3", patient, who, now) > 0;
    }

    /** Newest first. */
    List<RecordOpening> of(long patient) {
        return list("patientId = ?1 order by openedAt desc, id desc", patient);
    }

    /** The trail still says who opened it, and when. */
    void forget(long patient) {
        getEntityManager()
                .createQuery("delete from RecordOpening where patientId = ?1")
                .setParameter(1, patient)
                .executeUpdate();
    }
}
