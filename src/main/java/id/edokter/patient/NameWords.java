package id.edokter.patient;

import id.edokter.shared.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose names have which words: two tables beside the register, made from it, so that names are found by any of their
 * words, also mistyped, without reading the register.
 *
 * <p>Whoever writes a name only marks the record; the words follow in a transaction of their own, before the next search,
 * so that a booking in the rush of the morning waits for none of this.
 */
@ApplicationScoped
class NameWords {

    /** Of people with one birthday, more than any day has: very many are written down as born on the first of January. */
    static final int OF_ONE_DAY = 5_000;

    private static final String LISTED = "p.merged_into is null and p.erased_at is null and p.restricted_at is null";

    private final EntityManager em;

    NameWords(EntityManager em) {
        this.em = em;
    }

    // ---- to keep

    /**
     * Makes the words of some records that have none since they were noted or changed, the latest first: who was entered a
     * moment ago is looked for, while a register that was taken over is still worked through.
     *
     * @return of how many; those whom somebody else works on are passed over
     */
    @SuppressWarnings("unchecked")
    int keepUp(int most) {
        List<Object[]> rows = em.createNativeQuery("select id, name, erased_at is not null from patient"
                        + " where words_kept = false order by id desc limit :most for update skip locked")
                .setParameter("most", most)
                .getResultList();
        if (rows.isEmpty()) return 0;
        Map<Long, Set<String>> wanted = new LinkedHashMap<>();
        var words = new TreeSet<String>();
        for (var row : rows) {
            boolean erased = number(row[2]) == 1;
            wanted.put(number(row[0]), erased ? Set.of() : NameKey.kept((String) row[1]));
            if (!erased) words.addAll(NameKey.sounds((String) row[1]));
        }
        var gone = replace(wanted);
        learn(words);
        gone.removeAll(words);
        unlearn(gone);
        em.createNativeQuery("update patient set words_kept = true where id in (:ids)")
                .setParameter("ids", wanted.keySet())
                .executeUpdate();
        return rows.size();
    }

    /** @return words that stood there and do not any more */
    @SuppressWarnings("unchecked")
    private Set<String> replace(Map<Long, Set<String>> wanted) {
        List<String> before = em.createNativeQuery(
                        "select distinct word from patient_word where patient_id in (:ids)", String.class)
                .setParameter("ids", wanted.keySet())
                .getResultList();
        if (!before.isEmpty())
            em.createNativeQuery("delete from patient_word where patient_id in (:ids)")
                    .setParameter("ids", wanted.keySet())
                    .executeUpdate();
        var values = new ArrayList<Object>();
        wanted.forEach((id, words) -> words.forEach(word -> values.addAll(List.of(word, id))));
        insert("patient_word (word, patient_id)", values);
        return new LinkedHashSet<>(before);
    }

    @SuppressWarnings("unchecked")
    private void learn(SortedSet<String> words) {
        if (words.isEmpty()) return;
        List<String> known = em.createNativeQuery(
                        "select word from word_slip where slip in (:words) and slip = word", String.class)
                .setParameter("words", words)
                .getResultList();
        var values = new ArrayList<Object>();
        // in order: whoever learns the same words at the same time waits, and does not meet from the other side
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> NameKey.slips(word).forEach(slip -> values.addAll(List.of(slip, word))));
        insert("word_slip (slip, word)", values);
    }

    private void unlearn(Collection<String> words) {
        if (words.isEmpty()) return;
        em.createNativeQuery("delete from word_slip where word in (:words)"
                        + " and not exists (select 1 from patient_word w where w.word = word_slip.word)")
                .setParameter("words", words)
                .executeUpdate();
    }

    private void insert(String into, List<Object> values) {
        for (int from = 0; from < values.size(); from += 2_000) {
            var some = values.subList(from, Math.min(from + 2_000, values.size()));
            var query = em.createNativeQuery("insert ignore into " + into + " values "
                    + String.join(",", Collections.nCopies(some.size() / 2, "(?,?)")));
            for (int i = 0; i < some.size(); i++) query.setParameter(i + 1, some.get(i));
            query.executeUpdate();
        }
    }

    /** Somebody's name is to be forgotten: no word of it stays that nobody else has. */
    void forget(long id) {
        unlearn(replace(Map.of(id, Set.of())));
    }

    // ---- to find

    /** Somebody whose name may be meant. */
    record Named(long id, String name, LocalDate birthDate) {}

    /**
     * What one word of a name may begin with, or be.
     *
     * @param beginnings words that begin so
     * @param words these very words
     */
    record Part(Set<String> beginnings, Set<String> words) {

        /** As it was typed, whole or only begun. */
        static Part typed(String word) {
            return new Part(new LinkedHashSet<>(List.of(NameKey.sound(word), NameKey.beginning(word))), Set.of());
        }

        /** The very word, as it sounds. */
        static Part whole(String word) {
            return new Part(Set.of(), Set.of(NameKey.sound(word)));
        }

        /** Names with both words, as they sound. */
        static Part wholePair(String one, String other) {
            return new Part(Set.of(), Set.of(NameKey.pair(NameKey.sound(one), NameKey.sound(other))));
        }

        /** Names with one of these words, and with the other, whole or only begun. */
        static Part pairs(Set<String> some, String other) {
            var beginnings = new LinkedHashSet<String>();
            for (var one : some) {
                beginnings.add(NameKey.pair(one, NameKey.sound(other)));
                beginnings.add(NameKey.pair(one, NameKey.beginning(other)));
            }
            return new Part(beginnings, Set.of());
        }

        private String fits(String column, int at) {
            var ways = new ArrayList<String>();
            for (int i = 0; i < beginnings.size(); i++) ways.add(column + " like :b" + at + "_" + i);
            if (!words.isEmpty()) ways.add(column + " in (:w" + at + ")");
            return "(" + String.join(" or ", ways) + ")";
        }

        private void set(Query query, int at) {
            int i = 0;
            // words are letters and digits: nothing in them stands for anything else
            for (var beginning : beginnings) query.setParameter("b" + at + "_" + i++, beginning + "%");
            if (!words.isEmpty()) query.setParameter("w" + at, words);
        }
    }

    /** Words in names that may have been meant by a mistyped one. */
    @SuppressWarnings("unchecked")
    Set<String> alike(String sound) {
        List<String> near = em.createNativeQuery(
                        "select distinct word from word_slip where slip in (:slips)", String.class)
                .setParameter("slips", NameKey.slips(sound))
                .getResultList();
        return new LinkedHashSet<>(near);
    }

    /** Words of names that are this one or begin with it, in their order. */
    @SuppressWarnings("unchecked")
    Set<String> beginningWith(String word, int most) {
        var part = Part.typed(word);
        var query = em.createNativeQuery(
                "select word from word_slip where slip = word and " + part.fits("slip", 0) + " order by slip limit "
                        + most,
                String.class);
        part.set(query, 0);
        return new LinkedHashSet<String>(query.getResultList());
    }

    /** How many names have such a word, counted no further than to {@code most}. */
    int count(Part part, int most) {
        var query = em.createNativeQuery("select count(*) from (select 1 from patient_word w0 where "
                + part.fits("w0.word", 0) + " limit " + most + ") few");
        part.set(query, 0);
        return ((Number) query.getSingleResult()).intValue();
    }

    /**
     * Those whose names have all of the parts. Who asked not to be listed is not among them.
     *
     * @param parts the rarest first
     * @param through of the names that have the first part, no more are looked at
     */
    List<Named> having(List<Part> parts, int through, int most) {
        var sql = new StringBuilder("select straight_join distinct p.id, p.name, p.birth_date from"
                + " (select w.patient_id from patient_word w where "
                + parts.get(0).fits("w.word", 0) + " limit "
                + through + ") w0");
        for (int i = 1; i < parts.size(); i++)
            sql.append(" join patient_word w%d on w%d.patient_id = w0.patient_id and ".formatted(i, i))
                    .append(parts.get(i).fits("w" + i + ".word", i));
        sql.append(" join patient p on p.id = w0.patient_id and " + LISTED + " limit ")
                .append(most);
        var query = em.createNativeQuery(sql.toString());
        for (int i = 0; i < parts.size(); i++) parts.get(i).set(query, i);
        return named(query);
    }

    List<Named> bornOn(LocalDate birthDate) {
        return named(
                em.createNativeQuery("select p.id, p.name, p.birth_date from patient p where p.birth_date = :born and "
                                + LISTED + " limit " + OF_ONE_DAY)
                        .setParameter("born", birthDate));
    }

    @SuppressWarnings("unchecked")
    private static List<Named> named(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Named(number(row[0]), (String) row[1], Columns.date(row[2])))
                .toList();
    }

    private static long number(Object column) {
        if (column instanceof Boolean yes) return yes ? 1 : 0;
        return ((Number) column).longValue();
    }
}
