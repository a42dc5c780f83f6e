package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

class FasterStartTest {

    @TempDir private Path folder;

    @Test
    void availableMemoryIsWhatTheSystemSays() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("meminfo"),
                        """
                        MemTotal:       24645364 kB
                        MemFree:        11845364 kB
                        MemAvailable:   21845364 kB
                        """);
        assertEquals(OptionalLong.of(21_845_364), FasterStart.availableKib(file));
        assertEquals(OptionalLong.empty(), FasterStart.availableKib(folder.resolve("not-there")));
    }
}
