package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One column or key more in a table, unless it is there already. */
final class OneAddition extends ResumableMigration {

    private final String table;
    private final String name;
    private final String definition;
    private final boolean isKey;

    private OneAddition(
            int version,
            String description,
            String table,
            String name,
            String definition,
            boolean isKey) {
        super(version, description);
        this.table = table;
        this.name = name;
        this.definition = definition;
        this.isKey = isKey;
    }

    /**
     * @param type with default and what else stands behind the column's name
     */
    static OneAddition column(
            int version, String description, String table, String name, String type) {
        return new OneAddition(
                version, description, table, name, "add column " + name + " " + type, false);
    }

    /**
     * @param columns as they stand between the brackets
     */
    static OneAddition key(
            int version, String description, String table, String name, String columns) {
        return new OneAddition(
                version, description, table, name, "add key " + name + " (" + columns + ")", true);
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        boolean there = isKey ? schema.hasKey(table, name) : schema.hasColumn(table, name);
        if (!there) {
            schema.alter(table, List.of(definition));
        }
    }
}
