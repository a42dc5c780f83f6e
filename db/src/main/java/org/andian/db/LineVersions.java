package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Migration 86: departments and venue groups carry a version, so that of two people who have one
 * open the second is told. Every step looks whether it is done already.
 */
final class LineVersions extends ResumableMigration {

    private static final String COLUMN = "version";

    LineVersions() {
        super(86, "versions of departments and venue groups");
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        for (String table : List.of("department", "venue_group")) {
            if (!schema.hasColumn(table, COLUMN)) {
                schema.alter(table, List.of("add column " + COLUMN + " int not null default 0"));
            }
        }
    }
}
