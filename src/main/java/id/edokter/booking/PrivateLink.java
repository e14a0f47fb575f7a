package id.edokter.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A key to one appointment, stored as its SHA-256 only; it ends some days after the visit. */
@Entity
class PrivateLink {

    @Id
    byte[] tokenHash;

    @Column(name = "appointment_id")
    long appointmentId;

    Instant expiresAt;

    protected PrivateLink() {}

    PrivateLink(byte[] tokenHash, long appointmentId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.appointmentId = appointmentId;
        this.expiresAt = expiresAt;
    }
}
