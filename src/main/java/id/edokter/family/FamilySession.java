package id.edokter.family;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** One browser in which the holder of a telephone signed in. */
@Entity
// others write other columns of the row meanwhile: an old value must not come back
@DynamicUpdate
public class FamilySession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id")
    public FamilyAccount account;

    byte[] tokenHash;

    public Instant createdAt;
    /** Of the last request; up to a minute behind. */
    public Instant seenAt;

    public Instant endsAt;
    /** The network address as the server saw it at sign-in. */
    public String address;
    /** What kind of browser it said it was; empty when it said nothing that is known. */
    public String device;
    /** Null while it is good. */
    public Instant endedAt;

    protected FamilySession() {}

    FamilySession(
            FamilyAccount account, byte[] tokenHash, Instant now, Duration longest, String address, String device) {
        this.account = account;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.seenAt = now;
        this.endsAt = now.plus(longest);
        this.address = address;
        this.device = device;
    }

    void end(Instant now) {
        if (endedAt == null) endedAt = now;
    }

    boolean isGoodAt(Instant now, Duration idle) {
        return endedAt == null && !account.isDisabled() && now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
    }

    SignedInFamily signedIn() {
        return new SignedInFamily(id, account.id, account.phone, createdAt);
    }
}
