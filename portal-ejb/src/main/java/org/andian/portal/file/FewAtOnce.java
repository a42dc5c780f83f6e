package org.andian.portal.file;

import org.andian.portal.refusal.Refusal;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many work at once on a node; whoever comes then waits its turn, neither long nor in a long
 * row, since each keeps one of the server's threads.
 */
final class FewAtOnce {

    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_WAITING = 24;

    private final Semaphore free;

    FewAtOnce(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Looks at a file. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /**
     * @throws Refusal BUSY when no place became free
     */
    <T> T during(Work<T> work) throws IOException {
        take();
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (free.getQueueLength() >= MOST_WAITING
                    || !free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(FileReason.BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(FileReason.BUSY);
        }
    }
}
