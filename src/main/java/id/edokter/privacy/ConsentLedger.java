package id.edokter.privacy;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class ConsentLedger implements PanacheRepository<Consent> {

    /** Every decision of a patient, oldest first. */
    List<Consent> of(long patient) {
        return list("from Consent c join fetch c.text where c.patientId = ?1 order by c.id", patient);
    }

    /** The kept text with these words, kept from now on when it is new. */
    ConsentText text(Purpose purpose, ConsentText.Words words, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into consent_text (purpose, hash, indonesian, english, since)"
                        + " values (:purpose, :hash, :indonesian, :english, :since) on duplicate key update id = id")
                .setParameter("purpose", purpose.name())
                .setParameter("hash", words.hash())
                .setParameter("indonesian", words.indonesian())
                .setParameter("english", words.english())
                .setParameter("since", UtcInstant.of(now))
                .executeUpdate();
        return getEntityManager()
                .createQuery("from ConsentText where purpose = ?1 and hash = ?2", ConsentText.class)
                .setParameter(1, purpose)
                .setParameter(2, words.hash())
                .getSingleResult();
    }

    void forget(long patient) {
        delete("patientId", patient);
    }
}
