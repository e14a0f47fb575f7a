package id.edokter.family;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class FamilyAccounts implements PanacheRepository<FamilyAccount> {

    Optional<FamilyAccount> ofPhone(byte[] phoneHash) {
        return find("phoneHash", phoneHash).firstResultOptional();
    }
}
