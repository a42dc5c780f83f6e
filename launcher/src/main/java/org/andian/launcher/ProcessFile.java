package org.andian.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file by which {@code ./portal} finds a process again. It holds the process id and when the
 * process started, so that a reused id is never mistaken for it.
 */
public final class ProcessFile {

    /**
     * Position of the start time in /proc/PID/stat, counted after the command's name, which may
     * hold spaces.
     */
    private static final int START_TIME_FIELD = 19;

    private ProcessFile() {}

    /**
     * Names this process in the file.
     *
     * <p>One line: process id, blank, start time in clock ticks since boot or {@code unknown}.
     * Replaced in one step, so that a reader never finds half of it.
     */
    public static void write(Path file) throws IOException {
        Path changed = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(changed, ProcessHandle.current().pid() + " " + startTime() + "\n");
        Files.move(changed, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String startTime() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        return Files.exists(stat) ? startTime(Files.readString(stat)) : "unknown";
    }

    /** The start time in clock ticks since boot, from a line of /proc/PID/stat. */
    static String startTime(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TIME_FIELD];
    }
}
