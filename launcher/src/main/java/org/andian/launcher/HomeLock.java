package org.andian.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** At most one launcher works in a home: a lock that dies with the process. */
final class HomeLock {

    /** Referred to for the life of the process: a collected channel would open the lock. */
    private static FileLock held;

    private HomeLock() {}

    /** Takes the home until this process ends; false when another launcher has it. */
    static synchronized boolean acquire(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        home.run().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        held = channel.tryLock();
        if (held == null) {
            channel.close();
            return false;
        }
        ProcessFile.write(file(home));
        return true;
    }

    /**
     * The lock itself ends with the process; only the file by which {@code ./portal} finds it goes
     * here.
     */
    static void forgetProcess(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Home home) {
        return home.run().resolve("launcher.pid");
    }
}
