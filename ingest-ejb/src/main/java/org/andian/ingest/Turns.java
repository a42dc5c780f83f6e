package org.andian.ingest;

import org.andian.ingest.Lane.Waiting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Jobs that wait for a lane's writer. Those of one device keep their order; devices take turns, so
 * that whoever sends much waits behind himself and not others behind him. Safe from several
 * threads.
 */
final class Turns {

    /** In the order of their turns. */
    private final Map<String, Deque<Waiting>> byDevice = new LinkedHashMap<>();

    synchronized void add(Waiting waiting) {
        byDevice.computeIfAbsent(device(waiting), device -> new ArrayDeque<>()).add(waiting);
        notifyAll();
    }

    /** Null when none waits. */
    synchronized Waiting poll() {
        if (byDevice.isEmpty()) {
            return null;
        }
        String device = byDevice.keySet().iterator().next();
        Deque<Waiting> own = byDevice.remove(device);
        Waiting next = own.remove();
        if (!own.isEmpty()) {
            byDevice.put(device, own);
        }
        return next;
    }

    /** Waits for one so long; null when none has come. */
    synchronized Waiting poll(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; byDevice.isEmpty() && left > 0; left = millisUntil(end)) {
            wait(left);
        }
        return poll();
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private static String device(Waiting waiting) {
        return waiting.job().head().deviceNo();
    }
}
