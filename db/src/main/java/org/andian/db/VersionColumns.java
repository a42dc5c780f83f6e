package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows that people edit carry a version, so that of two who have one open the second is told. */
final class VersionColumns extends ResumableMigration {

    private static final String COLUMN = "version";

    private final List<String> tables;

    VersionColumns(int version, String description, String... tables) {
        super(version, description);
        this.tables = List.of(tables);
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        for (String table : tables) {
            if (!schema.hasColumn(table, COLUMN)) {
                schema.alter(table, List.of("add column " + COLUMN + " int not null default 0"));
            }
        }
    }
}
