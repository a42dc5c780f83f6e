package org.andian.launcher.broker;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Counts refusals and tells them once a second. Bounded: beyond a thousand kinds a second the rest
 * is told as one.
 */
final class Refusals implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final int MOST_KEYS = 1000;
    private static final Refusal REST = new Refusal(Refusal.Kind.other, "", "", "", "");

    private final Consumer<String> outlet;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refusals").factory());
    private Map<Refusal, Tally> tallies = new LinkedHashMap<>();

    private record Tally(Refusal first, long count) {

        Tally plusOne() {
            return new Tally(first, count + 1);
        }
    }

    Refusals(Consumer<String> outlet, Clock clock) {
        this.outlet = outlet;
        this.clock = clock;
    }

    void start() {
        timer.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    /** Cheap: may be called for each message of a flood. */
    synchronized void add(Refusal refusal) {
        Refusal key =
                tallies.size() < MOST_KEYS || tallies.containsKey(refusal.key())
                        ? refusal.key()
                        : REST;
        tallies.merge(key, new Tally(key == REST ? REST : refusal, 1), (old, one) -> old.plusOne());
    }

    /** Sends what has been counted since the last time. */
    void tell() {
        for (Tally tally : take().values()) {
            try {
                outlet.accept(tally.first().json(clock.millis(), tally.count()));
            } catch (RuntimeException e) { // the timer must live on; the broker may be stopping
                LOG.log(Level.WARNING, "A refusal could not be told: " + tally, e);
            }
        }
    }

    private synchronized Map<Refusal, Tally> take() {
        Map<Refusal, Tally> taken = tallies;
        tallies = new LinkedHashMap<>();
        return taken;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
