package org.andian.portal.measurement;

import org.andian.portal.measurement.Appended.Fate;
import org.andian.portal.measurement.Ledger.Findings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that is known under one key: what the table holds plus what a batch adds. */
final class Slot {

    private final Reading head;
    private final boolean known;
    private final Map<Metric, Double> values = new EnumMap<>(Metric.class);
    private final Map<String, Double> extra = new LinkedHashMap<>();
    private boolean grown;

    /** A key the table does not hold, as far as we know. */
    static Slot empty(Reading first) {
        return new Slot(first, false);
    }

    static Slot holding(Reading stored) {
        Slot slot = new Slot(stored, true);
        slot.values.putAll(stored.values());
        slot.extra.putAll(stored.extra());
        return slot;
    }

    private Slot(Reading head, boolean known) {
        this.head = head;
        this.known = known;
    }

    /**
     * Whether the reading is not the one that stands here. Metrics that join it may come under
     * other counts; for devices without a clock another count is another reading even when it shows
     * the same.
     */
    boolean isOfAnother(Reading reading) {
        boolean otherCount =
                head.seq() != null && reading.seq() != null && !head.seq().equals(reading.seq());
        return (reading.clockless() || otherCount) && contradicts(reading)
                || reading.clockless() && otherCount && overlaps(reading);
    }

    private boolean contradicts(Reading reading) {
        return differs(values, reading.values()) || differs(extra, reading.extra());
    }

    private boolean overlaps(Reading reading) {
        return !Collections.disjoint(values.keySet(), reading.values().keySet())
                || !Collections.disjoint(extra.keySet(), reading.extra().keySet());
    }

    /** Adds what is new and notes what contradicts. */
    Fate take(Reading reading, Findings findings) {
        boolean first = !known && values.isEmpty() && extra.isEmpty();
        Map<Metric, Double> newValues = new EnumMap<>(Metric.class);
        Map<String, Double> newExtra = new LinkedHashMap<>();
        boolean valuesAgree =
                add(
                        reading.values(),
                        values,
                        newValues,
                        (metric, stands, offered) ->
                                findings.contradiction(
                                        head, metric.code(), stands, offered, reading));
        boolean extraAgrees =
                add(
                        reading.extra(),
                        extra,
                        newExtra,
                        (code, stands, offered) ->
                                findings.contradiction(head, code, stands, offered, reading));
        boolean grew = !newValues.isEmpty() || !newExtra.isEmpty();
        if (grew) {
            grown = true;
            findings.fresh(reading.with(newValues, newExtra));
        }
        boolean agrees = valuesAgree && extraAgrees;
        return first ? Fate.STORED : !agrees ? Fate.CONFLICT : grew ? Fate.MERGED : Fate.DUPLICATE;
    }

    boolean isNew() {
        return !known;
    }

    boolean isGrown() {
        return known && grown;
    }

    Reading whole() {
        return head.with(values, extra);
    }

    /**
     * @return false when a metric had another value already
     */
    private static <K> boolean add(
            Map<K, Double> offered, Map<K, Double> held, Map<K, Double> fresh, Clash<K> clash) {
        boolean agrees = true;
        for (Map.Entry<K, Double> entry : offered.entrySet()) {
            Double stands = held.putIfAbsent(entry.getKey(), entry.getValue());
            if (stands == null) {
                fresh.put(entry.getKey(), entry.getValue());
            } else if (stands.doubleValue() != entry.getValue()) {
                clash.found(entry.getKey(), stands, entry.getValue());
                agrees = false;
            }
        }
        return agrees;
    }

    private static <K> boolean differs(Map<K, Double> held, Map<K, Double> offered) {
        return offered.entrySet().stream()
                .anyMatch(
                        entry ->
                                held.containsKey(entry.getKey())
                                        && held.get(entry.getKey()).doubleValue()
                                                != entry.getValue());
    }

    private interface Clash<K> {
        void found(K metric, double stands, double offered);
    }
}
