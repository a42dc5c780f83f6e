package org.andian.launcher.server;

import org.andian.launcher.Archive;
import org.andian.launcher.CannotStart;
import org.andian.launcher.Home;
import org.andian.launcher.Part;
import org.andian.launcher.Program;
import org.andian.launcher.Progress;
import org.andian.launcher.Settings;
import org.andian.launcher.database.DatabaseAccess;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The application server with the portal in it. */
public final class Payara implements Part {

    private static final System.Logger LOG = System.getLogger(Payara.class.getName());
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Settings settings;
    private final Home home;
    private final Sources files;
    private final Map<String, String> environment;
    private final Progress progress;
    private final AotCache cache;
    private volatile Program program;
    private volatile boolean underCache;
    private volatile boolean stopping;
    private volatile String key = "";
    private volatile Training training;

    /** The files the server is made of: Payara Micro, the portal's WAR and the database driver. */
    public record Sources(Path micro, Path portal, Path driver) {}

    public Payara(
            Settings settings,
            Home home,
            Sources files,
            Map<String, String> environment,
            Progress progress) {
        this.settings = settings;
        this.home = home;
        this.files = files;
        this.environment = environment;
        this.progress = progress;
        this.cache = new AotCache(home);
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public void prepare() throws Exception {
        forgetFullServer();
        if (!folder().isMadeOf(files.micro(), files.driver())) {
            progress.say("Unpacking the application server");
            folder().unpack(files.micro(), files.driver(), home);
        }
        key = AotCache.key(files.portal(), folder().programs(), javaOptions());
    }

    /** Earlier builds ran a full server, 350 MB of nothing but programs and configuration. */
    private void forgetFullServer() throws IOException {
        Archive.delete(home.runtime().resolve("payara-7.2025.1"));
        Archive.delete(home.server().resolve("domain1"));
    }

    /**
     * Returns when the portal in it reports ready, which is after its migrations. A start under a
     * cache that fails is tried again without.
     *
     * @throws CannotStart when the server ends, the portal cannot be deployed, or ten minutes have
     *     passed
     */
    @Override
    public void start() throws Exception {
        if (underCache) { // started again because it ended unasked: perhaps the cache was to blame
            cache.drop();
        }
        underCache = AotCache.isWanted(System.getenv()) && cache.fits(key);
        progress.say("Starting the server with the portal");
        if (!underCache) {
            run(List.of());
            return;
        }
        try {
            run(cache.options());
            LOG.log(Level.INFO, "The server was started under its cache of classes");
        } catch (CannotStart e) {
            if (stopping) {
                throw e;
            }
            LOG.log(Level.WARNING, "The start under the cache of classes failed", e);
            progress.say("The server did not start under its cache of classes; trying without it");
            underCache = false;
            run(List.of());
            cache.distrust(key); // that it runs without shows whose fault it was
        }
    }

    /** A server that stands still before it has taken the portal in is started once more. */
    private void run(List<String> cacheOptions) throws Exception {
        if (!isReadyAfterStart(cacheOptions)) {
            progress.say("The server stands still while starting; starting it once more");
            if (!isReadyAfterStart(cacheOptions)) {
                throw new CannotStart("The server stood still twice. See " + log() + ".");
            }
        }
    }

    private boolean isReadyAfterStart(List<String> cacheOptions) throws Exception {
        folder().configure(files.micro(), settings, home.log(), name());
        ServerLog log = new ServerLog(log());
        List<String> options = new ArrayList<>(javaOptions());
        options.addAll(cacheOptions);
        program =
                Program.start(
                        ServerCommand.of(home, options, folder(), files.portal()),
                        environment,
                        output());
        if (stopping) { // meanwhile; stop() may not have seen this program
            program.stop(Duration.ZERO);
        }
        return isReadySoon(log);
    }

    /**
     * @return false where it stands still: it is ended then, since it waits for itself
     */
    private boolean isReadySoon(ServerLog log) throws Exception {
        Readiness readiness = new Readiness(settings.ports().http());
        StandStill standStill = new StandStill(System.nanoTime());
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!readiness.isReady()) {
            if (!program.isAlive()) {
                throw new CannotStart(
                        "The server ended while starting. Its last words: "
                                + Program.lastWords(output())
                                + " ("
                                + home.log()
                                + ")");
            }
            log.findDeployFailure()
                    .ifPresent(reason -> giveUp("The portal could not be deployed: " + reason));
            if (!log.hasStarted() && standsStill(standStill)) {
                program.stop(Duration.ZERO);
                return false;
            }
            if (System.nanoTime() > deadline) {
                giveUp(
                        "The server did not become ready in %d s; %s."
                                .formatted(START_LIMIT.toSeconds(), readiness.lastAnswer()));
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    private boolean standsStill(StandStill standStill) {
        return program.processorTime()
                .map(used -> standStill.isOne(used, System.nanoTime()))
                .orElse(false);
    }

    private void giveUp(String reason) {
        program.stop(STOP_PATIENCE);
        throw new CannotStart(reason + " See " + log() + ".");
    }

    @Override
    public CompletableFuture<?> ended() {
        return program.ended();
    }

    @Override
    public String where() {
        return "pid " + program.pid() + ", " + settings.address();
    }

    /** Gives the portal 40 s to finish what it has begun. */
    @Override
    public void stop() {
        stopping = true;
        if (program != null) {
            program.stop(STOP_PATIENCE);
        }
    }

    /** Whether the next start would be faster with a cache that is not there. */
    public boolean lacksAotCache() throws IOException {
        return AotCache.isWanted(System.getenv()) && cache.isMissing(key);
    }

    /**
     * Makes the cache for the next start; takes minutes.
     *
     * @param scratch an empty database for the throw-away server
     */
    public void makeAotCache(DatabaseAccess scratch) throws Exception {
        Training now =
                new Training(
                        home,
                        folder(),
                        files,
                        Map.of(
                                "PORTAL_BIND", "127.0.0.1",
                                "PORTAL_DB_URL", scratch.url(),
                                "PORTAL_DB_USER", scratch.user(),
                                "PORTAL_DB_PASSWORD", scratch.password(),
                                "PORTAL_DB_OWNER_USER", scratch.user(),
                                "PORTAL_DB_OWNER_PASSWORD", scratch.password(),
                                "PORTAL_FACTOR_KEY_FILE", environment.get("PORTAL_FACTOR_KEY_FILE"),
                                "PORTAL_AUDIT_KEY_FILE", environment.get("PORTAL_AUDIT_KEY_FILE")));
        training = now;
        try {
            now.run(settings, javaOptions(), cache.draft());
            cache.adopt(key);
        } finally {
            Files.deleteIfExists(cache.draft()); // half written by one that was ended
        }
    }

    /** Ends the making of the cache, if it is under way. */
    public void endTraining() {
        if (training != null) {
            training.end();
        }
    }

    private List<String> javaOptions() {
        return ServerCommand.javaOptions(settings, Runtime.version());
    }

    private MicroFolder folder() {
        return new MicroFolder(home.server().resolve("micro"));
    }

    private Path log() {
        return LoggingProperties.newest(home.log(), name());
    }

    private Path output() {
        return home.log().resolve("server.out");
    }
}
