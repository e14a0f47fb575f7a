package id.edokter.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The hospital's clinics. */
@ApplicationScoped
@Transactional
public class Clinics {

    private final ClinicRecords records;

    Clinics(ClinicRecords records) {
        this.records = records;
    }

    /** The clinics that patients can choose, by name. */
    public List<Clinic> all() {
        return records.list("active = true order by name");
    }

    public Optional<Clinic> byCode(String code) {
        return records.find("code", code).firstResultOptional();
    }
}
