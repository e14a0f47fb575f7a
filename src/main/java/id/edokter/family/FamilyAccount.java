package id.edokter.family;

import id.edokter.shared.Contact;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.FirstWay;
import id.edokter.shared.Masked;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The holder of a telephone. Who that is as a patient, if one, only a link says. */
@Entity
// others write other columns of the row meanwhile: an old value must not come back
@DynamicUpdate
public class FamilyAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** E.164. */
    @Convert(converter = FamilySeals.SealedPhone.class)
    public String phone;

    Fingerprint phoneFingerprint;

    /** Where who acts here is told as well; null for nowhere. */
    @Convert(converter = FamilySeals.SealedEmail.class)
    String email;

    /** Null when nothing was said of it. */
    @Enumerated(EnumType.STRING)
    FirstWay firstWay;

    public Instant createdAt;
    /** Null while the account is good. */
    public Instant disabledAt;

    protected FamilyAccount() {}

    FamilyAccount(String phone, Instant now) {
        this.phone = phone;
        this.phoneFingerprint = Fingerprint.ofPhone(phone);
        this.createdAt = now;
    }

    /** The last digits, as pages show it. */
    public String maskedPhone() {
        return Masked.number(phone);
    }

    /** The last four, by which a patient knows a number again. */
    public String phoneEnd() {
        return phone.substring(phone.length() - 4);
    }

    /** How else than by its telephone. */
    Contact contact() {
        return Contact.of(email, firstWay);
    }

    void isToldAt(Contact contact) {
        this.email = contact.address();
        this.firstWay = contact.first();
    }

    void disable(Instant now) {
        if (disabledAt == null) disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
