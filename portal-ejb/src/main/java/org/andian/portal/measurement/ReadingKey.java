package org.andian.portal.measurement;

import java.util.Comparator;

/** What makes a reading one and the same; sorted as the table is. */
record ReadingKey(long ts, long deviceId, int circuit) implements Comparable<ReadingKey> {

    private static final Comparator<ReadingKey> ORDER =
            Comparator.comparingLong(ReadingKey::ts)
                    .thenComparingLong(ReadingKey::deviceId)
                    .thenComparingInt(ReadingKey::circuit);

    static ReadingKey of(Reading reading) {
        return new ReadingKey(reading.ts(), reading.deviceId(), reading.circuit());
    }

    @Override
    public int compareTo(ReadingKey other) {
        return ORDER.compare(this, other);
    }
}
