package org.andian.ingest;

import org.andian.portal.intake.FrameOutcome;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One bounded queue and its one writer, so jobs of a device are written in the order they came, and
 * devices take turns. A batch is what has come while the one before was written, at most {@link
 * #BATCH} pieces: alone a reading is written at once, under load batches grow by themselves.
 */
final class Lane implements Runnable {

    /**
     * Pieces after which no further job is added: a batch may exceed it by the last job it took.
     */
    static final int BATCH = 512;

    /**
     * Pieces that may wait, with the frames held for rejections weighed in: what a lane takes of
     * the memory is bounded, whatever the devices send.
     */
    static final int ROOM = 20_000;

    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final long LOOK_UP_MILLIS = 500;

    /**
     * A job in a lane and whoever waits for its commit. {@code done} is completed exactly once, by
     * the lane's own thread or by whoever closes the lane.
     *
     * @param room what it takes its place of
     */
    record Waiting(Job job, Semaphore room, CompletableFuture<FrameOutcome> done) {

        Waiting(Job job, Semaphore room) {
            this(job, room, new CompletableFuture<>());
        }
    }

    private final Turns queue = new Turns();
    private final Semaphore room = new Semaphore(ROOM, true);
    private final Semaphore reserve;
    private final Settling settling;
    private volatile boolean closed;

    /**
     * @param reserve room that all lanes share: one that is full stops the others only when this is
     *     full too, since messages come to all by one line
     */
    Lane(Settling settling, Semaphore reserve) {
        this.settling = settling;
        this.reserve = reserve;
    }

    /**
     * Blocks while the lane is full: then the broker keeps the messages. Completes exceptionally,
     * without having stored anything, when the lane is closed or the waiting thread is interrupted.
     */
    CompletionStage<FrameOutcome> put(Job job) {
        try {
            Waiting waiting = new Waiting(job, take(weight(job)));
            queue.add(waiting);
            if (closed) {
                giveBackAll();
            }
            return waiting.done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedStage(e);
        }
    }

    /**
     * @return of what the place was taken
     */
    private Semaphore take(int weight) throws InterruptedException {
        if (room.tryAcquire(weight, 0, TimeUnit.SECONDS)) {
            return room;
        }
        if (reserve.tryAcquire(weight, 0, TimeUnit.SECONDS)) {
            return reserve;
        }
        room.acquire(weight);
        return room;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                List<Waiting> batch = take();
                if (!batch.isEmpty()) {
                    write(batch);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** No batch is begun any more; what still waits goes back to its senders. */
    void close() {
        closed = true;
        giveBackAll();
    }

    private List<Waiting> take() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waiting next = queue.poll(LOOK_UP_MILLIS);
        for (int pieces = 0; next != null; next = pieces < BATCH ? queue.poll() : null) {
            batch.add(next);
            pieces += next.job().pieces().size();
        }
        return batch;
    }

    private void write(List<Waiting> batch) throws InterruptedException {
        try {
            List<FrameOutcome> outcomes =
                    settling.settle(batch.stream().map(Waiting::job).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(outcomes.get(i));
            }
        } catch (InterruptedException stopped) {
            batch.forEach(Lane::giveBack);
            throw stopped;
        } catch (RuntimeException | Error unforeseen) {
            LOG.log(
                    Level.ERROR,
                    "A batch could not be settled and goes back to its senders",
                    unforeseen);
            batch.forEach(Lane::giveBack);
        } finally {
            batch.forEach(Lane::leave);
        }
    }

    private void giveBackAll() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            leave(waiting);
            giveBack(waiting);
        }
    }

    private static void leave(Waiting waiting) {
        waiting.room().release(weight(waiting.job()));
    }

    private static void giveBack(Waiting waiting) {
        waiting.done()
                .completeExceptionally(new IllegalStateException("The portal stops; send again."));
    }

    /**
     * At least 1, and never more than the lane holds: a job that is too heavy would wait for ever.
     */
    private static int weight(Job job) {
        return Math.min(ROOM, Math.max(1, job.weight()));
    }
}
