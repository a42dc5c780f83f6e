package org.andian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.chore.ChoreRecord;
import org.andian.portal.chore.Chores;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What {@code /metrics} tells of the scheduled work, one line a chore: when it last began, last
 * went well and is next due (seconds since 1970, 0 for never), how long it took, how often it
 * failed in a row, and whether it keeps its rhythm.
 */
@ApplicationScoped
public class ChoreFigures {

    /** One scrape asks for every figure of every chore: they are read once. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

    private record Known(Instant readAt, Map<String, ChoreRecord> records) {}

    @Inject private MetricRegistry registry;

    @Inject private Chores chores;

    @Inject private Clock clock;

    private volatile Known known = new Known(Instant.MIN, Map.of());

    /** Chores are known when the application is, so each has its line from the first scrape on. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        chores.names().forEach(this::show);
    }

    private void show(String name) {
        gauge(name, "started_seconds", "last began", record -> seconds(record.startedAt()));
        gauge(name, "succeeded_seconds", "last went well", record -> seconds(record.succeededAt()));
        gauge(name, "next_seconds", "is next due", record -> seconds(record.nextAt()));
        gauge(name, "took_seconds", "took the last time", ChoreFigures::took);
        gauge(name, "failures", "failed in a row, times", ChoreRecord::failures);
        gauge(
                name,
                "lapsed",
                "1 while it should have begun long ago, or a run of it does not end",
                record -> chores.isLapsed(record) ? 1 : 0);
    }

    private void gauge(
            String chore, String figure, String what, ToDoubleFunction<ChoreRecord> value) {
        Metadata metadata =
                Metadata.builder()
                        .withName("andian_chore_" + figure)
                        .withDescription("scheduled work: " + what)
                        .build();
        registry.gauge(metadata, () -> figure(chore, value), new Tag("chore", chore));
    }

    private Double figure(String chore, ToDoubleFunction<ChoreRecord> value) {
        ChoreRecord record = records().get(chore);
        return record == null ? 0 : value.applyAsDouble(record);
    }

    private Map<String, ChoreRecord> records() {
        Known last = known;
        Instant now = clock.instant();
        if (last.readAt().isBefore(now.minus(TRUSTED_FOR)) || last.readAt().isAfter(now)) {
            List<ChoreRecord> read = chores.ofThisNode();
            last =
                    new Known(
                            now,
                            read.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    ChoreRecord::name, Function.identity())));
            known = last;
        }
        return last.records();
    }

    private static double seconds(Instant at) {
        return at == null ? 0 : at.getEpochSecond();
    }

    private static double took(ChoreRecord record) {
        return record.took() == null ? 0 : record.took().toMillis() / 1000.0;
    }
}
