package id.edokter.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A link of the chain: who changes, adds or removes an event that it covers has to make every later link anew. */
@Entity
@Immutable
public class AuditSeal {

    static final byte[] NOTHING_BEFORE = new byte[32];

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public byte[] previous;
    public byte[] hash;
    public long toEvent;
    public int events;
    public Instant sealedAt;

    protected AuditSeal() {}

    AuditSeal(byte[] previous, List<AuditEvent> events, Instant now) {
        this.previous = previous;
        this.hash = hash(previous, events);
        this.toEvent = events.get(events.size() - 1).id;
        this.events = events.size();
        this.sealedAt = now;
    }

    boolean covers(List<AuditEvent> found) {
        return events == found.size() && Arrays.equals(hash, hash(previous, found));
    }

    private static byte[] hash(byte[] previous, List<AuditEvent> events) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            for (var event : events) {
                put(digest, String.valueOf(event.id));
                put(digest, String.valueOf(event.at.toEpochMilli()));
                put(digest, event.who);
                put(digest, event.act.name());
                put(digest, String.valueOf(event.patientId));
                put(digest, event.subject);
                put(digest, event.detail);
                put(digest, event.address);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With its length before it, so that no text can pass for the end of one and the beginning of the next. */
    private static void put(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
