package org.andian.web.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

class BrokerClientsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @TempDir private Path home;

    @Test
    void whatTheBrokerWroteLatelyIsTold() throws IOException {
        assertEquals(Optional.empty(), BrokerClients.of(home, NOW));
        Path file = Files.createDirectory(home.resolve("broker")).resolve("clients");
        Files.writeString(file, "12000");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(59)));
        assertEquals(Optional.of(12_000), BrokerClients.of(home, NOW));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(61)));
        assertEquals(Optional.empty(), BrokerClients.of(home, NOW));
        Files.writeString(file, "");
        assertEquals(Optional.empty(), BrokerClients.of(home, NOW));
    }

    @Test
    void aDiskIsNearlyFullBelowTwoGibibytesOrATwentieth() {
        long gigabyte = 1L << 30;
        assertEquals(false, new Disk(home, 10 * gigabyte, 100 * gigabyte).isNearlyFull());
        assertEquals(true, new Disk(home, 4 * gigabyte, 100 * gigabyte).isNearlyFull());
        assertEquals(true, new Disk(home, gigabyte, 4 * gigabyte).isNearlyFull());
    }
}
