package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.watch.EventTable.StoredEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One break appears as a fault and an event of the same code seconds apart: finds those pairs,
 * nearest first in time, each event in one pair at most.
 */
final class Pairing {

    private Pairing() {}

    /**
     * @return each paired event's id with its partner, both ways
     */
    static Map<Long, StoredEvent> pair(List<StoredEvent> heard, Duration apart) {
        List<StoredEvent> byTime = new ArrayList<>(heard);
        byTime.sort(
                Comparator.comparingLong((StoredEvent h) -> h.event().ts())
                        .thenComparingLong(StoredEvent::id));
        Map<Long, StoredEvent> pairs = new HashMap<>();
        for (int i = 0; i < byTime.size(); i++) {
            for (int j = i + 1; j < byTime.size() && !pairs.containsKey(byTime.get(i).id()); j++) {
                link(byTime.get(i), byTime.get(j), apart, pairs);
            }
        }
        return pairs;
    }

    private static void link(
            StoredEvent one, StoredEvent later, Duration apart, Map<Long, StoredEvent> pairs) {
        if (!pairs.containsKey(later.id()) && isSame(one.event(), later.event(), apart)) {
            pairs.put(one.id(), later);
            pairs.put(later.id(), one);
        }
    }

    private static boolean isSame(DeviceEvent one, DeviceEvent other, Duration apart) {
        boolean oneIsTheEvent = "event".equals(one.kind()) != "event".equals(other.kind());
        return oneIsTheEvent
                && one.deviceId() == other.deviceId()
                && one.circuit() == other.circuit()
                && one.code().equals(other.code())
                && Math.abs(one.ts() - other.ts()) <= apart.toMillis();
    }
}
