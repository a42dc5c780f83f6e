package org.andian.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The database of a home made by build bbf97db, and a way to put it into a node. */
public final class OldHome {

    private static final String DUMP = "upgrade/home-bbf97db.sql.gz";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Node node;

    public OldHome(Node node) {
        this.node = node;
    }

    /** In place of the stopped node's own database, and of what was kept of that one's audit. */
    public Map<String, Long> replaceDatabase() throws IOException {
        Checkout.deleteAll(node.home().resolve("audit"));
        Process server = startServer();
        try {
            try (Connection connection = await(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("drop database portal");
                statement.execute(created("portal"));
            }
            load("portal");
            try (Connection connection = node.database()) {
                return rows(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            stop(server);
        }
    }

    /** As one more database of the running node; what had that name is gone. */
    public void loadBeside(Connection root, String name) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute(created(name));
        }
        load(name);
    }

    /** How many rows each table of the connection's database has. */
    public static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select count(*) from " + table)) {
                result.next();
                rows.put(table, result.getLong(1));
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        String query =
                "select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'";
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private static String created(String name) {
        return "create database " + name + " character set utf8mb4 collate utf8mb4_unicode_ci";
    }

    private void load(String database) {
        List<String> command =
                List.of(
                        binary("mariadb"),
                        "--no-defaults",
                        "--skip-ssl",
                        "--host=127.0.0.1",
                        "--port=" + node.databasePort(),
                        "--user=root",
                        database);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("MYSQL_PWD", node.secret("database-root"));
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            Process client = builder.start();
            try (InputStream dump = new GZIPInputStream(OldHome.class.getResourceAsStream(DUMP));
                    OutputStream in = client.getOutputStream()) {
                dump.transferTo(in);
            }
            if (client.waitFor() != 0) {
                throw new IllegalStateException("The old home could not be loaded.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process startServer() {
        Path data = node.home().resolve("database");
        List<String> command =
                List.of(
                        binary("mariadbd"),
                        "--no-defaults",
                        "--basedir=" + base(),
                        "--datadir=" + data,
                        "--socket=mariadb.sock",
                        "--pid-file=mariadb.pid",
                        "--port=" + node.databasePort(),
                        "--bind-address=127.0.0.1",
                        "--skip-name-resolve",
                        "--skip-ssl",
                        "--user=" + System.getProperty("user.name"),
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_unicode_ci",
                        "--default-time-zone=+00:00",
                        "--innodb-log-file-size=128M",
                        "--max-allowed-packet=64M");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(node.home().resolve("log/old-home.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection await(Process server) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return node.database();
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String binary(String name) {
        return base().resolve("bin").resolve(name).toString();
    }

    private Path base() {
        try (Stream<Path> parts = Files.list(node.home().resolve("runtime"))) {
            return parts.filter(part -> part.getFileName().toString().startsWith("mariadb-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
