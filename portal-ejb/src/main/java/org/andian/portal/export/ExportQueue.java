package org.andian.portal.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Runs tasks on a shared executor, so many at a time, the others in the order they came; refuses
 * when too many wait.
 */
final class ExportQueue {

    private final Executor executor;
    private final int atOnce;
    private final int mostWaiting;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /**
     * @param executor gives at most {@code atOnce} threads to this queue at a time
     * @param mostWaiting beside those that run
     */
    ExportQueue(Executor executor, int atOnce, int mostWaiting) {
        this.executor = executor;
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /**
     * @return false when too many wait; the task is then not taken
     */
    synchronized boolean add(Runnable task) {
        if (waiting.size() >= mostWaiting) {
            return false;
        }
        waiting.add(task);
        if (running < atOnce) {
            running++;
            executor.execute(this::work);
        }
        return true;
    }

    /** Whether {@link #add} would refuse now. */
    synchronized boolean isFull() {
        return waiting.size() >= mostWaiting;
    }

    /** Several tasks one after the other; a task's failure is its own. */
    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        Runnable task = waiting.poll();
        if (task == null) {
            running--;
        }
        return task;
    }
}
