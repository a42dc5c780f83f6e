package org.andian.launcher.broker;

import org.andian.launcher.database.DatabaseAccess;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the view of device credentials over one connection that is kept while it works. */
final class CredentialView implements Credentials.View {

    private static final int TIMEOUT_SECONDS = 10;

    private final DatabaseAccess access;
    private Connection connection;

    CredentialView(DatabaseAccess access) {
        this.access = access;
    }

    @Override
    public synchronized Map<String, Credential> load() throws SQLException {
        Map<String, Credential> found = new HashMap<>();
        query("select username, device_no, secret_hash from broker_credential", Optional.empty())
                .forEach((username, credential) -> found.put(username, credential));
        return found;
    }

    @Override
    public synchronized Optional<Credential> find(String username) throws SQLException {
        return Optional.ofNullable(
                query(
                                """
                                select username, device_no, secret_hash from broker_credential where username = ?\
                                """,
                                Optional.of(username))
                        .get(username));
    }

    /**
     * Credentials that could mean something else in a topic are left out. After a failure the
     * connection is given up; the next call makes a new one.
     */
    private Map<String, Credential> query(String sql, Optional<String> username)
            throws SQLException {
        try (PreparedStatement statement = connected().prepareStatement(sql)) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            if (username.isPresent()) {
                statement.setString(1, username.get());
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private static Map<String, Credential> read(ResultSet rows) throws SQLException {
        Map<String, Credential> found = new HashMap<>();
        while (rows.next()) {
            Credential.of(rows.getString(1), rows.getString(2), rows.getString(3))
                    .ifPresent(credential -> found.put(credential.username(), credential));
        }
        return found;
    }

    private Connection connected() throws SQLException {
        if (connection == null) {
            connection = access.connect();
        }
        return connection;
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
    }
}
