package org.andian.ingest;

import org.andian.portal.intake.Outcome;

import java.util.concurrent.CompletableFuture;

/** A job in a lane and whoever waits for its commit. */
record Waiting(Job job, CompletableFuture<Outcome> done) {

    Waiting(Job job) {
        this(job, new CompletableFuture<>());
    }
}
