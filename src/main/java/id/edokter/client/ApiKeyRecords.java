package id.edokter.client;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ApiKeyRecords implements PanacheRepository<ApiKey> {

    Optional<ApiKey> named(String name) {
        return find("name", name).firstResultOptional();
    }

    Optional<ApiKey> goodWith(byte[] keyHash) {
        return find("keyHash = ?1 and revokedAt is null", keyHash).firstResultOptional();
    }
}
