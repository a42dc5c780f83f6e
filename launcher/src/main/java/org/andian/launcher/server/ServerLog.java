package org.andian.launcher.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the server's log what no other way tells: that the portal could not be deployed, and
 * why.
 */
final class ServerLog {

    private static final Pattern FAILURE =
            Pattern.compile(
                    "Boot Command deploy failed.*?(?:Exception while (?:deploying|loading) the"
                            + " app[^:]*: )([^\\n"
                            + "]*)");

    private static final Pattern CAUSE =
            Pattern.compile("^Caused by: (?:[\\w.]+\\.)?(.*)$", Pattern.MULTILINE);

    private final Path file;
    private long position;
    private String cause = "";

    /** Begins at the log's present end. */
    ServerLog(Path file) throws IOException {
        this.file = file;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    /** The reason, if the log has told of a failure since the last call. */
    Optional<String> findDeployFailure() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String text = readOn();
        CAUSE.matcher(text).results().forEach(found -> cause = found.group(1).strip());
        return failureIn(text)
                .map(
                        failure ->
                                cause.isEmpty() || failure.contains(cause)
                                        ? failure
                                        : failure + " (" + cause + ")");
    }

    static Optional<String> failureIn(String text) {
        Matcher failure = FAILURE.matcher(text);
        return failure.find() ? Optional.of(failure.group(1).strip()) : Optional.empty();
    }

    private String readOn() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = log.length() < position ? 0 : position; // shorter: begun anew by rotation
            byte[] bytes = new byte[Math.toIntExact(log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            position = from + bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
