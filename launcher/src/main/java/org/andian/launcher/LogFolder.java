package org.andian.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Bounds what programs write by themselves: a log beyond ten megabytes becomes the one before
 * ({@code name.1}), and its writer, which appends, goes on in an empty file. Logs that their
 * writers rotate ({@code name.0.log}) are left to them. A line written in the very moment may be
 * lost.
 */
final class LogFolder {

    static final long MOST_BYTES = 10_000_000;

    private static final System.Logger LOG = System.getLogger(LogFolder.class.getName());
    private static final String OURS = "[^.]+\\.(log|out)";
    private static final int SECONDS = 10;

    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
    }

    /** Every few seconds from now on, while this process lives. */
    void keepBounded() {
        ScheduledExecutorService sweep =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("logs").factory());
        sweep.scheduleWithFixedDelay(this::tryToBound, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void tryToBound() {
        try {
            bound();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The logs cannot be bounded", e);
        }
    }

    void bound() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs =
                    files.filter(file -> file.getFileName().toString().matches(OURS))
                            .filter(Files::isRegularFile)
                            .toList();
        }
        for (Path log : logs) {
            if (Files.size(log) > MOST_BYTES) {
                Path before = log.resolveSibling(log.getFileName() + ".1");
                Files.copy(log, before, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel open = FileChannel.open(log, StandardOpenOption.WRITE)) {
                    open.truncate(0);
                }
            }
        }
    }
}
