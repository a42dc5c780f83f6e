package org.andian.portal.measurement;

import java.util.Comparator;

/** What makes a reading one and the same; sorted as the table is. */
record Key(long ts, long deviceId, int circuit) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparingLong(Key::ts)
                    .thenComparingLong(Key::deviceId)
                    .thenComparingInt(Key::circuit);

    static Key of(Reading reading) {
        return new Key(reading.ts(), reading.deviceId(), reading.circuit());
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
