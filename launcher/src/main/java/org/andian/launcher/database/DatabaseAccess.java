package org.andian.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How one account reaches the database. */
public record DatabaseAccess(String url, String user, String password) {

    private static final String PARAMETERS =
            "?useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=256"
                + "&prepStmtCacheSqlLimit=32768&rewriteBatchedStatements=true"
                + "&connectionTimeZone=UTC&connectionCollation=utf8mb4_unicode_ci&tcpKeepAlive=true";

    /**
     * Adds the driver's parameters the portal relies on, unless the address brings its own.
     *
     * @param url {@code jdbc:mysql://host:port/schema}; MariaDB, MySQL and TiDB all speak it
     */
    public static DatabaseAccess external(String url, String user, String password) {
        return new DatabaseAccess(url.contains("?") ? url : url + PARAMETERS, user, password);
    }

    static DatabaseAccess embedded(int port, String database, String user, String password) {
        return new DatabaseAccess(
                "jdbc:mysql://127.0.0.1:"
                        + port
                        + "/"
                        + database
                        + PARAMETERS
                        + "&sslMode=DISABLED",
                user,
                password);
    }

    /** A new connection each time, in auto-commit; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password, so that the value may be logged. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
