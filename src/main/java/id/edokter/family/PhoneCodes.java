package id.edokter.family;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Every step is one update that names what it starts from: of two requests at once, one changes the row. */
@ApplicationScoped
class PhoneCodes implements PanacheRepository<PhoneCode> {

    Optional<PhoneCode> ofRequest(byte[] requestHash) {
        return find("requestHash", requestHash).firstResultOptional();
    }

    /** Takes one of the tries, before anything is compared. */
    boolean claimTry(byte[] requestHash, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update phone_code set tries = tries + 1 where request_hash = :request"
                                + " and tries < :most and used_at is null and ends_at > :now")
                        .setParameter("request", requestHash)
                        .setParameter("most", PhoneCode.TRIES)
                        .setParameter("now", UtcInstant.of(now))
                        .executeUpdate()
                == 1;
    }

    /** A right code opens once. */
    boolean use(PhoneCode code, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update phone_code set used_at = :now where id = :id and used_at is null"
                                + " and ends_at > :now")
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("id", code.id)
                        .executeUpdate()
                == 1;
    }

    void forget(byte[] requestHash) {
        delete("requestHash", requestHash);
    }

    int forgetThoseBefore(Instant ended) {
        return getEntityManager()
                .createNativeQuery("delete from phone_code where ends_at < :before limit 1000")
                .setParameter("before", UtcInstant.of(ended))
                .executeUpdate();
    }
}
