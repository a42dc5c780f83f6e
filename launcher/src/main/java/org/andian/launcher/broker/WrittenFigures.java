package org.andian.launcher.broker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes down every ten seconds how the broker stands, a small file a figure in its folder, which
 * the portal's system page and figures read. They are gone when the broker has stopped, and old
 * when it does not live.
 */
final class WrittenFigures implements AutoCloseable {

    /** How many are connected, the portal's own nodes among them. */
    static final String CLIENTS = "clients";

    /** What waits for the portal, see {@link Backlog#told}. */
    static final String BACKLOG = "backlog";

    private static final System.Logger LOG = System.getLogger(WrittenFigures.class.getName());
    private static final int SECONDS = 10;

    private final Path folder;
    private final Map<String, Supplier<String>> figures;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("broker-figures").factory());
    private boolean failing;

    /**
     * @param folder the broker's
     * @param figures by the names of their files
     */
    WrittenFigures(Path folder, Map<String, Supplier<String>> figures) {
        this.folder = folder;
        this.figures = Map.copyOf(figures);
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
                    "The figures of the broker cannot be written down",
                    unable);
            failing = true;
        }
    }

    void write() throws IOException {
        for (Map.Entry<String, Supplier<String>> figure : figures.entrySet()) {
            write(figure.getKey(), figure.getValue().get());
        }
    }

    /** Replaced in one step, readable by the owner alone as the whole home is. */
    private void write(String name, String text) throws IOException {
        Path changed =
                Files.createTempFile(
                        folder,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(changed, text);
        Files.move(changed, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        for (String name : figures.keySet()) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
