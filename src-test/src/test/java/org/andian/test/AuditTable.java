package org.andian.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The audit trail as somebody with the password of the database's owner sees and changes it, past
 * the portal.
 */
public final class AuditTable implements AutoCloseable {

    private final Connection connection;

    public AuditTable(Node node) throws SQLException {
        connection = node.database();
    }

    /** Result, object and detail of what somebody did, the oldest first. */
    public List<String> of(String actor, String action) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select result, object, detail from audit where actor = ? and action = ?"
                                + " order by id")) {
            statement.setString(1, actor);
            statement.setString(2, action);
            return lines(statement);
        }
    }

    /** From which addresses somebody did something; null where none is told. */
    public List<String> addresses(String actor, String action) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select remote from audit where actor = ? and action = ? order by id")) {
            statement.setString(1, actor);
            statement.setString(2, action);
            List<String> addresses = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    addresses.add(rows.getString(1));
                }
            }
            return addresses;
        }
    }

    private static List<String> lines(PreparedStatement statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(
                        rows.getString(1) + " | " + rows.getString(2) + " | " + rows.getString(3));
            }
        }
        return lines;
    }

    public long newest() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select max(id) from audit");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * @return the object before
     */
    public String rewrite(long id, String object) throws SQLException {
        String before;
        try (PreparedStatement statement =
                connection.prepareStatement("select object from audit where id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                before = row.getString(1);
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update audit set object = ? where id = ?")) {
            statement.setString(1, object);
            statement.setLong(2, id);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("There is no audit row " + id);
            }
        }
        return before;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
