package id.edokter.device;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class DeviceRecords implements PanacheRepository<Device> {

    Optional<Device> withKey(byte[] keyHash, Instant now) {
        return find("keyHash = ?1 and keyUntil > ?2", keyHash, now).firstResultOptional();
    }

    Optional<Device> withToken(byte[] tokenHash) {
        return find("tokenHash = ?1", tokenHash).firstResultOptional();
    }

    List<Device> byName() {
        return list("order by kind, name");
    }

    /** Versions of those that are good still, by id. */
    List<Object[]> good(Set<Long> ids) {
        return getEntityManager()
                .createQuery(
                        "select d.id, d.version from Device d where d.id in ?1 and d.tokenHash is not null",
                        Object[].class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** Does not touch the version: nobody changed anything. */
    void seen(Collection<Long> ids, Instant now, Instant unlessSince) {
        update("lastSeenAt = ?1 where id in ?2 and (lastSeenAt is null or lastSeenAt < ?3)", now, ids, unlessSince);
    }
}
