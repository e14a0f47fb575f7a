package db.migration;

import id.edokter.shared.Sealer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that are filled from others, sealed: some thousand rows at a time, each stretch committed, so that it may be
 * stopped anywhere and goes on at the next start.
 */
final class SealedColumns {

    private static final int AT_ONCE = 2_000;
    static final String NEW = "_new";

    private SealedColumns() {}

    /** A column that is filled from another one: {@code made} from the text that stands there. */
    record Filled(String from, String to, String type, Making made) {}

    interface Making {
        byte[] of(byte[] text);
    }

    // ---- columns

    static Filled sealed(Sealer sealer, String table, String column, int length) {
        return new Filled(
                column, column, "VARBINARY(" + length + ")", text -> sealer.seal(table + "." + column, text(text)));
    }

    static Filled print(Sealer sealer, String kind, String column, String to) {
        return new Filled(column, to, "BINARY(32)", text -> sealer.fingerprint(kind, text(text)));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static boolean isDone(Connection connection, String table, String column) throws SQLException {
        try (var select = connection.prepareStatement("SELECT data_type FROM information_schema.columns"
                + " WHERE table_schema = database() AND table_name = ? AND column_name = ?")) {
            set(select, table, column);
            try (var row = select.executeQuery()) {
                return row.next() && row.getString(1).matches("(?i)varbinary|mediumblob");
            }
        }
    }

    static String renamed(List<Filled> columns) {
        var gone = columns.stream().map(Filled::from).distinct().map(column -> "DROP COLUMN " + column);
        var come = columns.stream()
                .map(column -> "CHANGE " + column.to() + NEW + " " + column.to() + " " + column.type() + " NULL");
        return Stream.concat(gone, come).collect(Collectors.joining(", "));
    }

    static void fill(Connection connection, String table, String key, List<Filled> columns) throws SQLException {
        run(
                connection,
                columns.stream()
                        .map(column -> "ADD COLUMN IF NOT EXISTS " + column.to() + NEW + " " + column.type() + " NULL")
                        .collect(Collectors.joining(", ", "ALTER TABLE " + table + " ", "")));
        var left = columns.stream()
                .map(column -> column.from() + " IS NOT NULL AND " + column.to() + NEW + " IS NULL")
                .collect(Collectors.joining(" OR "));
        var asBytes = columns.stream()
                .map(column -> "CAST(" + column.from() + " AS BINARY)")
                .collect(Collectors.joining(", "));
        var assignments =
                columns.stream().map(column -> column.to() + NEW + " = ?").collect(Collectors.joining(", "));
        var last = Optional.empty();
        while (true) {
            var sql = "SELECT " + key + ", " + asBytes + " FROM " + table + " WHERE (" + left + ")"
                    + (last.isPresent() ? " AND " + key + " > ?" : "") + " ORDER BY " + key + " LIMIT " + AT_ONCE;
            var rows = new ArrayList<Object[]>();
            try (var select = connection.prepareStatement(sql)) {
                if (last.isPresent()) select.setObject(1, last.get());
                try (var found = select.executeQuery()) {
                    while (found.next()) rows.add(row(found, columns));
                }
            }
            if (rows.isEmpty()) return;
            connection.setAutoCommit(false);
            try (var update =
                    connection.prepareStatement("UPDATE " + table + " SET " + assignments + " WHERE " + key + " = ?")) {
                for (var row : rows) {
                    set(update, row);
                    update.addBatch();
                }
                update.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            var end = rows.get(rows.size() - 1);
            last = Optional.of(end[end.length - 1]);
        }
    }

    /** The new values, and behind them the key. */
    private static Object[] row(ResultSet found, List<Filled> columns) throws SQLException {
        var row = new Object[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            var text = found.getBytes(i + 2);
            row[i] = text == null ? null : columns.get(i).made().of(text);
        }
        row[columns.size()] = found.getObject(1);
        return row;
    }

    // ---- statements

    static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
