package org.andian.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The processes of one node, found as an onlooker finds them: whose command line names its {@code
 * PORTAL_HOME}.
 */
public final class Processes {

    private final String home;

    Processes(Path home) {
        this.home = home.toString();
    }

    /** Process ids by what they are: launcher, database, server, simulator, other. */
    public Map<String, List<Long>> list() {
        Map<String, List<Long>> found = new TreeMap<>();
        ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> pid != ProcessHandle.current().pid())
                .forEach(
                        pid -> {
                            String line = commandLine(pid);
                            if (names(line)) {
                                found.merge(
                                        part(line),
                                        List.of(pid),
                                        (some, more) ->
                                                Stream.concat(some.stream(), more.stream())
                                                        .toList());
                            }
                        });
        return found;
    }

    /** Ends a part as a power cut would, no warning, no shutdown hook, and sees it gone. */
    public void kill(String part) {
        List<Long> pids = list().getOrDefault(part, List.of());
        if (pids.isEmpty()) {
            throw new IllegalStateException("No " + part + " is running: " + list());
        }
        pids.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        Patience.await()
                .until(() -> Collections.disjoint(list().getOrDefault(part, List.of()), pids));
    }

    /** Proportional set size by part in KiB: shared pages count once over all processes. */
    public Map<String, Long> pssKib() {
        Map<String, Long> figures = new TreeMap<>();
        list().forEach(
                        (part, pids) ->
                                figures.put(part, pids.stream().mapToLong(Processes::pss).sum()));
        return figures;
    }

    /**
     * Whether the words hold the home as a whole path, so that a home {@code a} does not claim the
     * processes of {@code a2}.
     */
    private boolean names(String line) {
        int at = line.indexOf(home);
        return at >= 0
                && (at + home.length() == line.length()
                        || " /,;".indexOf(line.charAt(at + home.length())) >= 0);
    }

    private static String part(String line) {
        if (line.contains("mariadbd")) {
            return "database";
        }
        if (line.contains("org.andian.launcher.simulate")) {
            return "simulator";
        }
        if (line.contains("org.andian.launcher")) {
            return "launcher";
        }
        return line.contains("/micro/launch-micro.jar") ? "server" : "other";
    }

    private static String commandLine(long pid) {
        try {
            return new String(
                            Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")),
                            StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static long pss(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
