package org.andian.web.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The disk on which this node keeps its home.
 *
 * @param free bytes that the portal may still fill
 */
public record Disk(Path home, long free, long all) {

    /** Below this the broker soon takes no more messages, and the database is near its end. */
    private static final long LEAST = 2L << 30;

    private static final int LEAST_PART = 20;

    /** Empty where the node has no home of its own. */
    static Optional<Disk> ofEnvironment() {
        return Optional.ofNullable(System.getenv("PORTAL_HOME"))
                .filter(home -> !home.isBlank())
                .map(home -> of(Path.of(home)));
    }

    static Disk of(Path home) {
        try {
            FileStore store = Files.getFileStore(home);
            return new Disk(home, store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** Less than 2 GiB, or a twentieth, is left. */
    public boolean isNearlyFull() {
        return free < LEAST || free < all / LEAST_PART;
    }
}
