package id.edokter.patient;

import id.edokter.shared.JknCard;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;

/** The person treated (FHIR Patient): keyed by NIK or No. RM, never by phone, which a family may share. */
@Entity
public class Patient {

    private static final LocalDate NOBODYS_BIRTHDAY = LocalDate.of(1900, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** No. RM, the hospital's medical-record number: text, may begin with zeros; null until the desk gives one. */
    public String mrn;
    /** 16 digits; null for newborns and foreigners, and while it is only claimed. */
    public String nik;
    /** 13 digits. */
    public String jknCard;

    public String name;
    public LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    public Sex sex;

    public String phoneTyped;
    /** E.164. */
    public String phone;
    /** Typed by whoever booked, not proved: the desk compares it with the card. */
    public String claimedNik;

    public String claimedMrn;
    /** Identity to be checked at the desk. */
    public boolean toCheck;
    /** Touched by every booking; see {@link PatientRegistry#lock}. */
    public int bookings;

    public Instant createdAt;
    /** Since when the patient wants no more done with the data than must be: no reminders, not in the desk's lists. */
    public Instant restrictedAt;
    /** Since when only what the law keeps is left; null for everybody else. */
    public Instant erasedAt;

    @Transient
    private boolean known = true;

    protected Patient() {}

    /** A person nobody knew before. With a claimed identity the person is one to check. */
    Patient(PatientDetails details, boolean nikIsFree, Instant now) {
        this.name = details.name().text();
        this.birthDate = details.birthDate();
        this.sex = details.sex();
        this.phoneTyped = details.phone() == null ? null : details.phone().typed();
        this.phone = details.phone() == null ? null : details.phone().e164();
        if (details.nik() != null && nikIsFree) this.nik = details.nik().digits();
        else if (details.nik() != null) this.claimedNik = details.nik().digits();
        this.claimedMrn = details.mrn();
        this.toCheck = true;
        this.bookings = 1;
        this.createdAt = now;
        this.known = false;
    }

    /** Whether the register knew this person before; who is noted only now can have nothing booked. */
    public boolean isKnown() {
        return known;
    }

    /** A person of the hospital's register. */
    Patient(String mrn, PatientDetails details, JknCard card, Instant now) {
        this(details, true, now);
        this.mrn = mrn;
        this.claimedMrn = null;
        this.jknCard = card == null ? null : card.digits();
        this.toCheck = false;
        this.bookings = 0;
    }

    void restrict(Instant now) {
        if (restrictedAt == null) restrictedAt = now;
    }

    void lift() {
        restrictedAt = null;
    }

    /**
     * What is left is a number in place of the name and, where a visit has to be kept, the record number and the year
     * of birth.
     */
    void forget(Instant now, boolean visitsStay) {
        if (erasedAt == null) erasedAt = now;
        restrictedAt = null;
        name = "#" + id;
        nik = null;
        if (!visitsStay) mrn = null;
        jknCard = null;
        birthDate = visitsStay ? birthDate.withDayOfYear(1) : NOBODYS_BIRTHDAY;
        sex = null;
        phoneTyped = null;
        phone = null;
        claimedNik = null;
        claimedMrn = null;
        toCheck = false;
    }

    public boolean isErased() {
        return erasedAt != null;
    }
}
