package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

class WrittenFiguresTest {

    @TempDir private Path folder;
    private int connections = 3;

    @Test
    void theNumberIsReplacedAndGoesWithTheBroker() throws IOException {
        Path file = folder.resolve(WrittenFigures.CLIENTS);
        WrittenFigures clients =
                new WrittenFigures(
                        folder,
                        Map.of(WrittenFigures.CLIENTS, () -> Integer.toString(connections)));
        clients.write();
        assertEquals("3", Files.readString(file));
        connections = 12_000;
        clients.write();
        assertEquals("12000", Files.readString(file));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        clients.close();
        assertFalse(Files.exists(file));
    }
}
