package id.edokter.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The hospital's doctors. */
@ApplicationScoped
@Transactional
public class Doctors {

    private final DoctorRecords records;

    Doctors(DoctorRecords records) {
        this.records = records;
    }

    public List<Doctor> all() {
        return records.list("active = true order by name");
    }

    public Optional<Doctor> find(long id) {
        return records.findByIdOptional(id);
    }

    /** Every doctor, those who left too. */
    public List<Doctor> everyOne() {
        return records.list("order by name");
    }

    /**
     * Enters a doctor.
     *
     * @param name with titles, unique
     * @param bpjsCode HFIS doctor code, unique, or null
     */
    public Doctor add(String name, String bpjsCode) {
        var doctor = new Doctor(name, bpjsCode);
        records.persist(doctor);
        return doctor;
    }

    /** Writes name and HFIS code as they should be; both unique, the code may be null. */
    public void correct(long id, String name, String bpjsCode) {
        records.findById(id).correct(name, bpjsCode);
    }
}
