package org.andian.portal.alarm;

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
    static Map<Long, Heard> pair(List<Heard> heard, Duration apart) {
        List<Heard> byTime = new ArrayList<>(heard);
        byTime.sort(
                Comparator.comparingLong((Heard h) -> h.event().ts()).thenComparingLong(Heard::id));
        Map<Long, Heard> pairs = new HashMap<>();
        for (int i = 0; i < byTime.size(); i++) {
            for (int j = i + 1; j < byTime.size() && !pairs.containsKey(byTime.get(i).id()); j++) {
                link(byTime.get(i), byTime.get(j), apart, pairs);
            }
        }
        return pairs;
    }

    private static void link(Heard one, Heard later, Duration apart, Map<Long, Heard> pairs) {
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
