package org.andian.web.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy of what comes in, in the server's temporary folder until it was looked at. */
public record Incoming(Path path) implements AutoCloseable {

    /** The stream is read to its end and left open. */
    public static Incoming of(InputStream content) throws IOException {
        Incoming copy = new Incoming(Files.createTempFile("incoming", null));
        try {
            Files.copy(content, copy.path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException brokenOff) {
            copy.close();
            throw brokenOff;
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
