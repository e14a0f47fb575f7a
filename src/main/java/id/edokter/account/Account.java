package id.edokter.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody who works here, and may enter with a password. */
@Entity
// others write other columns of the row meanwhile: an old value must not come back
@DynamicUpdate
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** See {@link UserName}; never given to somebody else. */
    public String userName;
    /** As colleagues know the person. */
    public String name;
    /** The doctor whose sessions and patients this account sees; null for others. */
    public Long doctorId;

    /** As what the hospital's or the city's own sign-in knows the person; null for who does not come in that way. */
    public String providerName;
    /** Who that is there, as it was when the person first came in; a name may be given to somebody else one day. */
    String providerSubject;

    String passwordHash;
    /** While set, the password is a first one: it opens the choice of another, until then, and nothing else. */
    public Instant firstUntil;
    /** By which the right first password is known before it is compared; null for others, and for older ones. */
    private byte[] firstMark;

    byte[] totpSecret;
    long totpStep;
    /** Null while the account is good. */
    public Instant disabledAt;

    public Instant createdAt;

    @Version
    int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    public Set<Role> roles = new HashSet<>();

    protected Account() {}

    Account(UserName userName, AccountDetails details, String passwordHash, Instant firstUntil, Instant now) {
        this.userName = userName.text();
        this.passwordHash = passwordHash;
        this.firstUntil = firstUntil;
        this.createdAt = now;
        become(details);
    }

    void become(AccountDetails details) {
        name = details.name();
        doctorId = details.doctor();
        if (!Objects.equals(providerName, details.providerName())) {
            providerName = details.providerName();
            providerSubject = null;
        }
        roles.retainAll(details.roles());
        roles.addAll(details.roles());
    }

    void replacePassword(String hash) {
        passwordHash = hash;
        firstUntil = null;
        firstMark = null;
    }

    void resetPassword(String hash, Instant until) {
        passwordHash = hash;
        firstUntil = until;
        firstMark = null;
    }

    void knowsItsFirstPasswordBy(byte[] mark) {
        firstMark = mark;
    }

    boolean hasFirstPassword(byte[] mark) {
        return firstMark != null && MessageDigest.isEqual(firstMark, mark);
    }

    void useSecondFactor(byte[] sealedSecret, long step) {
        totpSecret = sealedSecret;
        totpStep = step;
    }

    void dropSecondFactor() {
        totpSecret = null;
        totpStep = 0;
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

    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether a password that is right opens anything: a first one does only for its time. */
    boolean passwordIsGoodAt(Instant now) {
        return !isDisabled() && (firstUntil == null || now.isBefore(firstUntil));
    }

    /** What is asked for after the password, in this order: the code, an own password, a second factor. */
    Stage after(Stage done) {
        if (done == Stage.PASSWORD && hasSecondFactor()) return Stage.CODE;
        if (done != Stage.NEW_PASSWORD && firstUntil != null) return Stage.NEW_PASSWORD;
        return isAdministrator() && !hasSecondFactor() ? Stage.ENROLMENT : Stage.OPEN;
    }

    /** Whether it is the person who came in by that name before; whoever is the first is. */
    boolean isTheSame(String name, String subject) {
        if (isDisabled() || !name.equals(providerName)) return false;
        if (providerSubject == null) providerSubject = subject;
        return providerSubject.equals(subject);
    }

    /** The same for who came in through the provider, where no password was asked for. */
    Stage afterProvider(boolean showedSecondFactor) {
        if (showedSecondFactor) return Stage.OPEN;
        if (hasSecondFactor()) return Stage.CODE;
        return isAdministrator() ? Stage.ENROLMENT : Stage.OPEN;
    }

    /** To what the sealed secret belongs. */
    String owner() {
        return "account " + id;
    }

    /** In the order in which they are told. */
    public Set<Role> rolesInOrder() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
