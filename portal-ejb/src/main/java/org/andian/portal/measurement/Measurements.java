package org.andian.portal.measurement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.scope.Scope;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Door: readings in, readings out. */
@Stateless
public class Measurements {

    private static final int MOST_SAMPLES = 100_000;

    @Inject private Writer writer;

    @Inject private History history;

    @Inject private Retention retention;

    /**
     * Stores readings in the caller's transaction, each key once; the batch should be sorted by
     * (ts, device, circuit). Only ingest calls it, for devices it has found: hence no scope. May
     * fail with a repeatable {@code SqlFailure}.
     */
    public Appended append(List<Reading> readings) {
        return writer.append(readings);
    }

    /** A reading as it is stored now, to be judged again; it serves the portal's own work. */
    public Optional<Reading> stored(long deviceId, int circuit, long ts) {
        return writer.stored(new ReadingKey(ts, deviceId, circuit));
    }

    /**
     * The stored readings of a circuit after a moment, by time; it serves the portal's own work.
     *
     * @param limit most of them
     */
    public List<Reading> after(long deviceId, int circuit, long ts, int limit) {
        return writer.after(new ReadingKey(ts, deviceId, circuit), limit);
    }

    /** What came for the same moment with other values, as {@code Appended.disputed} gives it. */
    public List<Reading> disputed(long deviceId, int circuit, long ts) {
        return writer.disputed(new ReadingKey(ts, deviceId, circuit));
    }

    /** From which day on what is known of each device's day is all there; empty when all is. */
    public Optional<LocalDate> daysKeptFrom() {
        return retention.daysFrom();
    }

    /** The span in which a stamp is believed now. */
    public Period accepted() {
        return retention.accepted();
    }

    /** Newest first. @param circuit null for all. @param limit at most 100,000 */
    public List<Sample> samples(
            Scope scope, String deviceNo, Integer circuit, Period period, int limit) {
        return history.samples(scope, deviceNo, circuit, period, Math.min(limit, MOST_SAMPLES));
    }

    /**
     * The last known value of every metric of every circuit within the last day, one sample a
     * circuit.
     */
    public List<Sample> latest(Scope scope, String deviceNo) {
        return history.latest(scope, deviceNo);
    }

    /**
     * One series a metric, also those without a point; buckets begin at local midnight in China or
     * whole multiples after it.
     */
    public List<Series> series(
            Scope scope,
            String deviceNo,
            int circuit,
            Set<Metric> metrics,
            Period period,
            Duration bucket) {
        return history.series(scope, deviceNo, circuit, metrics, period, bucket);
    }

    /** When the newest reading of any device in reach was received; for the top bar's live mark. */
    public Optional<Instant> lastReceived(Scope scope) {
        return history.lastReceived(scope);
    }
}
