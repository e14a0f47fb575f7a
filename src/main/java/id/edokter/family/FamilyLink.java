package id.edokter.family;

import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import jakarta.persistence.Convert;
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
    @Convert(converter = FamilySeals.SealedNik.class)
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
        this.name = said.name().text();
        this.birthDate = said.birthDate();
        this.createdAt = now;
        sayAgain(relation, said);
    }

    /** What is said now counts, as long as nothing is proved; a number that is left out now stays. */
    void sayAgain(Relation relation, PatientDetails said) {
        if (patientId != null) return;
        this.relation = relation;
        if (said.sex() != null) this.sex = said.sex();
        if (said.nik() != null) this.nik = said.nik().digits();
        if (said.mrn() != null) this.mrn = said.mrn();
    }

    void prove(long patient, String by, Instant now) {
        patientId = patient;
        provedBy = by;
        provedAt = now;
    }

    boolean isOf(PatientDetails said) {
        return name.equals(said.name().text()) && birthDate.equals(said.birthDate());
    }

    /** What was said of the person, with the telephone of who said it. */
    PatientDetails said(PhoneNumber phone) {
        return new PatientDetails(new PersonName(name), nik == null ? null : new Nik(nik), mrn, birthDate, sex, phone);
    }

    /** Whether there is anything by which the register could know the person. */
    public boolean namesANumber() {
        return nik != null || mrn != null;
    }
}
