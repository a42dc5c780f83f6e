package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds columns and keys to the present database, each only where it is not there yet. A statement
 * that adds several is as dear as one that adds one, so there are two a table at most: columns,
 * then keys, since not every server makes a column and a key on it in one.
 */
final class Schema {

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    static boolean hasTable(Connection connection, String name) throws SQLException {
        return exists(
                connection,
                """
                select count(*) from information_schema.tables
                where table_schema = database() and table_name = ? and table_name = ?\
                """,
                name,
                name);
    }

    /**
     * Rows that do not fit must be gone by now: the server refuses the key otherwise and the
     * migration fails.
     */
    void add(List<OneOf> ones, List<Reference> references) throws SQLException {
        Set<String> tables = new LinkedHashSet<>();
        Stream.concat(ones.stream().map(OneOf::table), references.stream().map(Reference::table))
                .forEach(tables::add);
        for (String table : tables) {
            List<OneOf> own = ones.stream().filter(one -> one.table().equals(table)).toList();
            alter(table, missingColumns(own));
            List<String> keys = missingKeys(own);
            for (Reference reference : references) {
                if (reference.table().equals(table) && !hasForeignKey(table, reference.name())) {
                    keys.add("add " + reference.definition());
                }
            }
            alter(table, keys);
        }
    }

    private List<String> missingColumns(List<OneOf> ones) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (OneOf one : ones) {
            for (Map.Entry<String, String> column : one.generated().entrySet()) {
                if (!hasColumn(one.table(), column.getKey())) {
                    missing.add("add column " + column.getKey() + " " + column.getValue());
                }
            }
        }
        return missing;
    }

    private List<String> missingKeys(List<OneOf> ones) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (OneOf one : ones) {
            if (!hasKey(one.table(), one.key())) {
                missing.add("add " + one.definition());
            }
        }
        return missing;
    }

    boolean hasColumn(String table, String name) throws SQLException {
        return exists(
                connection,
                """
                select count(*) from information_schema.columns
                where table_schema = database() and table_name = ? and column_name = ?\
                """,
                table,
                name);
    }

    /** Primary, unique and plain keys alike; a foreign key has {@link #hasForeignKey}. */
    boolean hasKey(String table, String name) throws SQLException {
        return exists(
                connection,
                """
                select count(*) from information_schema.statistics
                where table_schema = database() and table_name = ? and index_name = ?\
                """,
                table,
                name);
    }

    boolean hasForeignKey(String table, String name) throws SQLException {
        return exists(
                connection,
                """
                select count(*) from information_schema.table_constraints
                where constraint_schema = database() and table_name = ? and constraint_name = ?\
                """,
                table,
                name);
    }

    private static boolean exists(Connection connection, String query, String table, String name)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, table);
            select.setString(2, name);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        }
    }

    /**
     * @param changes as behind {@code alter table}, all of them in one statement; none does nothing
     */
    void alter(String table, List<String> changes) throws SQLException {
        if (!changes.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table " + table + " " + String.join(", ", changes));
            }
        }
    }
}
