package org.andian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the parts running: a part that ends without being asked is started again, after one second
 * at first and up to a minute later. What {@code ./portal status} prints is the file written here.
 */
final class Supervisor {

    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** A part that has run this long has recovered: its next end is a new story. */
    private static final Duration RECOVERED = Duration.ofMinutes(5);

    private final Path statusFile;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final ScheduledExecutorService restarts =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("restarts").factory());
    private volatile boolean stopping;

    Supervisor(Home home) {
        this.statusFile = home.run().resolve("status");
    }

    /**
     * Starts the part for the first time; a failure is the caller's to report.
     *
     * <p>Watched from here on: when it ends it is started again.
     */
    void start(Part part) throws Exception {
        state(part, "starting");
        part.start();
        watch(part, FIRST_WAIT);
    }

    /** From now on an ending part is not started again. */
    void stopping() {
        stopping = true;
        restarts.shutdownNow();
    }

    /** Returns when it has ended. To be called after {@link #stopping}, or the part comes back. */
    void stop(Part part) {
        state(part, "stopping");
        part.stop();
        state(part, "stopped");
    }

    private void watch(Part part, Duration nextWait) {
        state(part, "up (" + part.where() + ")");
        long began = System.nanoTime();
        part.ended()
                .thenRun(
                        () -> {
                            boolean recovered = System.nanoTime() - began > RECOVERED.toNanos();
                            endedUnasked(part, recovered ? FIRST_WAIT : nextWait);
                        });
    }

    private void endedUnasked(Part part, Duration wait) {
        if (stopping) {
            return;
        }
        LOG.log(
                Level.ERROR,
                "The {0} ended unexpectedly; starting it again in {1} s",
                part.name(),
                wait.toSeconds());
        state(part, "ended unexpectedly, starting again in " + wait.toSeconds() + " s");
        restarts.schedule(() -> restart(part, wait), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void restart(Part part, Duration waited) {
        Duration next =
                waited.multipliedBy(2).compareTo(LONGEST_WAIT) > 0
                        ? LONGEST_WAIT
                        : waited.multipliedBy(2);
        state(part, "starting again");
        try {
            part.start();
            watch(part, next);
            LOG.log(Level.INFO, "The {0} is up again", part.name());
        } catch (Exception e) {
            LOG.log(Level.ERROR, "The " + part.name() + " could not be started again", e);
            endedUnasked(part, next);
        }
    }

    /** A line a part, in the order in which they first started; replaced in one step. */
    private synchronized void state(Part part, String state) {
        states.put(part.name(), state);
        StringBuilder text = new StringBuilder();
        states.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        try {
            Path changed = statusFile.resolveSibling("status.new");
            Files.writeString(changed, text);
            Files.move(changed, statusFile, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
