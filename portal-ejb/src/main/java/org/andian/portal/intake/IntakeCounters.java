package org.andian.portal.intake;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Door: what this node took in since it started, for health and metrics. Ingest counts, others
 * read.
 */
@ApplicationScoped
public class IntakeCounters {

    /**
     * @param frames that arrived
     * @param waiting frames that arrived and are not committed yet
     * @param batches committed
     * @param retries of a batch, after a deadlock or while the database was away
     */
    public record Figures(
            boolean brokerConnected,
            long frames,
            long waiting,
            long stored,
            long duplicates,
            long conflicts,
            long misdated,
            long rejected,
            long batches,
            long retries) {}

    private final AtomicBoolean brokerConnected = new AtomicBoolean();
    private final LongAdder arrived = new LongAdder();
    private final LongAdder settled = new LongAdder();
    private final LongAdder stored = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final LongAdder misdated = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder retries = new LongAdder();

    public void brokerConnected(boolean connected) {
        brokerConnected.set(connected);
    }

    public void arrived() {
        arrived.increment();
    }

    public void settled(FrameOutcome outcome) {
        settled.increment();
        stored.add(outcome.stored());
        duplicates.add(outcome.duplicates());
        conflicts.add(outcome.conflicts());
        misdated.add(outcome.misdated());
        rejected.add(outcome.rejected());
    }

    /** The frame was given back to its sender unsettled. */
    public void returned() {
        settled.increment();
    }

    public void committed() {
        batches.increment();
    }

    public void retried() {
        retries.increment();
    }

    public Figures figures() {
        long done = settled.sum();
        return new Figures(
                brokerConnected.get(),
                arrived.sum(),
                Math.max(0, arrived.sum() - done),
                stored.sum(),
                duplicates.sum(),
                conflicts.sum(),
                misdated.sum(),
                rejected.sum(),
                batches.sum(),
                retries.sum());
    }
}
