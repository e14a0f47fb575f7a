package id.edokter.support;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The whole database as text, every cell of every table: the judge of what is really gone. */
@Singleton
public class Dump {

    private final DataSource database;

    Dump(DataSource database) {
        this.database = database;
    }

    /** One cell; bytes are told in hex. */
    public record Cell(String table, String column, String value) {}

    public List<Cell> everything() {
        try (var connection = database.getConnection()) {
            var cells = new ArrayList<Cell>();
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from `" + table + "`")) {
                    while (rows.next()) row(rows).forEach((column, value) -> cells.add(new Cell(table, column, value)));
                }
            }
            return cells;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of one question. */
    public List<Map<String, String>> rows(String sql, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            var found = new ArrayList<Map<String, String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(row(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        var row = new LinkedHashMap<String, String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            var value = rows.getObject(i);
            if (value == null) continue;
            row.put(
                    rows.getMetaData().getColumnName(i),
                    value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
        }
        return row;
    }
}
