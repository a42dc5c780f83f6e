package org.andian.launcher.broker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Writes down every ten seconds how many clients are connected, the portal's own nodes among them:
 * a file of one number in the broker's folder, which the portal's system page reads. It is gone
 * when the broker has stopped, and old when it does not live.
 */
final class ConnectedClients implements AutoCloseable {

    static final String FILE = "clients";

    private static final System.Logger LOG = System.getLogger(ConnectedClients.class.getName());
    private static final int SECONDS = 10;

    private final Path file;
    private final IntSupplier connections;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("connected-clients").factory());
    private boolean failing;

    /**
     * @param folder the broker's
     */
    ConnectedClients(Path folder, IntSupplier connections) {
        this.file = folder.resolve(FILE);
        this.connections = connections;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::tryToWrite, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** The first of failures that follow one another is told, and the next try goes on. */
    private void tryToWrite() {
        try {
            write();
            failing = false;
        } catch (IOException | RuntimeException unable) {
            LOG.log(
                    failing ? Level.DEBUG : Level.WARNING,
                    "The number of connected clients cannot be written down",
                    unable);
            failing = true;
        }
    }

    /** Replaced in one step, readable by the owner alone as the whole home is. */
    void write() throws IOException {
        Path changed =
                Files.createTempFile(
                        file.getParent(),
                        FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(changed, Integer.toString(connections.getAsInt()));
        Files.move(changed, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        Files.deleteIfExists(file);
    }
}
