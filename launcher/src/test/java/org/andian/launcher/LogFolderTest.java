package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class LogFolderTest {

    private static final int LONG = (int) LogFolder.MOST_BYTES + 1;

    @TempDir private Path folder;

    @Test
    void aLongLogBecomesTheOneBeforeAndItsWriterGoesOn() throws IOException {
        Path log = folder.resolve("server.out");
        try (OutputStream writer =
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(new byte[LONG]);
            new LogFolder(folder).bound();
            writer.write("on".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("on", Files.readString(log));
        assertEquals(LONG, Files.size(folder.resolve("server.out.1")));
    }

    @Test
    void othersAreLeftAlone() throws IOException {
        Files.write(folder.resolve("server.0.log"), new byte[LONG]);
        Files.writeString(folder.resolve("database.log"), "short");
        new LogFolder(folder).bound();
        assertEquals(LONG, Files.size(folder.resolve("server.0.log")));
        assertEquals("short", Files.readString(folder.resolve("database.log")));
        assertFalse(Files.exists(folder.resolve("database.log.1")));
    }
}
