package org.andian.portal.measurement;

import java.util.ArrayList;
import java.util.List;

/** What a batch brought to light besides its rows. */
final class Findings {

    /** Another value for a metric that has one already; {@code stored} stands. */
    record Contradiction(
            ReadingKey key, String metric, double stored, double offered, long receivedAt) {}

    private final List<Reading> fresh = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    void fresh(Reading reading) {
        fresh.add(reading);
    }

    void contradiction(Reading stored, String metric, double stands, double offered, Reading by) {
        contradictions.add(
                new Contradiction(ReadingKey.of(stored), metric, stands, offered, by.receivedAt()));
    }

    List<Reading> fresh() {
        return fresh;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }
}
