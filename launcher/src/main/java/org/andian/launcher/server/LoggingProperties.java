package org.andian.launcher.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends the server's log to the node's log folder, bounds it and says everything once; the rest
 * stays as the server brings it.
 */
final class LoggingProperties {

    private static final String FILE_HANDLER = "com.sun.enterprise.server.logging.GFFileHandler.";

    private static final String FORMATTER = "com.sun.enterprise.server.logging.ODLLogFormatter";

    private LoggingProperties() {}

    static String edit(String properties, Path file) {
        Map<String, String> lines = new LinkedHashMap<>();
        properties.lines().forEach(line -> lines.put(key(line), line));
        set(lines, "handlerServices", "com.sun.enterprise.server.logging.GFFileHandler");
        set(lines, FILE_HANDLER + "file", file.toString());
        set(lines, FILE_HANDLER + "formatter", FORMATTER);
        set(lines, FILE_HANDLER + "flushFrequency", "1");
        set(lines, FORMATTER + ".ansiColor", "false");
        set(lines, FILE_HANDLER + "rotationLimitInBytes", "10000000");
        set(lines, FILE_HANDLER + "maxHistoryFiles", "10");
        set(lines, "java.util.logging.ConsoleHandler.level", "SEVERE");
        return String.join("\n", lines.values()) + "\n";
    }

    private static String key(String line) {
        int sign = line.indexOf('=');
        return sign < 0 ? line : line.substring(0, sign);
    }

    private static void set(Map<String, String> lines, String key, String value) {
        lines.put(key, key + "=" + value);
    }
}
