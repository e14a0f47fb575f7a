package broken.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** A repository for all modules, named after its pattern. */
public class AdmissionRepository implements PanacheRepository<Admission> {}
