package id.edokter.sealing;

import id.edokter.shared.BrokenSeal;
import id.edokter.shared.CannotStart;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import id.edokter.shared.Transactions;
import id.edokter.shared.UtcInstant;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The keys that the database was sealed with: refused when they are not the configured ones, counted, changed. */
@ApplicationScoped
public class SealingKeys {

    private static final Logger LOG = Logger.getLogger(SealingKeys.class);
    private static final int AT_ONCE = 500;

    private final List<SealedText> columns;
    private final Sealer sealer;
    private final EntityManager em;
    private final Transactions transactions;
    private final Clock clock;

    SealingKeys(
            @All List<SealedText> columns, Sealer sealer, EntityManager em, Transactions transactions, Clock clock) {
        this.columns = columns;
        this.sealer = sealer;
        this.em = em;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- at the start

    /**
     * Compares the configured keys with those that the database remembers; a key that seals for the first time is
     * remembered, one that sealed nothing that is still there is forgotten.
     *
     * @throws CannotStart when something lies in the database that the configured keys do not open or find
     */
    public void check() {
        transactions.run(() -> {
            var known = rows(em.createNativeQuery("select kind, id, proof from sealing_key", Object[].class));
            for (var key : known) {
                var proof = (byte[]) key[2];
                // what it is being changed to is the business of LookupChange
                if (key[0].equals("LOOKUP") && key[1].equals("1")) checkLookup(proof);
                else if (key[0].equals("DATA")) checkData((String) key[1], proof);
            }
            var first = sealer.keyIds().get(0);
            if (known.stream().noneMatch(key -> key[0].equals("LOOKUP")))
                remember("LOOKUP", "1", sealer.proofOfLookup());
            if (known.stream().noneMatch(key -> key[0].equals("DATA") && key[1].equals(first)))
                remember("DATA", first, sealer.proofOf(first));
            return null;
        });
    }

    private void checkLookup(byte[] proof) {
        if (!Arrays.equals(proof, sealer.proofOfLookup()))
            throw new CannotStart("EDOKTER_LOOKUP_KEY bukan kunci yang dipakai basis data ini. Isi dengan kunci yang"
                    + " lama; tanpa itu pasien tidak ditemukan lagi menurut NIK, kartu dan telepon");
    }

    private void checkData(String id, byte[] proof) {
        if (!sealer.keyIds().contains(id)) {
            long left = countOf(id);
            if (left > 0)
                throw new CannotStart("basis data ini menyimpan " + left + " nilai yang disegel dengan kunci \"" + id
                        + "\", tetapi kunci itu tidak ada di EDOKTER_DATA_KEYS. Tambahkan kembali di belakang kunci yang"
                        + " baru (lihat check-keys)");
            em.createNativeQuery("delete from sealing_key where kind = 'DATA' and id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        } else if (!sealer.isProvedBy(proof)) {
            throw new CannotStart(
                    "kunci \"" + id + "\" di EDOKTER_DATA_KEYS bukan kunci dengan ID itu yang dipakai basis"
                            + " data ini. Isi dengan kunci yang lama; kunci baru memerlukan ID baru");
        }
    }

    private void remember(String kind, String id, byte[] proof) {
        em.createNativeQuery("insert ignore into sealing_key (kind, id, proof, used_since)"
                        + " values (:kind, :id, :proof, :now)")
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("proof", proof)
                .setParameter("now", UtcInstant.of(clock.instant()))
                .executeUpdate();
    }

    // ---- how many

    /** How many values each key has sealed that are in the database now, by id; those of the first key even when none. */
    public Map<String, Long> counts() {
        return transactions.run(() -> {
            var counts = new TreeMap<String, Long>();
            sealer.keyIds().forEach(id -> counts.put(id, 0L));
            for (var column : columns) {
                var rows = rows(em.createNativeQuery(
                        "select substring(%1$s, 3, ord(substring(%1$s, 2, 1))) as which, count(*) from %2$s"
                                        .formatted(column.column(), column.table())
                                + " where %s is not null group by which".formatted(column.column()),
                        Object[].class));
                for (var row : rows)
                    counts.merge(
                            new String((byte[]) row[0], StandardCharsets.US_ASCII),
                            ((Number) row[1]).longValue(),
                            Long::sum);
            }
            return counts;
        });
    }

    private long countOf(String id) {
        return counts().getOrDefault(id, 0L);
    }

    // ---- another key

    /**
     * Seals anew what an older key has sealed. Safe to run on many replicas, while people book, and again: a value that
     * somebody changed in the meantime is left as it is.
     *
     * @return how many values were sealed anew
     */
    public int reseal() {
        if (sealer.keyIds().size() == 1) return 0;
        int resealed = 0;
        for (var column : columns) resealed += reseal(column);
        if (resealed > 0)
            LOG.infof(
                    "%d values were sealed anew with the key %s",
                    resealed, sealer.keyIds().get(0));
        return resealed;
    }

    private int reseal(SealedText column) {
        int resealed = 0;
        Object last = null;
        while (true) {
            var after = last;
            var rows = transactions.run(() -> older(column, after));
            if (rows.isEmpty()) return resealed;
            resealed += transactions.run(
                    () -> rows.stream().mapToInt(row -> reseal(column, row)).sum());
            last = rows.get(rows.size() - 1)[0];
        }
    }

    private List<Object[]> older(SealedText column, Object after) {
        var query = em.createNativeQuery(
                        "select %1$s, %2$s from %3$s where left(%2$s, :length) <> :mark%4$s order by %1$s"
                                .formatted(
                                        column.key(),
                                        column.column(),
                                        column.table(),
                                        after == null ? "" : " and " + column.key() + " > :after"),
                        Object[].class)
                .setParameter("length", sealer.mark().length)
                .setParameter("mark", sealer.mark())
                .setMaxResults(AT_ONCE);
        return rows(after == null ? query : query.setParameter("after", after));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private int reseal(SealedText column, Object[] row) {
        try {
            var sealed = (byte[]) row[1];
            return em.createNativeQuery("update %1$s set %2$s = :fresh where %3$s = :key and %2$s = :sealed"
                            .formatted(column.table(), column.column(), column.key()))
                    .setParameter("fresh", column.reseal(sealed))
                    .setParameter("key", row[0])
                    .setParameter("sealed", sealed)
                    .executeUpdate();
        } catch (BrokenSeal broken) {
            LOG.errorf("%s of a row of %s stays as it is: %s", column.column(), column.table(), broken.getMessage());
            return 0;
        }
    }
}
