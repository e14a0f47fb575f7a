package id.edokter.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Patients implements PanacheRepository<Patient> {

    Optional<Patient> withNik(String nik) {
        return find("nik", nik).firstResultOptional();
    }

    Optional<Patient> withRecordNumber(String mrn) {
        // who was erased comes back as somebody new: the record number that the law keeps proves nothing any more
        return find("mrn = ?1 and erasedAt is null", mrn).firstResultOptional();
    }

    /** The person already noted for the same unproved claim, so that a second try is not a second person. */
    Optional<Patient> withClaim(PatientDetails details) {
        return find(
                        "mrn is null and birthDate = ?1 and name = ?2 and phone = ?3 and nik is null"
                                + " and claimedNik is not distinct from ?4 and claimedMrn is not distinct from ?5",
                        details.birthDate(),
                        details.name().text(),
                        details.phone() == null ? null : details.phone().e164(),
                        details.nik() == null ? null : details.nik().digits(),
                        details.mrn())
                .firstResultOptional();
    }

    boolean touch(Patient patient) {
        return update("bookings = bookings + 1 where id = ?1 and erasedAt is null", patient.id) == 1;
    }
}
