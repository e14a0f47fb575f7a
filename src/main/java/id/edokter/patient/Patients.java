package id.edokter.patient;

import id.edokter.shared.Fingerprint;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Patients implements PanacheRepository<Patient> {

    Optional<Patient> withNik(String nik) {
        return find("nikFingerprint", Fingerprint.ofNik(nik)).firstResultOptional();
    }

    /** Who only says to have this number; many may. */
    List<Patient> claiming(String nik) {
        return find("claimedNikFingerprint = ?1 order by id", Fingerprint.ofNik(nik))
                .list();
    }

    /** Whoever carries this card: nothing keeps two rows from it, which is how duplicates show. */
    List<Patient> withCard(String card) {
        return find("jknCardFingerprint = ?1 order by id", Fingerprint.ofCard(card))
                .list();
    }

    /** A family may share a phone. */
    List<Patient> onPhone(String e164) {
        return find("phoneFingerprint = ?1 order by id", Fingerprint.ofPhone(e164))
                .list();
    }

    Optional<Patient> withRecordNumber(String mrn) {
        // who was erased comes back as somebody new: the record number that the law keeps proves nothing any more
        return find("mrn = ?1 and erasedAt is null", mrn).firstResultOptional();
    }

    /** The person already noted for the same unproved claim, so that a second try is not a second person. */
    Optional<Patient> withClaim(PatientDetails details) {
        return find(
                        "mrn is null and birthDate = ?1 and name = ?2 and phoneFingerprint = ?3 and nikFingerprint is null"
                                + " and claimedNikFingerprint is not distinct from ?4"
                                + " and claimedMrn is not distinct from ?5",
                        details.birthDate(),
                        details.name().text(),
                        details.phone() == null
                                ? null
                                : Fingerprint.ofPhone(details.phone().e164()),
                        details.nik() == null
                                ? null
                                : Fingerprint.ofNik(details.nik().digits()),
                        details.mrn())
                .firstResultOptional();
    }

    boolean touch(Patient patient) {
        return update("bookings = bookings + 1 where id = ?1 and erasedAt is null", patient.id) == 1;
    }
}
