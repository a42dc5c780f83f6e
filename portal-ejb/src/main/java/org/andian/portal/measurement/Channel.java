package org.andian.portal.measurement;

import java.util.Comparator;
import java.util.List;

/** One metric of one circuit, where a sensor may hang; sorted as the table is. */
record Channel(long deviceId, int circuit, Metric metric) implements Comparable<Channel> {

    private static final Comparator<Channel> ORDER =
            Comparator.comparingLong(Channel::deviceId)
                    .thenComparingInt(Channel::circuit)
                    .thenComparing(channel -> channel.metric().code());

    static Channel of(Reading reading, Metric metric) {
        return new Channel(reading.deviceId(), reading.circuit(), metric);
    }

    /** The columns of the key in their order. */
    List<Object> key() {
        return List.of(deviceId, circuit, metric.code());
    }

    @Override
    public int compareTo(Channel other) {
        return ORDER.compare(this, other);
    }
}
