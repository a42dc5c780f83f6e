package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Brings districts, departments, venue groups, device types and campaigns up to the tables shipped
 * with this build. Rows are found again by code (zones without a code by name and parent), so that
 * it may run at every start; what an administrator has edited, and a device type's silence, is left
 * alone. Nodes starting together wait for each other on one row.
 */
public final class ReferenceData {

    private static final List<String> TABLES =
            List.of("districts.csv", "departments.csv", "venue_groups.csv", "device_types.csv");

    private final DataSource database;

    public ReferenceData(DataSource database) {
        this.database = database;
    }

    /**
     * Brings everything up to the shipped tables in one transaction, or changes nothing. Cheap
     * where nothing has changed: one row is read.
     *
     * @return false when the database already held this build's tables
     * @throws IllegalStateException when the database refuses; the cause says what
     */
    public boolean load() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean loaded = load(connection);
                connection.commit();
                return loaded;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The reference data could not be loaded: " + e.getMessage(), e);
        }
    }

    private static boolean load(Connection connection) throws SQLException {
        String version = version();
        if (!version.equals(lockedVersion(connection))) {
            new DistrictTable(connection).load(Csv.records(Csv.text("districts.csv")));
            simpleTables(connection);
            new CampaignTables(connection).load();
            new FilingRuleTable(connection).load();
            update(
                    connection,
                    "update setting set value = ? where name = 'reference.version'",
                    version);
            update(
                    connection,
                    "insert into revision (name, n) values ('org', 1) on duplicate key update n = n"
                            + " + 1");
            return true;
        }
        return false;
    }

    /**
     * Hash over the text of all shipped tables, by which a start sees whether they were loaded
     * already.
     */
    private static String version() {
        return String.valueOf(
                Stream.of(TABLES, CampaignTables.FILES, List.of(FilingRuleTable.FILE))
                        .flatMap(List::stream)
                        .map(Csv::text)
                        .toList()
                        .hashCode());
    }

    /**
     * Makes the row where it is not there yet and holds it until the commit: a second node waits
     * here and then finds the work done. Empty before the first load.
     */
    private static String lockedVersion(Connection connection) throws SQLException {
        update(
                connection,
                "insert into setting (name, value, changed_at, changed_by) values"
                        + " ('reference.version', '', 0, 'start-up') on duplicate key update name ="
                        + " values(name)");
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select value from setting where name = 'reference.version' for"
                                        + " update");
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }

    private static void simpleTables(Connection connection) throws SQLException {
        int sort = 0;
        for (Map<String, String> row : Csv.records(Csv.text("departments.csv"))) {
            update(
                    connection,
                    """
                    insert into department (code, name_zh, name_en, sort) values (?, ?, ?, ?)
                    on duplicate key update name_zh = if(edited = 1, name_zh, values(name_zh)),
                        name_en = if(edited = 1, name_en, values(name_en)),
                        sort = if(edited = 1, sort, values(sort))\
                    """,
                    row.get("code"),
                    row.get("name_zh"),
                    row.get("name_en"),
                    ++sort);
        }
        for (Map<String, String> row : Csv.records(Csv.text("venue_groups.csv"))) {
            update(
                    connection,
                    """
                    insert into venue_group (code, name_zh, name_en, department, sort) values (?, ?, ?, ?, ?)
                    on duplicate key update name_zh = if(edited = 1, name_zh, values(name_zh)),
                        name_en = if(edited = 1, name_en, values(name_en)),
                        department = if(edited = 1, department, values(department)),
                        sort = if(edited = 1, sort, values(sort))\
                    """,
                    row.get("code"),
                    row.get("name_zh"),
                    row.get("name_en"),
                    row.get("department"),
                    ++sort);
        }
        for (Map<String, String> row : Csv.records(Csv.text("device_types.csv"))) {
            update(
                    connection,
                    """
                    insert into device_type (code, name_zh, name_en, vendor, offline_after_seconds, sort, electrical)
                      values (?, ?, ?, ?, ?, ?, ?)
                    on duplicate key update name_zh = values(name_zh), name_en = values(name_en),
                        sort = values(sort), electrical = values(electrical)\
                    """,
                    row.get("code"),
                    row.get("name_zh"),
                    row.get("name_en"),
                    row.get("vendor"),
                    Integer.valueOf(row.get("offline_after_seconds")),
                    ++sort,
                    Integer.valueOf(row.get("electrical")));
        }
    }

    /**
     * @param parameters for the question marks from the left; null becomes SQL null
     * @return how many rows the driver says were touched; an {@code on duplicate key update} counts
     *     twice what it changed
     */
    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
