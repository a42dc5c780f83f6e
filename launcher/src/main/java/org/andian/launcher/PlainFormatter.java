package org.andian.launcher;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * One message a line, without markup: a device names itself, its topics and its client as it likes,
 * and what is logged of that must not look like another record. Named in logging.properties.
 */
public final class PlainFormatter extends SimpleFormatter {

    private static final int DEEPEST = 20;

    @Override
    public String format(LogRecord record) {
        LogRecord plain = new LogRecord(record.getLevel(), line(formatMessage(record)));
        plain.setInstant(record.getInstant());
        plain.setLoggerName(record.getLoggerName());
        plain.setLongThreadID(record.getLongThreadID());
        plain.setSourceClassName(record.getLoggerName());
        plain.setThrown(Told.of(record.getThrown(), DEEPEST));
        return super.format(plain);
    }

    /** Control characters and what breaks lines become spaces, angle brackets other ones. */
    static String line(String text) {
        return text == null
                ? null
                : text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ")
                        .replace('<', '\u2039')
                        .replace('>', '\u203a');
    }

    /** A failure with its trace and causes, and messages of one line. */
    private static final class Told extends Throwable {

        private static final long serialVersionUID = 1;

        private final String text;

        private Told(Throwable told, int deep) {
            super(null, of(told.getCause(), deep - 1));
            text = line(told.toString());
            setStackTrace(told.getStackTrace());
        }

        static Told of(Throwable told, int deep) {
            return told == null || deep == 0 ? null : new Told(told, deep);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
