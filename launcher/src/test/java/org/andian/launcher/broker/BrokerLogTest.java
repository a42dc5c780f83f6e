package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.PlainFormatter;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogRecord;

class BrokerLogTest {

    private static final String SERVER = "org.apache.activemq.artemis.core.server";
    private static final String GARBAGE =
            "AMQ224096: Error setting up connection from 127.0.0.1:1 to 127.0.0.1:2;"
                    + " protocol CORE not found in map: [MQTT]";

    private Instant now = Instant.parse("2026-11-29T08:00:00Z");
    private final BrokerLog log = new BrokerLog(() -> now);

    @Test
    void garbageIsAWarningOfOneLine() {
        LogRecord record = record(SERVER, GARBAGE);
        record.setThrown(new NullPointerException("no\nsession"));
        assertTrue(log.isLoggable(record));
        assertEquals(Level.WARNING, record.getLevel());
        assertNull(record.getThrown());
        String text = new PlainFormatter().format(record);
        assertEquals(1, text.strip().lines().filter(line -> line.contains("AMQ224096")).count());
        assertFalse(text.contains("\tat "), text);
        assertTrue(text.contains("NullPointerException: no session"), text);
    }

    @Test
    void aPacketIsToldNoLongerThanALine() {
        LogRecord record =
                record(
                        "org.apache.activemq.artemis.core.protocol.mqtt",
                        "AMQ834002: Error processing control packet: " + "x".repeat(70_000));
        assertTrue(log.isLoggable(record));
        assertTrue(record.getMessage().length() < 2 * BrokerLog.LONGEST_LINE);
    }

    @Test
    void aFloodIsTenLinesAMinuteAndItsNumber() {
        assertEquals(BrokerLog.MOST_LINES, flood(4_317));
        now = now.plusSeconds(60);
        LogRecord next = record(SERVER, GARBAGE);
        assertTrue(log.isLoggable(next));
        assertTrue(next.getMessage().contains("4307 more like it"), next::getMessage);
        assertEquals(BrokerLog.MOST_LINES - 1, flood(500));
    }

    @Test
    void anotherMessageIsNotDrownedByAFlood() {
        flood(500);
        LogRecord fault = record(SERVER, "AMQ224000: Failure in initialisation");
        fault.setThrown(new IOException("disk"));
        assertTrue(log.isLoggable(fault));
        assertEquals(Level.SEVERE, fault.getLevel());
        assertEquals("disk", fault.getThrown().getMessage());
        LogRecord ours = record("org.andian.launcher.Supervisor", GARBAGE);
        assertTrue(log.isLoggable(ours));
        assertEquals(GARBAGE, ours.getMessage());
        assertEquals(Level.SEVERE, ours.getLevel());
    }

    /** The handler makes it by this name; a wrong one would only be told on the error stream. */
    @Test
    void theLogNamesIt() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = BrokerLog.class.getResourceAsStream("/logging.properties")) {
            properties.load(in);
        }
        assertEquals(
                BrokerLog.class.getName(),
                properties.getProperty("java.util.logging.ConsoleHandler.filter"));
    }

    private int flood(int records) {
        int told = 0;
        for (int i = 0; i < records; i++) {
            told += log.isLoggable(record(SERVER, GARBAGE)) ? 1 : 0;
        }
        return told;
    }

    private static LogRecord record(String logger, String message) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setLoggerName(logger);
        return record;
    }
}
