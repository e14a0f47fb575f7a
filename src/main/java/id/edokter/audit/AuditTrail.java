package id.edokter.audit;

import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The trail: written by whoever does or shows something, read by administrators. */
@ApplicationScoped
public class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    /**
     * Events are sealed when no transaction can still add one before them: most last 15 s at most, none
     * more than two minutes, and replicas' clocks are seconds apart.
     */
    static final Duration SETTLED = Duration.ofMinutes(3);

    private static final int EVENTS_OF_A_SEAL = 1_000;
    private static final int LINKS_AT_A_TIME = 500;

    private final AuditEvents events;
    private final AuditSeals seals;
    private final Transactions transactions;
    private final Clock clock;

    AuditTrail(AuditEvents events, AuditSeals seals, Transactions transactions, Clock clock) {
        this.events = events;
        this.seals = seals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes within the transaction under way: what is undone leaves no line. */
    public void add(Witness witness, Act act, Long patient, String subject, String detail) {
        events.persist(new AuditEvent(clock.instant(), witness, act, patient, subject, detail));
    }

    /** Writes in a transaction of its own: what was seen stays seen. */
    public void addNow(Witness witness, Act act, Long patient, String subject, String detail) {
        transactions.run(() -> {
            add(witness, act, patient, subject, detail);
            return null;
        });
    }

    /** The same of several patients who were seen at once: a line for each, since each may ask who looked. */
    public void addEachNow(Witness witness, Act act, Collection<Long> patients, String subject, String detail) {
        if (patients.isEmpty()) return;
        transactions.run(() -> {
            patients.forEach(patient -> add(witness, act, patient, subject, detail));
            return null;
        });
    }

    /**
     * A page of the trail, newest first.
     *
     * @param more whether there is a next page
     */
    public record TrailPage(List<AuditEvent> events, boolean more) {}

    /** @param page from 0 */
    public TrailPage page(TrailQuestion asked, int page, int size) {
        return transactions.run(() -> {
            var found = events.answering(asked)
                    .range(page * size, page * size + size)
                    .list();
            return new TrailPage(found.subList(0, Math.min(size, found.size())), found.size() > size);
        });
    }

    /** The newest lines up to a number, for a file. */
    public List<AuditEvent> newest(TrailQuestion asked, int most) {
        return transactions.run(() -> events.answering(asked).range(0, most - 1).list());
    }

    /**
     * Makes the next links of the chain, of all that has settled.
     *
     * @return how many events were sealed
     */
    public int seal() {
        int all = 0;
        for (int sealed = EVENTS_OF_A_SEAL; sealed == EVENTS_OF_A_SEAL; all += sealed) sealed = sealNext();
        return all;
    }

    private int sealNext() {
        var now = clock.instant();
        return transactions.run(() -> {
            var last = seals.last();
            var next = events.unsealed(
                    last.map(seal -> seal.toEvent).orElse(Long.MIN_VALUE), now.minus(SETTLED), EVENTS_OF_A_SEAL);
            if (next.isEmpty()) return 0;
            // two replicas at once: the unique key lets one through, and the other finds nothing left to do
            var seal = new AuditSeal(last.map(s -> s.hash).orElse(AuditSeal.NOTHING_BEFORE), next, now);
            seals.persist(seal);
            LOG.debugf("Sealed to %d", seal.toEvent);
            return next.size();
        });
    }

    /**
     * Where the chain stands.
     *
     * @param hash of the last link, in hex: who keeps it elsewhere can tell if all links were made anew
     */
    public record Anchor(long event, String hash) {}

    public Anchor anchor() {
        return transactions.run(() -> seals.last()
                .map(seal -> new Anchor(seal.toEvent, HexFormat.of().formatHex(seal.hash)))
                .orElse(new Anchor(0, HexFormat.of().formatHex(AuditSeal.NOTHING_BEFORE))));
    }

    /**
     * Reads the whole trail and compares it with its chain.
     *
     * @param broken is told each link that does not hold: events up to which id
     * @return how many links were looked at
     */
    public int verify(Consumer<Long> broken) {
        byte[] previous = AuditSeal.NOTHING_BEFORE;
        long after = Long.MIN_VALUE;
        int links = 0;
        for (var seals = next(after); !seals.isEmpty(); seals = next(after)) {
            for (var seal : seals) {
                long from = after;
                var covered = transactions.run(() -> events.between(from, seal.toEvent));
                if (!Arrays.equals(seal.previous, previous) || !seal.covers(covered)) broken.accept(seal.toEvent);
                previous = seal.hash;
                after = seal.toEvent;
                links++;
            }
        }
        return links;
    }

    private List<AuditSeal> next(long after) {
        return transactions.run(() -> seals.after(after, LINKS_AT_A_TIME));
    }

    /** Whether the chain still has a link that somebody noted; who made all links anew could not make that one. */
    public boolean has(Anchor noted) {
        return transactions.run(() -> seals.upTo(noted.event())
                .map(seal -> HexFormat.of().formatHex(seal.hash).equalsIgnoreCase(noted.hash()))
                .orElse(false));
    }
}
