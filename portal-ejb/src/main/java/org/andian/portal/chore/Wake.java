package org.andian.portal.chore;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does a piece of work as soon as it is asked for, in a thread of its own: once at a time, and once
 * more where it was asked for meanwhile. What fails, or finds no thread, is left to the chore that
 * does the same work in its rhythm.
 */
public final class Wake {

    private static final System.Logger LOG = System.getLogger(Wake.class.getName());

    private final String name;
    private final Executor threads;
    private final Runnable work;
    private final AtomicInteger asked = new AtomicInteger();

    private Wake(String name, Executor threads, Runnable work) {
        this.name = name;
        this.threads = threads;
        this.work = work;
    }

    /**
     * @param name for the log, in English
     * @param work until nothing is left to do
     */
    public static Wake of(String name, Executor threads, Runnable work) {
        return new Wake(name, threads, work);
    }

    /** Returns at once. */
    public void ring() {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        try {
            threads.execute(this::run);
        } catch (RuntimeException noThread) {
            asked.set(0);
            LOG.log(Level.DEBUG, "No thread to " + name + " at once", noThread);
        }
    }

    private void run() {
        int seen;
        do {
            seen = asked.get();
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "It failed to " + name + "; it is tried again", failure);
            }
        } while (!asked.compareAndSet(seen, 0));
    }
}
