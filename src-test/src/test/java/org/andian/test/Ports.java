package org.andian.test;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for nodes that start a good while after the port was chosen. They lie below those the
 * system gives to outgoing connections, so no client takes one meanwhile, and a locked file keeps
 * each from other runs of the tests on this machine until this one ends.
 */
final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "andian-test-ports");
    private static final Map<Integer, FileLock> TAKEN = new HashMap<>();

    private Ports() {}

    static synchronized int next() throws IOException {
        Files.createDirectories(FOLDER);
        for (int tries = HIGHEST - LOWEST; tries > 0; tries--) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!TAKEN.containsKey(port) && isFree(port) && take(port)) {
                return port;
            }
        }
        throw new IOException("No free port from " + LOWEST + " to " + HIGHEST);
    }

    /** The lock is kept until the tests end; another run of them that holds it has the port. */
    private static boolean take(int port) throws IOException {
        FileChannel file =
                FileChannel.open(
                        FOLDER.resolve(Integer.toString(port)),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = file.tryLock();
        if (lock == null) {
            file.close();
            return false;
        }
        TAKEN.put(port, lock);
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
