package org.andian.ingest;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.IntakeCounters;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The lanes of this node; a device always takes the same one, and so its readings are written in
 * the order of their arrival. As many as there are processors, within 2 and 8.
 */
@ApplicationScoped
class Lanes {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    /** Pieces beyond their own room that all lanes together may hold. */
    private static final int RESERVE = 60_000;

    @Inject private ManagedThreadFactory threads;

    @Inject private BatchWriter writer;

    @Inject private IntakeCounters counters;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile List<Lane> lanes = List.of();

    /** Before this every {@link #put} is refused, so that a sender comes again. */
    void start() {
        Semaphore reserve = new Semaphore(RESERVE, true);
        int count = Math.clamp(Runtime.getRuntime().availableProcessors(), FEWEST, MOST);
        lanes =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Lane(
                                                new Settling(
                                                        writer::write,
                                                        this::pause,
                                                        counters::retried),
                                                reserve))
                        .toList();
        lanes.forEach(lane -> threads.newThread(lane).start());
    }

    /** Also wakes a lane that waits for the database; its batch goes back to its senders. */
    void stop() {
        stopped.countDown();
        lanes.forEach(Lane::close);
    }

    /**
     * Counts what arrives and what becomes of it; completes exceptionally when nothing was stored.
     */
    CompletionStage<FrameOutcome> put(Job job) {
        List<Lane> open = lanes;
        if (open.isEmpty()) {
            return CompletableFuture.failedStage(
                    new IllegalStateException("The intake has not started yet; send again."));
        }
        counters.arrived();
        return open.get(Math.floorMod(job.head().deviceNo().hashCode(), open.size()))
                .put(job)
                .whenComplete(this::count);
    }

    private void pause(long millis) throws InterruptedException {
        if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The portal stops");
        }
    }

    private void count(FrameOutcome outcome, Throwable failure) {
        if (failure == null) {
            counters.settled(outcome);
        } else {
            counters.returned();
        }
    }
}
