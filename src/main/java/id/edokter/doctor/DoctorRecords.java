package id.edokter.doctor;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DoctorRecords implements PanacheRepository<Doctor> {}
