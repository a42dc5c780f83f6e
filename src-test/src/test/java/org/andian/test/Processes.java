package org.andian.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The processes of one node, found as an onlooker finds them: whose command line names its {@code
 * PORTAL_HOME}.
 */
public final class Processes {

    /** Columns of /proc/net/tcp (proc(5)). */
    private static final int LOCAL = 1;

    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENS = "0A";
    private static final int HEXADECIMAL = 16;

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

    /** The TCP ports on which they listen, whatever the address. */
    public Set<Integer> listening() {
        Set<String> sockets = new HashSet<>();
        list().values().stream().flatMap(List::stream).forEach(pid -> sockets.addAll(sockets(pid)));
        Set<Integer> ports = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String row : lines(Path.of(table))) {
                String[] cells = row.strip().split("\\s+");
                if (cells[STATE].equals(LISTENS) && sockets.contains(cells[INODE])) {
                    String port = cells[LOCAL].substring(cells[LOCAL].lastIndexOf(':') + 1);
                    ports.add(Integer.parseInt(port, HEXADECIMAL));
                }
            }
        }
        return ports;
    }

    /** Inodes of a process's sockets. */
    private static Set<String> sockets(long pid) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(target.replaceAll("\\D", ""));
                }
            }
        } catch (IOException gone) {
            return inodes;
        }
        return inodes;
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException unreadable) {
            throw new IllegalStateException("No " + table, unreadable);
        }
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
