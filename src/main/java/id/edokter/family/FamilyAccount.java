package id.edokter.family;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Masked;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
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
