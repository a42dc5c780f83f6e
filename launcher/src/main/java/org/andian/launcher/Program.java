package org.andian.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process whose output goes to a log file. */
public final class Program {

    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /**
     * Starts the program with the given variables added to this process's environment.
     *
     * @param command program and arguments, each as one word: no shell is involved
     * @param log output and errors are appended to it
     */
    public static Program start(List<String> command, Map<String, String> variables, Path log)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(variables);
        return new Program(builder.start());
    }

    /**
     * Runs the program to its end and throws with the given sentence when it fails or takes too
     * long.
     *
     * @param sentence for the person at the terminal, with its full stop; the program's last words
     *     follow it
     * @throws CannotStart when the exit code is not 0; a program that is killed for its time ends
     *     so too
     */
    public static void run(List<String> command, Path log, Duration limit, String sentence)
            throws IOException, InterruptedException {
        Program program = start(command, Map.of(), log);
        if (!program.process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            program.stop(Duration.ZERO);
        }
        if (program.process.exitValue() != 0) {
            throw new CannotStart(
                    sentence + " Its last words: " + lastWords(log) + " (" + log + ")");
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** How long it has kept processors busy; empty where the system does not tell. */
    public Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** Completes whatever the exit code. */
    public CompletableFuture<?> ended() {
        return process.onExit();
    }

    /** Closes the program's standard input after writing the lines a program waits for there. */
    public void say(String lines) throws IOException {
        try (var input = process.outputWriter()) {
            input.write(lines);
        }
    }

    /**
     * Asks it to end, and kills it after the given time.
     *
     * <p>Returns when it has ended, or ten seconds after it was killed; harmless when it has ended
     * already.
     */
    public void stop(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            endsWithin(KILL_WAIT);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The last line of a log that says something, for one-sentence messages.
     *
     * @return {@code none} when the log holds nothing
     */
    public static String lastWords(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("none")
                .strip();
    }
}
