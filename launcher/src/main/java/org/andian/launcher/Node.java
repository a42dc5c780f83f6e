package org.andian.launcher;

import org.andian.launcher.broker.Broker;
import org.andian.launcher.database.DatabaseAccess;
import org.andian.launcher.database.MariaDb;
import org.andian.launcher.server.Payara;
import org.andian.launcher.tls.Certificates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The parts of this node, put together as the settings ask, and the order in which they start and
 * stop.
 */
final class Node {

    private final Supervisor supervisor;
    private final Progress progress;
    private final Optional<MariaDb> database;
    private final Optional<Broker> broker;
    private final Payara server;
    private final Optional<FasterStart> fasterStart;

    /** Nothing is started here; secrets that are missing are made. */
    Node(Settings settings, Home home, BuiltFiles files, Progress progress) {
        Secrets secrets = new Secrets(home);
        this.progress = progress;
        this.supervisor = new Supervisor(home);
        this.database =
                settings.database().isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                new MariaDb(
                                        home,
                                        settings.ports().database(),
                                        secrets,
                                        files.database(),
                                        progress));
        this.broker =
                settings.broker().isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                new Broker(
                                        settings,
                                        home,
                                        secrets,
                                        credentialSource(settings, database)));
        this.server =
                new Payara(
                        settings,
                        home,
                        new Payara.Sources(files.server(), files.portal(), files.driver()),
                        environment(settings, home, secrets, database),
                        progress);
        this.fasterStart = database.map(embedded -> new FasterStart(server, embedded));
    }

    /**
     * In somebody else's database nothing is granted: the account named for it must be able to read
     * the view.
     */
    private static Broker.CredentialSource credentialSource(
            Settings settings, Optional<MariaDb> database) {
        return database.map(
                        embedded ->
                                new Broker.CredentialSource(
                                        embedded.brokerAccess(), embedded::grantCredentialView))
                .orElseGet(
                        () ->
                                new Broker.CredentialSource(
                                        external(settings.brokerDatabase().orElseThrow()),
                                        () -> {}));
    }

    private static DatabaseAccess external(External database) {
        return DatabaseAccess.external(database.url(), database.user(), database.password());
    }

    /**
     * What the server is told; besides, the portal reads {@code PORTAL_SMTP_…} from the environment
     * it inherits.
     */
    private static Map<String, String> environment(
            Settings settings, Home home, Secrets secrets, Optional<MariaDb> database) {
        DatabaseAccess access =
                database.map(MariaDb::portalAccess)
                        .orElseGet(() -> external(settings.database().orElseThrow()));
        DatabaseAccess owner =
                database.map(MariaDb::ownerAccess)
                        .orElseGet(() -> external(settings.ownerDatabase().orElseThrow()));
        External mqtt =
                settings.broker()
                        .orElseGet(
                                () ->
                                        new External(
                                                "tcp://"
                                                        + settings.reachableMqtt()
                                                        + ":"
                                                        + settings.ports().mqtt(),
                                                Broker.PORTAL_USER,
                                                secrets.brokerPortal()));
        Map<String, String> variables = new HashMap<>();
        variables.put("PORTAL_HOME", home.root().toString());
        variables.put("PORTAL_BIND", settings.bind());
        variables.put("PORTAL_DB_URL", access.url());
        variables.put("PORTAL_DB_USER", access.user());
        variables.put("PORTAL_DB_PASSWORD", access.password());
        variables.put("PORTAL_DB_OWNER_USER", owner.user());
        variables.put("PORTAL_DB_OWNER_PASSWORD", owner.password());
        variables.put("PORTAL_MQTT_URL", mqtt.url());
        variables.put("PORTAL_MQTT_USER", mqtt.user());
        variables.put("PORTAL_MQTT_PASSWORD", mqtt.password());
        variables.put("PORTAL_LOCAL_KEY_FILE", secrets.localKeyFile().toString());
        keyFile(variables, "PORTAL_FACTOR_KEY_FILE", secrets::factorKeyFile);
        keyFile(variables, "PORTAL_AUDIT_KEY_FILE", secrets::auditKeyFile);
        if (settings.hasHttps() || settings.hasMqtts()) {
            file(variables, "PORTAL_TLS_CERTIFICATE", Certificates.chainFile(home));
            file(variables, "PORTAL_TLS_CA", Certificates.authorityFile(home));
        }
        variables.put("PORTAL_DEMO", settings.demo() ? "1" : "0");
        variables.putAll(
                settings.ports().byVariable().entrySet().stream()
                        .collect(
                                HashMap::new,
                                (map, port) ->
                                        map.put(port.getKey(), Integer.toString(port.getValue())),
                                HashMap::putAll));
        return variables;
    }

    private static void file(Map<String, String> variables, String name, Path file) {
        if (Files.exists(file)) {
            variables.put(name, file.toString());
        }
    }

    /** A file that the environment names instead of the home's own is made by nobody here. */
    private static void keyFile(Map<String, String> variables, String name, Supplier<Path> own) {
        String given = System.getenv(name);
        variables.put(name, given == null || given.isBlank() ? own.get().toString() : given);
    }

    /**
     * Unpacks side by side; the server starts when the database answers, and need not wait for the
     * broker.
     *
     * @throws CompletionException with the reason of a part that could not start; what runs by then
     *     is stopped by the shutdown hook
     */
    void start() {
        CompletableFuture<Void> stored =
                async(() -> database.ifPresent(part -> prepareAndStart(part)));
        CompletableFuture<Void> connected =
                async(() -> broker.ifPresent(part -> prepareAndStart(part)));
        CompletableFuture<Void> prepared =
                async(
                        () ->
                                run(
                                        () -> {
                                            server.prepare();
                                            return null;
                                        }));
        CompletableFuture<Void> served =
                stored.thenCombine(prepared, (first, second) -> second)
                        .thenRun(() -> start(server));
        CompletableFuture.allOf(connected, served).join();
        fasterStart.ifPresent(FasterStart::begin);
    }

    private void prepareAndStart(Part part) {
        run(
                () -> {
                    part.prepare();
                    return null;
                });
        start(part);
        progress.say("The " + part.name() + " is up (" + part.where() + ")");
    }

    private void start(Part part) {
        run(
                () -> {
                    supervisor.start(part);
                    return null;
                });
    }

    private static CompletableFuture<Void> async(Runnable work) {
        return CompletableFuture.runAsync(work, command -> Thread.ofPlatform().start(command));
    }

    private static void run(Callable<Void> work) {
        try {
            work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** Server first, so that what it has received is stored and acknowledged; the database last. */
    void stop() {
        supervisor.stopping();
        fasterStart.ifPresent(FasterStart::end);
        List<Part> parts = new ArrayList<>(List.of(server));
        broker.ifPresent(parts::add);
        database.ifPresent(parts::add);
        parts.forEach(supervisor::stop);
    }
}
