package id.edokter.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Rooms implements PanacheRepository<Room> {}
