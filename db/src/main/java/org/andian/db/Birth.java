package org.andian.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes down how the installation was born, once for all: as an example only where it was started
 * as one before anybody had an account.
 */
final class Birth extends ResumableMigration {

    private final boolean startedAsDemo;

    Birth(int version, boolean startedAsDemo) {
        super(version, "how the installation was born");
        this.startedAsDemo = startedAsDemo;
    }

    @Override
    void run(Connection connection) throws SQLException {
        ReferenceData.update(
                connection,
                "insert into installation_birth (id, demo, at)"
                        + " values (1, ?, cast(unix_timestamp(now(3)) * 1000 as signed))"
                        + " on duplicate key update id = values(id)",
                startedAsDemo && !hasAccounts(connection) ? 1 : 0);
    }

    private static boolean hasAccounts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from account")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
