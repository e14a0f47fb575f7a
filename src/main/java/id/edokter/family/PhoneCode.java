package id.edokter.family;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A code that was asked for; moved on by conditional updates alone, see {@link PhoneCodes}. */
@Entity
@Immutable
class PhoneCode {

    static final int DIGITS = 6;
    static final int TRIES = 5;
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    /** So long nobody asks again: the first may be on its way. */
    static final Duration TO_ARRIVE = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    byte[] requestHash;
    byte[] codeHash;

    @Convert(converter = FamilySeals.SealedCodePhone.class)
    String phone;

    /** Null when it is for signing in. */
    Long linkId;
    /** Null also where the register knows nobody by what was said. */
    Long patientId;

    int tries;
    Instant askedAt;
    Instant endsAt;
    Instant usedAt;

    protected PhoneCode() {}

    PhoneCode(byte[] requestHash, byte[] codeHash, String phone, Instant now) {
        this(requestHash, codeHash, phone, null, null, now);
    }

    PhoneCode(byte[] requestHash, byte[] codeHash, String phone, Long link, Long patient, Instant now) {
        this.requestHash = requestHash;
        this.codeHash = codeHash;
        this.phone = phone;
        this.linkId = link;
        this.patientId = patient;
        this.askedAt = now;
        this.endsAt = now.plus(GOOD_FOR);
    }

    Instant againAt() {
        return askedAt.plus(TO_ARRIVE);
    }
}
