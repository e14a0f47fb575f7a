package id.edokter.sealing;

import id.edokter.shared.BrokenSeal;
import id.edokter.shared.CannotStart;
import id.edokter.shared.LookupKeyChanged;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import id.edokter.shared.Transactions;
import id.edokter.shared.UtcInstant;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes all fingerprints anew with another look-up key, while nobody works: a value is found by one fingerprint, so an
 * e-Dokter that knows only one of the keys would miss half of what is there. It may be stopped anywhere and goes on when
 * it is asked again; until it is done, no e-Dokter serves pages.
 */
@ApplicationScoped
class LookupChange {

    private static final Logger LOG = Logger.getLogger(LookupChange.class);
    static final int AT_ONCE = 500;

    /** Under these ids the database remembers the key of its fingerprints, and the one that they are changed to. */
    private static final String NOW = "1";

    private static final String NEXT = "2";

    private final List<SealedText> columns;
    private final Sealer sealer;
    private final EntityManager em;
    private final Transactions transactions;
    private final Event<LookupKeyChanged> changed;
    private final Clock clock;

    LookupChange(
            @All List<SealedText> columns,
            Sealer sealer,
            EntityManager em,
            Transactions transactions,
            Event<LookupKeyChanged> changed,
            Clock clock) {
        this.columns = columns;
        this.sealer = sealer;
        this.em = em;
        this.transactions = transactions;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws CannotStart when some are found by one key and some by the other */
    void refuseHalfChanged() {
        if (transactions.run(this::underWay).isPresent())
            throw new CannotStart("pergantian EDOKTER_LOOKUP_KEY belum selesai. Jalankan change-lookup-key sekali lagi"
                    + " dengan kunci lama dan kunci baru yang sama");
    }

    /**
     * @param next makes fingerprints with the new key
     * @return how many were made anew
     * @throws CannotStart when it is no new key, or not the one with which this was begun
     */
    int to(Sealer next) {
        begin(next);
        int all = 0;
        // a second time over, so that nothing is left that somebody wrote who should not have been at work
        for (int made = pass(next); made > 0; made = pass(next)) all += made;
        transactions.run(() -> {
            em.createNativeQuery("delete from sealing_key where kind = 'LOOKUP' and id = '" + NOW + "'")
                    .executeUpdate();
            em.createNativeQuery(
                            "update sealing_key set id = '" + NOW + "' where kind = 'LOOKUP' and id = '" + NEXT + "'")
                    .executeUpdate();
            changed.fire(new LookupKeyChanged());
            return null;
        });
        return all;
    }

    private void begin(Sealer next) {
        var proof = next.proofOfLookup();
        if (Arrays.equals(proof, sealer.proofOfLookup()))
            throw new CannotStart(
                    "EDOKTER_PRIVACY_NEW_LOOKUP_KEY sama dengan EDOKTER_LOOKUP_KEY. Isi dengan kunci baru");
        transactions.run(() -> {
            underWay().ifPresent(begun -> {
                if (!Arrays.equals(begun, proof))
                    throw new CannotStart("pergantian yang belum selesai memakai kunci baru yang lain. Isi"
                            + " EDOKTER_PRIVACY_NEW_LOOKUP_KEY dengan kunci itu");
            });
            em.createNativeQuery("insert ignore into sealing_key (kind, id, proof, used_since)" + " values ('LOOKUP', '"
                            + NEXT + "', :proof, :now)")
                    .setParameter("proof", proof)
                    .setParameter("now", UtcInstant.of(clock.instant()))
                    .executeUpdate();
            return null;
        });
    }

    private Optional<byte[]> underWay() {
        List<?> proofs = em.createNativeQuery(
                        "select proof from sealing_key where kind = 'LOOKUP' and id = '" + NEXT + "'")
                .getResultList();
        return proofs.stream().map(byte[].class::cast).findFirst();
    }

    private int pass(Sealer next) {
        return columns.stream()
                .filter(SealedText::isFound)
                .mapToInt(column -> pass(column, next))
                .sum();
    }

    private int pass(SealedText column, Sealer next) {
        int made = 0;
        long last = Long.MIN_VALUE;
        while (true) {
            long after = last;
            var rows = transactions.run(() -> rows(column, after));
            if (rows.isEmpty()) return made;
            made += transactions.run(() ->
                    rows.stream().mapToInt(row -> makeAnew(column, row, next)).sum());
            last = ((Number) rows.get(rows.size() - 1)[0]).longValue();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(SealedText column, long after) {
        return em.createNativeQuery(
                        "select %1$s, %2$s, %3$s from %4$s where %2$s is not null and %1$s > :after order by %1$s"
                                .formatted(column.key(), column.column(), column.fingerprintColumn(), column.table()),
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private int makeAnew(SealedText column, Object[] row, Sealer next) {
        try {
            var fingerprint = column.fingerprint((byte[]) row[1], next);
            if (Arrays.equals(fingerprint, (byte[]) row[2])) return 0;
            return em.createNativeQuery("update %1$s set %2$s = :fingerprint where %3$s = :key and %4$s = :sealed"
                            .formatted(column.table(), column.fingerprintColumn(), column.key(), column.column()))
                    .setParameter("fingerprint", fingerprint)
                    .setParameter("key", row[0])
                    .setParameter("sealed", row[1])
                    .executeUpdate();
        } catch (BrokenSeal broken) {
            LOG.errorf(
                    "%s of a row of %s is not found any more: %s",
                    column.column(), column.table(), broken.getMessage());
            return 0;
        }
    }
}
