package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.LogRecord;

class PlainFormatterTest {

    @Test
    void aMessageIsOneLineWithoutMarkup() {
        LogRecord record = new LogRecord(Level.WARNING, "client {0}");
        record.setParameters(new Object[] {"a\r\n2026 ERROR\u2028<script>alert(1)</script>"});
        String text = new PlainFormatter().format(record).strip();
        assertFalse(text.contains("<") || text.contains("\u2028"), text);
        assertTrue(text.endsWith("client a 2026 ERROR ‹script›alert(1)‹/script›"), text);
    }

    @Test
    void aFailureKeepsItsTraceAndItsCauses() {
        LogRecord record = new LogRecord(Level.SEVERE, "it failed");
        record.setThrown(
                new IllegalStateException(
                        "one\n2026 forged", new IllegalArgumentException("two\r\nforged")));
        String text = new PlainFormatter().format(record);
        assertTrue(text.contains("java.lang.IllegalStateException: one 2026 forged\n"), text);
        assertTrue(
                text.contains("Caused by: java.lang.IllegalArgumentException: two forged"), text);
        assertTrue(text.contains("at org.andian.launcher.PlainFormatterTest."), text);
        assertEquals(0, text.lines().filter(line -> line.startsWith("forged")).count(), text);
    }
}
