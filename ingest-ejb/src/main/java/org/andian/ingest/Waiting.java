package org.andian.ingest;

import org.andian.portal.intake.FrameOutcome;

import java.util.concurrent.CompletableFuture;

/**
 * A job in a lane and whoever waits for its commit. {@code done} is completed exactly once, by the
 * lane's own thread or by whoever closes the lane.
 */
record Waiting(Job job, CompletableFuture<FrameOutcome> done) {

    Waiting(Job job) {
        this(job, new CompletableFuture<>());
    }
}
