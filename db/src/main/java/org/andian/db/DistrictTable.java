package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Writes districts parents first, each with the path of ids from its root, then links withdrawn
 * districts to those that follow them.
 *
 * <p>The path reads {@code /1/12/305/}: whoever asks for all below a district compares the
 * beginning of a text and needs no recursion. A row that an administrator has edited keeps all it
 * has.
 */
final class DistrictTable {

    private final Connection connection;

    DistrictTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param records parents before their children: each parent must be in the database when its
     *     child is written. Columns {@code code, name, parent_code, level, successor_code,
     *     valid_from, valid_to} and {@code lon_wgs84, lat_wgs84} in degrees; codes of six digits
     *     after GB/T 2260, none for a zone that has none of its own
     */
    void load(List<Map<String, String>> records) throws SQLException {
        for (Map<String, String> record : records) {
            write(record);
        }
        for (Map<String, String> record : records) {
            if (record.get("successor_code") != null) {
                ReferenceData.update(
                        connection,
                        "update district set successor_id = ? where code = ? and edited = 0",
                        byCode(record.get("successor_code")).id(),
                        record.get("code"));
            }
        }
    }

    private void write(Map<String, String> record) throws SQLException {
        Place parent =
                record.get("parent_code") == null ? Place.ROOT : byCode(record.get("parent_code"));
        Place place =
                record.get("code") == null
                        ? byName(parent, record.get("name"))
                        : byCode(record.get("code"));
        long id = place == null ? insert(parent, record) : place.id();
        ReferenceData.update(
                connection,
                """
                update district set name = ?, parent_id = ?, level = ?, path = ?, lon = ?, lat = ?, valid_from = ?,
                    valid_to = ? where id = ? and edited = 0\
                """,
                record.get("name"),
                parent.idOrNull(),
                record.get("level"),
                parent.path() + id + "/",
                decimal(record.get("lon_wgs84")),
                decimal(record.get("lat_wgs84")),
                day(record.get("valid_from")),
                day(record.get("valid_to")),
                id);
    }

    private long insert(Place parent, Map<String, String> record) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into district (code, name, parent_id, level, path) values (?, ?, ?,"
                                + " ?, '')",
                        PreparedStatement.RETURN_GENERATED_KEYS)) {
            statement.setObject(1, record.get("code"));
            statement.setObject(2, record.get("name"));
            statement.setObject(3, parent.idOrNull());
            statement.setObject(4, record.get("level"));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Null when there is none of this code. */
    private Place byCode(String code) throws SQLException {
        return find("select id, path from district where code = ?", code);
    }

    /** A zone without a code is told by its name below its parent; null when it is not there. */
    private Place byName(Place parent, String name) throws SQLException {
        return find(
                "select id, path from district where code is null and parent_id = ? and name = ?",
                parent.id(),
                name);
    }

    private Place find(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? new Place(result.getLong(1), result.getString(2)) : null;
            }
        }
    }

    private static Double decimal(String text) {
        return text == null ? null : Double.valueOf(text);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private record Place(long id, String path) {

        static final Place ROOT = new Place(0, "/");

        Long idOrNull() {
            return id == 0 ? null : id;
        }
    }
}
