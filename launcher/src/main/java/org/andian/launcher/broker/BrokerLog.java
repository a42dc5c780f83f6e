package org.andian.launcher.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the broker's log short, whoever sends what to its ports: ten lines a minute of each of its
 * messages, the next of them says how many more there were. What a stranger causes, who speaks
 * something else than MQTT, is a warning of one line without a trace. Named in logging.properties.
 */
public final class BrokerLog implements Filter {

    static final int MOST_LINES = 10;
    static final int LONGEST_LINE = 500;

    private static final Duration STRETCH = Duration.ofMinutes(1);
    private static final String BROKER = "org.apache.activemq.artemis";

    /** By which the broker names each of its messages. */
    private static final Pattern CODE = Pattern.compile("AMQ\\d{6}(?=:)");

    /** A protocol it does not offer; a packet that it cannot answer. */
    private static final Set<String> OF_STRANGERS = Set.of("AMQ224096", "AMQ834002");

    private final InstantSource clock;
    private final Map<String, Tally> tallies = new HashMap<>();

    private static final class Tally {

        private final Instant since;
        private int count;

        Tally(Instant since) {
            this.since = since;
        }

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(STRETCH));
        }
    }

    public BrokerLog() {
        this(InstantSource.system());
    }

    BrokerLog(InstantSource clock) {
        this.clock = clock;
    }

    /** Changes the record, which is this handler's alone. */
    @Override
    public boolean isLoggable(LogRecord record) {
        String code = code(record);
        if (code == null) {
            return true;
        }
        if (OF_STRANGERS.contains(code)) {
            shorten(record);
        }
        return isWithin(code, record);
    }

    /** Null for what is no message of the broker's own. */
    private static String code(LogRecord record) {
        String name = record.getLoggerName();
        if (name == null || !name.startsWith(BROKER) || record.getMessage() == null) {
            return null;
        }
        Matcher code = CODE.matcher(record.getMessage());
        return code.lookingAt() ? code.group() : null;
    }

    private static void shorten(LogRecord record) {
        String text = record.getMessage();
        if (record.getThrown() != null) {
            text = cut(text) + ": " + record.getThrown();
        }
        record.setMessage(cut(text));
        record.setLevel(Level.WARNING);
        record.setThrown(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
    }

    private synchronized boolean isWithin(String code, LogRecord record) {
        Instant now = clock.instant();
        Tally tally = tallies.computeIfAbsent(code, first -> new Tally(now));
        if (tally.isOver(now)) {
            int unsaid = tally.count - MOST_LINES;
            if (unsaid > 0) {
                add(record, " (" + unsaid + " more like it since " + tally.since + ")");
            }
            tally = new Tally(now);
            tallies.put(code, tally);
        }
        tally.count++;
        if (tally.count == MOST_LINES) {
            add(record, " (more like it are counted for a minute)");
        }
        return tally.count <= MOST_LINES;
    }

    private static void add(LogRecord record, String words) {
        record.setMessage(record.getMessage() + words);
    }
}
