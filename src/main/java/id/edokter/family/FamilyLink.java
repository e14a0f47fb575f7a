package id.edokter.family;

import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;

/** That an account acts for a person: first only said, then proved by a code or by the card that the desk saw. */
@Entity
// others write other columns of the row meanwhile: an old value must not come back
@DynamicUpdate
public class FamilyLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long accountId;

    @Enumerated(EnumType.STRING)
    public Relation relation;
    /** As the account typed it, and so the date of birth and what follows. */
    public String name;

    public LocalDate birthDate;

    /** Null when not said. */
    @Enumerated(EnumType.STRING)
    public Sex sex;

    /** 16 digits; null for newborns, foreigners, and who gave a record number instead. */
    public String nik;
    /** No. RM. */
    public String mrn;
    /** Who that is in the register; null until it is proved. */
    public Long patientId;

    public Instant provedAt;
    /** {@value #BY_CODE}, or the user name of who saw the card. */
    public String provedBy;

    public Instant createdAt;

    static final String BY_CODE = "code";

    protected FamilyLink() {}

    FamilyLink(long account, Relation relation, PatientDetails said, Instant now) {
        this.accountId = account;
        this.relation = relation;
        this.name = said.name().text();
        this.birthDate = said.birthDate();
        this.sex = said.sex();
        this.nik = said.nik() == null ? null : said.nik().digits();
        this.mrn = said.mrn();
        this.createdAt = now;
    }

    void prove(long patient, String by, Instant now) {
        patientId = patient;
        provedBy = by;
        provedAt = now;
    }

    /** Whether there is anything by which the register could know the person. */
    public boolean namesANumber() {
        return nik != null || mrn != null;
    }
}
