package org.andian.ingest.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A node's lasting name: the broker keeps a session for it, so it must be the same after a restart
 * and unlike any other node's.
 *
 * <p>The file is {@code node-name} with a random UUID; whoever copies a home for a second node must
 * delete it, or the two take each other's session away.
 */
final class NodeName {

    private NodeName() {}

    /**
     * Reads the name kept in the node's own directory, or makes one.
     *
     * @throws UncheckedIOException when the file can be neither read nor written
     */
    static String in(Path home) {
        Path file = home.resolve("node-name");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(home);
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The node's name cannot be kept in " + file, e);
        }
    }
}
