package org.andian.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Processes that an earlier, killed run of the same home left behind. A process belongs to a home
 * when one whole argument of its command line says so, never by a number in a file or by a part of
 * a path.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    /**
     * Ends every process of the home except this one and returns how they were called.
     *
     * @return empty where nothing was left; asks each process to end and kills it after half a
     *     minute
     */
    static List<String> stop(Home home) {
        List<ProcessHandle> found = list(home);
        found.forEach(ProcessHandle::destroy);
        found.forEach(Leftovers::awaitOrKill);
        return found.stream().map(process -> "process " + process.pid()).toList();
    }

    static List<ProcessHandle> list(Home home) {
        Predicate<String> mark = mark(home);
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> arguments(process).stream().anyMatch(mark))
                .toList();
    }

    /** True for the one argument that ties a Java process or the database to this home. */
    static Predicate<String> mark(Home home) {
        String database = "--datadir=" + home.database();
        return argument -> argument.equals(home.mark()) || argument.equals(database);
    }

    /** Read from /proc where there is one, because the Java API cuts long command lines. */
    private static List<String> arguments(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return List.of(
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) { // ended meanwhile, someone else's, or no /proc here
            return process.info().arguments().map(List::of).orElse(List.of());
        }
    }

    private static void awaitOrKill(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
