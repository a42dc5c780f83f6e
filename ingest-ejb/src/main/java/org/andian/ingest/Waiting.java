package org.andian.ingest;

import org.andian.portal.intake.FrameOutcome;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * A job in a lane and whoever waits for its commit. {@code done} is completed exactly once, by the
 * lane's own thread or by whoever closes the lane.
 *
 * @param room what it takes its place of
 */
record Waiting(Job job, Semaphore room, CompletableFuture<FrameOutcome> done) {

    Waiting(Job job, Semaphore room) {
        this(job, room, new CompletableFuture<>());
    }
}
