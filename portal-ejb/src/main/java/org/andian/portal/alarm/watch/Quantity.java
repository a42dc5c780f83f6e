package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;

import java.util.Comparator;
import java.util.List;

/**
 * What can be in alarm once at a time. The order is that of the primary key of {@code alarm_state}:
 * rows are always locked in it.
 *
 * @param circuit 0 for the device itself
 * @param metric wire code, empty where no single metric is meant; for DEVICE_REPORTED the device's
 *     own code, empty for several
 */
record Quantity(long deviceId, int circuit, String metric, AlarmKind kind)
        implements Comparable<Quantity> {

    private static final Comparator<Quantity> KEY_ORDER =
            Comparator.comparingLong(Quantity::deviceId)
                    .thenComparingInt(Quantity::circuit)
                    .thenComparing(Quantity::metric)
                    .thenComparing(q -> q.kind().name());

    static Quantity offline(long deviceId) {
        return new Quantity(deviceId, 0, "", AlarmKind.DEVICE_OFFLINE);
    }

    static Quantity clock(long deviceId) {
        return new Quantity(deviceId, 0, "", AlarmKind.CLOCK_WRONG);
    }

    /** All codes of a device that no table knows and that have no alarm of their own. */
    static Quantity several(long deviceId) {
        return new Quantity(deviceId, 0, "", AlarmKind.DEVICE_REPORTED);
    }

    /** No code is empty. */
    boolean isSeveral() {
        return kind == AlarmKind.DEVICE_REPORTED && metric.isEmpty();
    }

    /** A key before all others of the circuit. */
    static Quantity first(long deviceId, int circuit) {
        return new Quantity(deviceId, circuit, "", AlarmKind.ARC);
    }

    /** What a device reports that names the kind but not the metric. */
    Quantity unspecific() {
        return new Quantity(deviceId, circuit, "", kind);
    }

    /** The columns of the key in their order. */
    List<Object> key() {
        return List.of(deviceId, circuit, metric, kind.name());
    }

    @Override
    public int compareTo(Quantity other) {
        return KEY_ORDER.compare(this, other);
    }
}
