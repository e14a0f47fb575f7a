package id.edokter.bench;

import id.edokter.patient.WordsToLoad;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Very many invented people beside those who are booked for, each with all numbers by which somebody is found, and with
 * the words of the name as the application keeps them.
 */
final class Register {

    private static final long FIRST = 50_000_000;
    /** Of people in one statement. */
    private static final int ROWS = 500;
    /** Of people whose words are put in order before they are stored. */
    private static final int SORTED = 100_000;
    /** Of words in one statement. */
    private static final int WORDS = 2_000;

    private static final Sealer SEALER = Hospital.SEALER;

    private final InventedNames names = new InventedNames();
    private final Database database;
    private final int size;

    Register(Database database, int size) {
        this.database = database;
        this.size = size;
    }

    /** Somebody, always the same for a number. */
    record Somebody(long id, String name, LocalDate born, String nik, String phone, String card) {

        String recordNumber() {
            return "" + id;
        }
    }

    Somebody somebody(int n) {
        return new Somebody(
                FIRST + n,
                names.name(n),
                LocalDate.of(1935, 1, 1).plusDays(n * 7919L % 32_000),
                "32%014d".formatted(n * 98_765_432_101L % 100_000_000_000_000L),
                "0812%08d".formatted(n * 7_654_321L % 100_000_000L),
                "%013d".formatted(1_000_000_000_000L + n * 7_654_321_987L % 1_000_000_000_000L));
    }

    int size() {
        return size;
    }

    void load() throws SQLException {
        try (var c = database.connectToLoad()) {
            c.setAutoCommit(false);
            for (int first = 0; first < size; first += ROWS) people(c, first, Math.min(size, first + ROWS));
            // the words are of people who were stored just now
            Sql.run(c, "set foreign_key_checks = 0");
            var sounds = new TreeSet<String>();
            for (int first = 0; first < size; first += SORTED) words(c, first, Math.min(size, first + SORTED), sounds);
            var slips = new ArrayList<Object>();
            for (var word : sounds) for (var slip : WordsToLoad.slips(word)) Collections.addAll(slips, slip, word);
            store(c, "word_slip (slip, word)", slips);
            c.setAutoCommit(true);
            for (var table : List.of("patient", "patient_word", "word_slip"))
                try (var statement = c.createStatement()) {
                    statement.execute("analyze table " + table);
                }
        }
    }

    private void people(Connection c, int from, int to) throws SQLException {
        var values = new ArrayList<>();
        for (int n = from; n < to; n++) {
            var one = somebody(n);
            var phone = "+62" + one.phone().substring(1);
            Collections.addAll(
                    values,
                    one.id(),
                    one.recordNumber(),
                    SEALER.seal("patient.nik", one.nik()),
                    SEALER.fingerprint(Fingerprint.ofNik(one.nik())),
                    one.name(),
                    one.born(),
                    n % 2 == 1 ? "F" : "M",
                    SEALER.seal("patient.phone_typed", one.phone()),
                    SEALER.seal("patient.phone", phone),
                    SEALER.fingerprint(Fingerprint.ofPhone(phone)),
                    SEALER.seal("patient.jkn_card", one.card()),
                    SEALER.fingerprint(Fingerprint.ofCard(one.card())));
        }
        Sql.run(
                c,
                "insert into patient (id, mrn, nik, nik_fingerprint, name, birth_date, sex, phone_typed, phone,"
                        + " phone_fingerprint, jkn_card, jkn_card_fingerprint, words_kept, phone_state, compared, created_at) values "
                        + String.join(
                                ", ",
                                Collections.nCopies(
                                        to - from,
                                        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, 'GOOD', true, utc_timestamp(3))")),
                values.toArray());
        c.commit();
    }

    /** In the order in which they are kept. */
    private void words(Connection c, int from, int to, TreeSet<String> sounds) throws SQLException {
        var sorted = new TreeMap<String, List<Long>>();
        for (int n = from; n < to; n++) {
            var one = somebody(n);
            for (var word : WordsToLoad.kept(one.name()))
                sorted.computeIfAbsent(word, w -> new ArrayList<>(2)).add(one.id());
            sounds.addAll(WordsToLoad.sounds(one.name()));
        }
        var values = new ArrayList<>();
        for (var word : sorted.entrySet()) for (var id : word.getValue()) Collections.addAll(values, word.getKey(), id);
        store(c, "patient_word (word, patient_id)", values);
    }

    private static void store(Connection c, String into, List<Object> values) throws SQLException {
        for (int from = 0; from < values.size(); from += 2 * WORDS) {
            var some = values.subList(from, Math.min(values.size(), from + 2 * WORDS));
            Sql.run(
                    c,
                    "insert into " + into + " values "
                            + String.join(",", Collections.nCopies(some.size() / 2, "(?,?)")),
                    some.toArray());
        }
        c.commit();
    }
}
