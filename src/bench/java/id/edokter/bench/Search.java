package id.edokter.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** A clerk who looks for one person after another in the register, by the page. */
final class Search implements Load.Client {

    /** How somebody is looked for. */
    enum Way {
        WHOLE("the whole name"),
        TURNED("two words of it, the last first"),
        BEGUN("its words begun, three letters or four"),
        FREQUENT("one word that very many have, whole or its first three letters"),
        FREQUENT_BEGUN("two such words, each begun with three letters"),
        MISTYPED("the whole name, a word of it mistyped"),
        NIK("NIK"),
        PHONE("telephone number"),
        RECORD_NUMBER("record number"),
        CARD("JKN card"),
        CODE("code of a booking");

        final String words;

        Way(String words) {
            this.words = words;
        }

        boolean isByName() {
            return ordinal() <= MISTYPED.ordinal();
        }
    }

    /** What is typed, and whose record has to be found. */
    record Sought(String text, long patient) {}

    private final Wire wire;
    private final Supplier<Sought> sought;
    private final boolean byName;

    Search(int port, Supplier<Sought> sought, boolean byName) throws IOException {
        this.wire = new Wire(port, null);
        this.sought = sought;
        this.byName = byName;
    }

    @Override
    public void once() throws IOException {
        var one = sought.get();
        var answer = wire.send(Wire.formOfStaff(
                "/loket/pasien", "cari=" + URLEncoder.encode(one.text(), StandardCharsets.UTF_8), Hospital.CLERK));
        if (answer.status() != 200 && answer.status() != 303)
            throw new IllegalStateException(answer.status() + " " + answer.head());
        var record = "/loket/pasien/" + one.patient();
        // of a name that very many have, others may fill the first page; a number is somebody's
        if (!byName && !answer.location().equals(record) && !answer.body().contains("\"" + record + "\""))
            throw new IllegalStateException("not found: " + one + "; " + answer.head());
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    // ---- what is typed

    static String typed(Way way, Register.Somebody one, Random random) {
        var words = new ArrayList<>(List.of(one.name().split(" ")));
        return switch (way) {
            case WHOLE -> one.name();
            case TURNED -> words.get(words.size() - 1) + " " + words.get(0);
            case BEGUN -> {
                words.replaceAll(word -> word.substring(0, Math.min(word.length(), 3 + random.nextInt(2))));
                yield String.join(" ", words);
            }
            case FREQUENT -> {
                var word = InventedNames.frequent(random);
                yield random.nextBoolean() ? word : begun(word);
            }
            case FREQUENT_BEGUN -> begun(InventedNames.frequent(random)) + " " + begun(InventedNames.frequent(random));
            case MISTYPED -> {
                int which = random.nextInt(words.size());
                words.set(which, mistyped(words.get(which), random));
                yield String.join(" ", words);
            }
            case NIK -> one.nik();
            case PHONE -> one.phone();
            case RECORD_NUMBER -> one.recordNumber();
            case CARD -> one.card();
            case CODE -> throw new IllegalArgumentException("codes are of bookings");
        };
    }

    private static String begun(String word) {
        return word.substring(0, Math.min(word.length(), 3));
    }

    /** A letter is missing, another, or before its neighbour; the first one is right, as it mostly is. */
    private static String mistyped(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 1);
        var letters = word.toLowerCase(Locale.ROOT).toCharArray();
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default -> {
                var before = letters[at - 1];
                letters[at - 1] = letters[at];
                letters[at] = before;
                yield new String(letters);
            }
        };
    }

    /** The same without an index: reads the names of all until it has a page full. */
    static final class ByLike implements Load.Client {

        private final Connection connection;
        private final Supplier<Sought> sought;

        ByLike(Database database, Supplier<Sought> sought) throws SQLException {
            this.connection = database.connect();
            this.sought = sought;
        }

        @Override
        public void once() throws SQLException {
            var words = sought.get().text().split(" ");
            var sql = "select id, name, birth_date, nik, phone from patient where merged_into is null and "
                    + String.join(" and ", Collections.nCopies(words.length, "name like ?")) + " limit 21";
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < words.length; i++) statement.setString(i + 1, "%" + words[i] + "%");
                try (var rows = statement.executeQuery()) {
                    int found = 0;
                    while (rows.next()) found++;
                    if (found == 0) throw new IllegalStateException("nobody has " + Arrays.toString(words));
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
