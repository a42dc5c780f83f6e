package org.andian.portal.measurement;

import jakarta.ejb.Stateless;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.andian.portal.identity.Scope;
import org.andian.portal.period.Period;

/** Door: readings in, readings out. */
@Stateless
public class Measurements {

    /** Stores readings in the caller's transaction, each key once; the batch should be sorted by (ts, device, circuit). */
    public Appended append(List<Reading> readings) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. @param circuit null for all. @param before exclusive cursor, null to begin at the newest */
    public List<Sample> samples(Scope scope, String deviceNo, Integer circuit, Period period, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The last known value of every metric of every circuit within the last day, one sample a circuit. */
    public List<Sample> latest(Scope scope, String deviceNo) {
        throw new UnsupportedOperationException();
    }

    public List<Series> series(Scope scope, String deviceNo, int circuit, Set<Metric> metrics, Period period, Duration bucket) {
        throw new UnsupportedOperationException();
    }

    /** When the newest reading of any device in reach was received; for the top bar's live mark. */
    public Optional<Instant> lastReceived(Scope scope) {
        throw new UnsupportedOperationException();
    }
}
