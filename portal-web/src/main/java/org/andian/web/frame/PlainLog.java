package org.andian.web.frame;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Whatever anybody sends and anything logs, the server's log keeps one message a line and no
 * markup: a record cannot be forged, nor a viewer be made to show a page.
 */
@ApplicationScoped
public class PlainLog {

    private final Map<Handler, Formatter> before = new HashMap<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Formatter formatter = handler.getFormatter();
            if (formatter != null) {
                before.put(handler, formatter);
                handler.setFormatter(new Plain(formatter));
            }
        }
    }

    @PreDestroy
    void end() {
        before.forEach(Handler::setFormatter);
    }

    /** Hands on a plain copy of each record. */
    static final class Plain extends Formatter {

        private final Formatter formatter;

        Plain(Formatter formatter) {
            this.formatter = formatter;
        }

        @Override
        public String format(LogRecord record) {
            return formatter.format(plain(record));
        }

        private LogRecord plain(LogRecord record) {
            LogRecord plain = new LogRecord(record.getLevel(), line(formatMessage(record)));
            plain.setInstant(record.getInstant());
            plain.setLoggerName(record.getLoggerName());
            plain.setLongThreadID(record.getLongThreadID());
            plain.setSequenceNumber(record.getSequenceNumber());
            plain.setSourceClassName(record.getSourceClassName());
            plain.setSourceMethodName(record.getSourceMethodName());
            plain.setThrown(Told.of(record.getThrown(), Told.DEEPEST));
            return plain;
        }
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
    static final class Told extends Throwable {

        static final int DEEPEST = 20;
        private static final long serialVersionUID = 1;

        private final String text;

        private Told(Throwable told, int deep) {
            super(null, of(told.getCause(), deep - 1));
            text = line(told.toString());
            setStackTrace(told.getStackTrace());
            for (Throwable suppressed : told.getSuppressed()) {
                if (deep > 1) {
                    addSuppressed(of(suppressed, deep - 1));
                }
            }
        }

        static Told of(Throwable told, int deep) {
            return told == null || deep == 0 ? null : new Told(told, deep);
        }

        @Override
        public String getMessage() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
