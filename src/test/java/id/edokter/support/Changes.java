package id.edokter.support;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many rows were ever changed, by table, as the database's own book-keeping has it: to see that nothing was. */
@Singleton
public class Changes {

    private final DataSource database;

    Changes(DataSource database) {
        this.database = database;
    }

    public Map<String, Long> soFar() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select table_name, rows_changed"
                        + " from information_schema.table_statistics where table_schema = database()");
                var rows = statement.executeQuery()) {
            var changes = new TreeMap<String, Long>();
            while (rows.next()) changes.put(rows.getString(1), rows.getLong(2));
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables in which something was changed since then. */
    public Set<String> since(Map<String, Long> then) {
        return soFar().entrySet().stream()
                .filter(table -> !table.getValue().equals(then.getOrDefault(table.getKey(), 0L)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
