package id.edokter.device;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.web.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hospital's screens: entered, opened, known again, and taken away. Every request of a device is looked up, so that
 * one that is revoked is nobody at once, at every replica.
 */
@ApplicationScoped
public class Devices {

    /** As what the trail names whoever opens a device. */
    static final String WHO = "device";

    /** Of a key that somebody may have to type with a remote control: 60 bits, good once and for a day. */
    static final int KEY_LETTERS = 12;

    /** Long enough to walk to the screen, and for a technician of tomorrow. */
    static final Duration ADDRESS_IS_GOOD = Duration.ofHours(24);

    /** As long as browsers keep a cookie at all; each visit gives it anew. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private static final Duration SEEN = Duration.ofMinutes(1);

    /**
     * A device, with the key of the address that opens it.
     *
     * @param key told this once
     */
    public record Made(Device device, String key) {}

    private final DeviceRecords records;
    private final SessionCookie cookie;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Devices(DeviceRecords records, SessionCookie cookie, AuditTrail trail, Transactions transactions, Clock clock) {
        this.records = records;
        this.cookie = cookie;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws DeviceNameTaken when another has this name */
    public Made make(Witness witness, DeviceDetails details) {
        var key = Secrets.code(KEY_LETTERS);
        return transactions.run(
                () -> {
                    var device = new Device(details, clock.instant());
                    device.isGivenAddress(Secrets.hash(key), clock.instant().plus(ADDRESS_IS_GOOD));
                    records.persist(device);
                    trail.add(
                            witness,
                            Act.DEVICE_MADE,
                            null,
                            subject(device),
                            details.kind().name());
                    return new Made(device, key);
                },
                () -> records.withKey(Secrets.hash(key), clock.instant()).map(made -> new Made(made, key)),
                taken -> new DeviceNameTaken(details.name()));
    }

    /**
     * Gives it another name, or other rooms to show. Its kind stays; the same once more changes nothing.
     *
     * @param seen its version when it was looked at
     * @throws DeviceChanged {@link DeviceNameTaken}
     */
    public void change(Witness witness, long id, int seen, DeviceDetails details) {
        transactions.run(
                () -> {
                    var device = get(id);
                    if (isAsSaid(device, details)) return null;
                    if (device.version != seen) throw new DeviceChanged();
                    device.become(details);
                    trail.add(witness, Act.DEVICE_CHANGED, null, subject(device), "");
                    return null;
                },
                Optional::empty,
                taken -> new DeviceNameTaken(details.name()));
    }

    private static boolean isAsSaid(Device device, DeviceDetails details) {
        return device.name.equals(details.name())
                && (!device.isBoard()
                        || device.rooms.equals(details.rooms()) && device.clinics.equals(details.clinics()));
    }

    /** Another address to open it by, also after it was revoked; whatever address was open is good for nothing. */
    public Made renew(Witness witness, long id) {
        var key = Secrets.code(KEY_LETTERS);
        return transactions.run(() -> {
            var device = get(id);
            device.isGivenAddress(Secrets.hash(key), clock.instant().plus(ADDRESS_IS_GOOD));
            trail.add(witness, Act.DEVICE_CHANGED, null, subject(device), "new address");
            return new Made(device, key);
        });
    }

    /** Its browser is nobody from now on. */
    public void revoke(Witness witness, long id) {
        transactions.run(() -> {
            var device = get(id);
            if (device.revokedAt != null) return null;
            device.isRevoked(clock.instant());
            trail.add(witness, Act.DEVICE_REVOKED, null, subject(device), "");
            return null;
        });
    }

    /** By kind and name. */
    @Transactional
    public List<Device> all() {
        return records.byName();
    }

    @Transactional
    public Optional<Device> find(long id) {
        return records.findByIdOptional(id);
    }

    /** What an address opens, while it does. */
    @Transactional
    public Optional<Device> atAddress(String key) {
        return records.withKey(Secrets.hash(key), clock.instant());
    }

    /** Opens a device in the browser that asks; the address is used up by it. Empty for one that opens nothing. */
    public Optional<Device> open(RoutingContext request, String key, String address) {
        var token = Secrets.token();
        var opened = transactions.run(
                () -> records.withKey(Secrets.hash(key), clock.instant()).map(device -> {
                    device.isOpened(Secrets.hash(token), clock.instant());
                    trail.add(new Witness(WHO, address), Act.DEVICE_OPENED, null, subject(device), "");
                    return device;
                }),
                () -> records.withToken(Secrets.hash(token)).map(Optional::of),
                key2 -> null);
        opened.ifPresent(device -> give(request, device.kind, token));
        return opened;
    }

    /** The device that asks; empty for any other browser, and for one that was revoked. */
    public Optional<Device> of(RoutingContext request, Device.Kind kind) {
        var token = cookie.other(request, name(kind));
        var device = token.flatMap(carried -> transactions.run(() -> {
            var found = records.withToken(Secrets.hash(carried)).filter(known -> known.kind == kind);
            found.ifPresent(known -> {
                var now = clock.instant();
                if (known.lastSeenAt.isBefore(now.minus(SEEN))) records.seen(Set.of(known.id), now, now.minus(SEEN));
            });
            return found;
        }));
        device.ifPresent(known -> give(request, kind, token.orElseThrow()));
        return device;
    }

    /** Whether a browser was opened as such a device once, be it nobody by now. */
    public boolean wasOpened(RoutingContext request, Device.Kind kind) {
        return cookie.other(request, name(kind)).isPresent();
    }

    /**
     * Of devices that are on, those that are good still, with their version; one statement for all of them, and another
     * about once a minute.
     */
    public Map<Long, Integer> stillGood(Set<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return transactions.run(() -> {
            var good =
                    records.good(ids).stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
            return good;
        });
    }

    /** Devices that are on are seen to be so. */
    public void areOn(Set<Long> ids) {
        if (ids.isEmpty()) return;
        transactions.run(() -> {
            var now = clock.instant();
            records.seen(ids, now, now.minus(SEEN));
            return null;
        });
    }

    private void give(RoutingContext request, Device.Kind kind, String token) {
        cookie.giveOther(request, name(kind), token, REMEMBERED.toSeconds());
    }

    /** Of the cookie: one browser may be both. */
    private static String name(Device.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Device get(long id) {
        return records.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private static String subject(Device device) {
        return "device " + device.id;
    }
}
