package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Looks for rows whose parent is gone among what the intake writes. Those tables have no foreign
 * keys, since the check would lock the parent's row for every reading; this is what stands in for
 * them. Readings are not looked through: they are many, and those of a device that is gone are
 * shown nowhere.
 */
public final class Orphans {

    /** A column and the parent's key it should hold; null names nobody and is no orphan. */
    private record Look(String table, String column, String parent, String key) {

        String name() {
            return table + "." + column;
        }

        String query() {
            return """
            select count(*) from %s x left join %s y on y.%s = x.%s
            where x.%s is not null and y.%s is null\
            """
                    .formatted(table, parent, key, column, column, key);
        }
    }

    private static final List<Look> LOOKS =
            List.of(
                    new Look("alarm", "device_id", "device", "id"),
                    new Look("alarm", "premises_id", "premises", "id"),
                    new Look("alarm_state", "device_id", "device", "id"),
                    new Look("alarm_state", "alarm_id", "alarm", "id"),
                    new Look("alarm_history", "alarm_id", "alarm", "id"),
                    new Look("alarm_occurrence", "alarm_id", "alarm", "id"),
                    new Look("device_event", "device_id", "device", "id"),
                    new Look("device_event", "alarm_id", "alarm", "id"),
                    new Look("device_seen", "device_id", "device", "id"),
                    new Look("device_clock", "device_id", "device", "id"),
                    new Look("device_day", "device_id", "device", "id"),
                    new Look("reading_conflict", "device_id", "device", "id"),
                    new Look("misdated_reading", "device_id", "device", "id"),
                    new Look("premises_standing", "premises_id", "premises", "id"));

    private final DataSource database;

    public Orphans(DataSource database) {
        this.database = database;
    }

    /**
     * Reads whole tables and takes its time on a large database; meant for a chore or an upgrade,
     * not for a page.
     *
     * @return how many rows name a parent that is not there, by {@code table.column}; only what is
     *     not zero
     * @throws IllegalStateException when the database does not answer
     */
    public Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (Look look : LOOKS) {
                long n = count(connection, look.query());
                if (n > 0) {
                    counts.put(look.name(), n);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Orphans could not be counted: " + e.getMessage(), e);
        }
        return counts;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
