package id.edokter.notification;

import id.edokter.shared.Fingerprint;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A message as it lies in the outbox; moved on by conditional updates alone, see {@link OutboxMessages}. */
@Entity
class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    MessageKind kind;

    String subject;
    int version;

    @Enumerated(EnumType.STRING)
    Recipient.Way way;

    byte[] recipient;
    Fingerprint recipientFingerprint;
    /** Where else it may go. */
    byte[] otherRecipients;

    byte[] contents;
    String language;
    String messageId;
    Instant dueAt;
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    MessageState state;

    Instant nextAt;
    String owner;
    Instant leaseUntil;
    int attempts;
    int retries;
    String providerId;
    /** So long after it went, whoever took it may still say that it could not be given to its reader. */
    Instant awaitsUntil;

    /** What its reader's telephone said; null for nothing. */
    @Enumerated(EnumType.STRING)
    Receipt receipt;

    Instant receiptAt;
    String reason;
    Instant createdAt;
    Instant changedAt;

    protected OutboxMessage() {}
}
