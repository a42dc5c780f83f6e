package org.andian.portal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.intake.BrokerFigures.Backlog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class BrokerFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @TempDir private Path home;

    @Test
    void whatTheBrokerWroteLatelyIsTold() throws IOException {
        assertEquals(Optional.empty(), BrokerFigures.clients(home, NOW));
        Path file = Files.createDirectory(home.resolve("broker")).resolve("clients");
        Files.writeString(file, "12000");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(59)));
        assertEquals(Optional.of(12_000), BrokerFigures.clients(home, NOW));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(61)));
        assertEquals(Optional.empty(), BrokerFigures.clients(home, NOW));
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        assertEquals(Optional.empty(), BrokerFigures.clients(home, NOW));
    }

    @Test
    void whatWaitsIsToldWithTheAgeOfTheOldest() throws IOException {
        Path file = Files.createDirectory(home.resolve("broker")).resolve("backlog");
        Files.writeString(file, "0 0");
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        Backlog none = BrokerFigures.backlog(home, NOW).orElseThrow();
        assertEquals(new Backlog(0, null), none);
        assertEquals(Duration.ZERO, none.age(NOW));
        Files.writeString(file, "155 " + NOW.minusSeconds(61).toEpochMilli());
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        Backlog much = BrokerFigures.backlog(home, NOW).orElseThrow();
        assertEquals(new Backlog(155, NOW.minusSeconds(61)), much);
        assertTrue(much.isLong(NOW));
        assertFalse(much.isLong(NOW.minusSeconds(1)));
    }
}
