package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

class PlainLogTest {

    private final PlainLog.Plain plain = new PlainLog.Plain(new SimpleFormatter());

    @Test
    void nothingFromOutsideBreaksALineOrIsMarkup() {
        LogRecord record = new LogRecord(Level.INFO, "device {0}");
        record.setParameters(new Object[] {"\n[2026] [SEVERE] <b>forged</b>"});
        String text = plain.format(record).strip();
        assertTrue(text.endsWith("device  [2026] [SEVERE] ‹b›forged‹/b›"), text);
    }

    @Test
    void whatIsThrownKeepsItsTraceAndCauses() {
        LogRecord record = new LogRecord(Level.SEVERE, "Failure 1A2B3C4D");
        IllegalStateException thrown =
                new IllegalStateException("one\n[forged]", new RuntimeException("two\n[forged]"));
        thrown.addSuppressed(new RuntimeException("three\n[forged]"));
        record.setThrown(thrown);
        String text = plain.format(record);
        assertEquals(0, text.lines().filter(line -> line.startsWith("[forged]")).count(), text);
        assertTrue(text.contains("Caused by: java.lang.RuntimeException: two [forged]"), text);
        assertTrue(text.contains("at org.andian.web.frame.PlainLogTest."), text);
    }
}
