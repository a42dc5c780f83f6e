package org.andian.test.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * What lies between two parts of all rows, in tenths, and when it is written.
 *
 * @param now epoch milliseconds
 */
record RowPart(long now, LocalDate today, int from, int to) {

    private static final int TENTHS = 10;

    /** Behind which number of so many the rows begin. */
    int first(int all) {
        return all / TENTHS * from;
    }

    /** Up to which number they go. */
    int last(int all) {
        return all / TENTHS * to;
    }

    static long newest(Connection database, String table) throws SQLException {
        return number(database, "select coalesce(max(id), 0) from " + table);
    }

    static long number(Connection database, String select) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void update(Connection database, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.executeUpdate();
        }
    }
}
