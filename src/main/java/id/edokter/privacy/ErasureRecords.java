package id.edokter.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ErasureRecords implements PanacheRepository<Erasure> {}
