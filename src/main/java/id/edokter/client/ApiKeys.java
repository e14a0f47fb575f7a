package id.edokter.client;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The keys of other systems: given, checked, taken away. */
@ApplicationScoped
public class ApiKeys {

    /** What a key begins with, so that a scanner finds one that was published by mistake. */
    public static final String PREFIX = "edk_";

    /** The role of whoever shows a good key. */
    public static final String ROLE = "api-client";

    /** With "api:" before it, it fits into the history of an appointment. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final ApiKeyRecords records;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    ApiKeys(ApiKeyRecords records, AuditTrail trail, Transactions transactions, Clock clock) {
        this.records = records;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a key. It is told this once and kept only as a hash.
     *
     * @param name 1–60 letters, digits, dots, dashes and underscores; unique for ever
     * @throws InvalidValue {@code api_key_name}
     * @throws ApiKeyNameTaken when a key had that name, even one that was revoked
     */
    public String create(Witness witness, String name) {
        if (name == null || !name.matches(NAME)) throw new InvalidValue("api_key_name");
        var key = PREFIX + Secrets.token();
        return transactions.run(
                () -> {
                    if (records.named(name).isPresent()) throw new ApiKeyNameTaken(name);
                    records.persist(new ApiKey(name, Secrets.hash(key), clock.instant()));
                    trail.add(witness, Act.API_KEY_MADE, null, name, "");
                    return key;
                },
                () -> records.goodWith(Secrets.hash(key)).map(made -> key),
                duplicate -> new ApiKeyNameTaken(name));
    }

    /** Sees to it that this very key is good under this name; for the demo, whose key must outlive a restart. */
    @Transactional
    public void keep(String name, String key) {
        var hash = Secrets.hash(key);
        if (records.goodWith(hash).isPresent()) return;
        records.named(name).ifPresent(other -> {
            records.delete(other);
            records.flush();
        });
        records.persist(new ApiKey(name, hash, clock.instant()));
    }

    /** Name of the client that has this key, while the key is good. */
    @Transactional
    public Optional<String> clientWith(String key) {
        return records.goodWith(Secrets.hash(key)).map(k -> k.name);
    }

    /** @return whether there is a key of that name; afterwards it is good for nothing */
    public boolean revoke(Witness witness, String name) {
        return transactions.run(() -> {
            var key = records.named(name);
            key.filter(k -> k.revokedAt == null).ifPresent(k -> {
                k.revoke(clock.instant());
                trail.add(witness, Act.API_KEY_REVOKED, null, k.name, "");
            });
            return key.isPresent();
        });
    }

    /** All keys, revoked ones too, by name. */
    @Transactional
    public List<ApiKey> all() {
        return records.list("order by name");
    }
}
