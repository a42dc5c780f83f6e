package org.andian.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * At most one launcher works in a home: a lock that dies with the process, and the file by which {@code ./portal} finds
 * the process. The file holds the process id and when the process started, so that a reused id is never mistaken for it.
 */
final class HomeLock {

    /** Position of the start time in /proc/PID/stat, counted after the command's name, which may hold spaces. */
    private static final int START_TIME_FIELD = 19;

    private HomeLock() {
    }

    /** Holds until the process ends; empty when another launcher holds it. */
    static Optional<FileLock> acquire(Home home) throws IOException {
        FileChannel channel = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
        if (lock.isPresent()) {
            ByteBuffer text = ByteBuffer.wrap((ProcessHandle.current().pid() + " " + startTime() + "\n").getBytes(StandardCharsets.US_ASCII));
            try (FileChannel file = FileChannel.open(home.run().resolve("launcher.pid"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(text);
            }
        } else {
            channel.close();
        }
        return lock;
    }

    static void forgetProcess(Home home) throws IOException {
        Files.deleteIfExists(home.run().resolve("launcher.pid"));
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
