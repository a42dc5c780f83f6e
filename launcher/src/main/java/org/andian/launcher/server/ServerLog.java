package org.andian.launcher.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads from the server's log what no other way tells: that the portal could not be deployed, and
 * why. The server itself goes on after that, with nothing to serve.
 */
final class ServerLog {

    /** The server's list of what it has deployed, at the end of its start. */
    private static final Pattern NOTHING_DEPLOYED =
            Pattern.compile("\"Deployed\"\\s*:\\s*\\[\\s*]");

    private static final Pattern CAUSE =
            Pattern.compile("^Caused by: (?:[\\w.$]+\\.)?(.*)$", Pattern.MULTILINE);

    private static final Pattern FAILURE =
            Pattern.compile("Exception while (?:deploying|loading) the app[^:\\n]*:?([^\\n]*)");

    /** The number of the server's own sentence that all its parts are up. */
    private static final String STARTED = "NCLS-CORE-00017";

    /** More than one record of the log, in case one is read in two halves. */
    private static final int REMEMBERED = 1 << 18;

    private final Path file;
    private final StringBuilder heard = new StringBuilder();
    private long position;
    private boolean started;

    /** Begins at the log's present end. */
    ServerLog(Path file) throws IOException {
        this.file = file;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    /** The reason, once the log has told of the failure. */
    Optional<String> findDeployFailure() throws IOException {
        if (Files.exists(file)) {
            heard.append(readOn());
            started |= heard.indexOf(STARTED) >= 0;
            heard.delete(0, Math.max(0, heard.length() - REMEMBERED));
        }
        return failureIn(heard);
    }

    /** Whether the server's own parts are up, as far as was read; it takes the portal in then. */
    boolean hasStarted() {
        return started;
    }

    static Optional<String> failureIn(CharSequence text) {
        return NOTHING_DEPLOYED.matcher(text).find()
                ? Optional.of(
                        last(CAUSE, text)
                                .or(() -> last(FAILURE, text))
                                .orElse("the server does not say why"))
                : Optional.empty();
    }

    /** The innermost cause stands last, and of many failures the last one was final. */
    private static Optional<String> last(Pattern pattern, CharSequence text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(words -> !words.isEmpty())
                .reduce((first, second) -> second);
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
