package org.andian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.intake.BrokerFigures;
import org.andian.portal.intake.IntakeCounters;
import org.andian.portal.scope.Scope;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

import java.time.Clock;

/**
 * What {@code /metrics} tells besides the server's own: this node's intake since its start, and the
 * alarms of the whole portal.
 */
@ApplicationScoped
public class Figures {

    private static final Scope SCOPE = Scope.portal("metrics");
    private static final Long UNKNOWN = -1L;

    @Inject private IntakeCounters counters;

    @Inject private BrokerFigures broker;

    @Inject private Alarms alarms;

    @Inject private Clock clock;

    /** Gauges are known only once their bean exists. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        counters.figures();
    }

    @Gauge(
            name = "andian_frames",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "frames that arrived")
    public long frames() {
        return counters.figures().frames();
    }

    @Gauge(
            name = "andian_frames_waiting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "frames that arrived and are not committed yet")
    public long waiting() {
        return counters.figures().waiting();
    }

    @Gauge(
            name = "andian_readings_stored",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "readings stored or merged")
    public long stored() {
        return counters.figures().stored();
    }

    @Gauge(
            name = "andian_readings_duplicate",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "readings that were there already")
    public long duplicates() {
        return counters.figures().duplicates();
    }

    @Gauge(
            name = "andian_readings_conflicting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "readings that contradict a stored one")
    public long conflicts() {
        return counters.figures().conflicts();
    }

    @Gauge(
            name = "andian_readings_misdated",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "readings whose stamp is not believed")
    public long misdated() {
        return counters.figures().misdated();
    }

    @Gauge(
            name = "andian_rejected",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "frames and readings that could not be used")
    public long rejected() {
        return counters.figures().rejected();
    }

    @Gauge(
            name = "andian_batches",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "committed batches")
    public long batches() {
        return counters.figures().batches();
    }

    @Gauge(
            name = "andian_batch_retries",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "batches tried again")
    public long retries() {
        return counters.figures().retries();
    }

    @Gauge(
            name = "andian_broker_connected",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "1 while the broker is reached")
    public int brokerConnected() {
        return counters.figures().brokerConnected() ? 1 : 0;
    }

    @Gauge(
            name = "andian_broker_waiting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "messages at the broker of this node; -1 where it is someone else's")
    public long brokerWaiting() {
        return broker.backlog().map(BrokerFigures.Backlog::messages).orElse(UNKNOWN);
    }

    @Gauge(
            name = "andian_broker_oldest_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "how long the oldest of them has waited; -1 as above")
    public long brokerOldest() {
        return broker.backlog()
                .map(backlog -> backlog.age(clock.instant()).toSeconds())
                .orElse(UNKNOWN);
    }

    @Gauge(
            name = "andian_alarms_waiting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "alarms that last and nobody acknowledged")
    public int alarmsWaiting() {
        return alarms.tally(SCOPE).waiting();
    }
}
