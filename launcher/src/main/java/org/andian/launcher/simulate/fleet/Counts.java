package org.andian.launcher.simulate.fleet;

import java.util.concurrent.atomic.LongAdder;

/** What became of the messages: every one handed over ends acknowledged, failed or lost. */
public final class Counts {

    private final LongAdder published = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder lost = new LongAdder();

    void published() {
        published.increment();
    }

    void acknowledged() {
        acknowledged.increment();
    }

    void failed() {
        failed.increment();
    }

    /** Not even handed to the network: no connection, or too many unanswered already. */
    void lost() {
        lost.increment();
    }

    /** Not exact while others publish: the three figures are read one after the other. */
    public long unanswered() {
        return published.sum() - acknowledged.sum() - failed.sum();
    }

    public long acknowledgedSoFar() {
        return acknowledged.sum();
    }

    @Override
    public String toString() {
        return "published %d, acknowledged %d, failed %d, lost %d"
                .formatted(published.sum(), acknowledged.sum(), failed.sum(), lost.sum());
    }
}
