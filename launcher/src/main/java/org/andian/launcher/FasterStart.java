package org.andian.launcher;

import org.andian.launcher.database.MariaDb;
import org.andian.launcher.server.Payara;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Prepares, in the background after a start, that the next start is faster; nothing of the running
 * node depends on it, and a failure is only logged.
 */
final class FasterStart {

    private static final System.Logger LOG = System.getLogger(FasterStart.class.getName());

    /**
     * Whoever has just started the portal wants the machine for himself first; not so with {@code
     * PORTAL_AOT=now}.
     */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final Duration END_PATIENCE = Duration.ofSeconds(20);
    private static final long LEAST_FREE_KIB = 4L << 20;
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private final Payara server;
    private final MariaDb database;
    private volatile boolean ended;
    private final Thread worker =
            Thread.ofPlatform().daemon().name("faster-start").unstarted(this::run);

    FasterStart(Payara server, MariaDb database) {
        this.server = server;
        this.database = database;
    }

    /** Once, after the node is up; returns at once. */
    void begin() {
        worker.start();
    }

    private void run() {
        try {
            if (server.lacksAotCache()) {
                Thread.sleep("now".equals(System.getenv("PORTAL_AOT")) ? Duration.ZERO : PAUSE);
                makeIfThereIsRoom();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The node stops before the next start was made faster");
        } catch (Exception e) {
            LOG.log(ended ? Level.DEBUG : Level.WARNING, "The next start will not be faster", e);
        }
    }

    /**
     * The throw-away server takes about as much memory as the real one; on a machine that has no 4
     * GiB to spare the next start stays as it is.
     */
    private void makeIfThereIsRoom() throws Exception {
        OptionalLong free = availableKib(Path.of("/proc/meminfo"));
        if (free.isEmpty() || free.getAsLong() < LEAST_FREE_KIB) {
            LOG.log(Level.INFO, "Too little free memory to prepare a faster next start");
            return;
        }
        LOG.log(Level.INFO, "Preparing a faster next start");
        long began = System.nanoTime();
        try {
            server.makeAotCache(database.createScratch());
        } finally {
            database.dropScratch();
        }
        LOG.log(
                Level.INFO,
                "The next start will be faster; preparing took {0} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    /** Memory that programs can have without swapping; empty where the system does not tell. */
    static OptionalLong availableKib(Path meminfo) throws IOException {
        return Files.exists(meminfo)
                ? AVAILABLE
                        .matcher(Files.readString(meminfo))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                : OptionalLong.empty();
    }

    /** Returns when nothing of it is left. */
    void end() {
        ended = true;
        worker.interrupt();
        server.endTraining();
        try {
            if (worker.isAlive()) {
                worker.join(END_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
