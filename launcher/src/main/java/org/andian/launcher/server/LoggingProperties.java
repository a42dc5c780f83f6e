package org.andian.launcher.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends the server's log to the node's log folder, bounds it and says everything once; the rest
 * stays as the server brings it. (The server's own file handler opens its file here, and writes
 * nothing.)
 */
final class LoggingProperties {

    private static final String CONSOLE_HANDLER = "java.util.logging.ConsoleHandler";
    private static final String FILE_HANDLER = "java.util.logging.FileHandler";
    private static final String FORMATTER = "com.sun.enterprise.server.logging.ODLLogFormatter";

    private LoggingProperties() {}

    /** The file that is written now; the older ones have higher numbers. */
    static Path newest(Path folder, String name) {
        return folder.resolve(name + ".0.log");
    }

    /**
     * Ten files of 10 MB at the most; the console gets only what is severe.
     *
     * @param properties as the server brings them
     * @return the same lines in their order, with those that are ours changed or added
     */
    static String edit(String properties, Path folder, String name) {
        Map<String, String> lines = new LinkedHashMap<>();
        properties.lines().forEach(line -> lines.put(key(line), line));
        String pattern = folder.toString().replace("%", "%%") + "/" + name + ".%g.log";
        set(lines, "handlers", CONSOLE_HANDLER + "," + FILE_HANDLER);
        set(lines, FILE_HANDLER + ".pattern", pattern);
        set(lines, FILE_HANDLER + ".limit", "10000000");
        set(lines, FILE_HANDLER + ".count", "10");
        set(lines, FILE_HANDLER + ".append", "true");
        set(lines, FILE_HANDLER + ".encoding", "UTF-8");
        set(lines, FILE_HANDLER + ".formatter", FORMATTER);
        set(lines, CONSOLE_HANDLER + ".level", "SEVERE");
        set(lines, FORMATTER + ".ansiColor", "false");
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
