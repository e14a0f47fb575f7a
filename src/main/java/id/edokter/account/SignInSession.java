package id.edokter.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** One browser in which somebody signed in, or is about to. */
@Entity
// others write other columns of the row meanwhile: an old value must not come back
@DynamicUpdate
public class SignInSession {

    /** To have the rest ready: the telephone, a new password. */
    static final Duration TO_COME_IN = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id")
    public Account account;

    byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    public Instant createdAt;
    /** Of the last request; up to a minute behind. */
    public Instant seenAt;

    public Instant endsAt;
    /** The network address as the server saw it at sign-in. */
    public String address;
    /** What kind of browser it said it was; empty when it said nothing that is known. */
    public String device;
    /** Whether the hospital's or the city's own sign-in said who it is, and no password. */
    public boolean throughProvider;
    /** Null while it is good. */
    public Instant endedAt;

    protected SignInSession() {}

    SignInSession(Account account, Origin origin, Instant now) {
        this.account = account;
        this.stage = Stage.PASSWORD;
        this.createdAt = now;
        this.seenAt = now;
        this.endsAt = now.plus(TO_COME_IN);
        this.address = origin.address();
        this.device = origin.device();
    }

    static SignInSession throughProvider(Account account, Origin origin, Instant now) {
        var session = new SignInSession(account, origin, now);
        session.throughProvider = true;
        return session;
    }

    /** For the trail: the browser, and the way in. */
    String way() {
        return throughProvider ? device + " (provider)" : device;
    }

    /** From now on known by another token. */
    void isKnownBy(byte[] hash) {
        tokenHash = hash;
    }

    /** @return whether this opened it */
    boolean reach(Stage reached, Instant now, Duration longest) {
        boolean opened = reached == Stage.OPEN && stage != Stage.OPEN;
        stage = reached;
        seenAt = now;
        if (opened) endsAt = now.plus(longest);
        return opened;
    }

    void end(Instant now) {
        if (endedAt == null) endedAt = now;
    }

    boolean isGoodAt(Instant now, Duration idle) {
        return endedAt == null && !account.isDisabled() && now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
    }
}
