package id.edokter.client;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Another system that may write, known by a key of which only the SHA-256 is kept. */
@Entity
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** Stands in the history of what was done with it ("api:mobile-app"); never given to another key. */
    public String name;

    public byte[] keyHash;
    public Instant createdAt;
    /** Null while the key is good. */
    public Instant revokedAt;

    protected ApiKey() {}

    ApiKey(String name, byte[] keyHash, Instant now) {
        this.name = name;
        this.keyHash = keyHash;
        this.createdAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }
}
