package id.edokter.notification;

import id.edokter.shared.Fingerprint;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What is known of an address; written by single statements, see {@link Addresses}. */
@Entity
class KnownAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    Recipient.Way way;

    byte[] address;
    Fingerprint addressFingerprint;
    Instant stoppedAt;
    Instant chosenAt;

    @Enumerated(EnumType.STRING)
    Reachability.How chosenHow;

    String chosenBy;
    Instant deadAt;
    String deadReason;

    protected KnownAddress() {}
}
