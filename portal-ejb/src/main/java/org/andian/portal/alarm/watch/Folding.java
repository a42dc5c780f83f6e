package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which alarm tells a report: a code that no table knows has an alarm of its own, but when {@link
 * #ALONE} of a device stand open or were told within {@link #LATELY}, every further one joins the
 * device's alarm of several codes. So nobody who makes up codes can bury others' dangers under
 * rows, and none of his is silent. A code that a table knows is never folded. Pure.
 */
final class Folding {

    /** Of one device, over all its circuits. */
    static final int ALONE = 10;

    /** Else who ends each at once could raise any number. */
    static final Duration LATELY = Duration.ofDays(1);

    private final Map<Long, Set<Quantity>> alone = new HashMap<>();

    /**
     * @param standing what is not plainly normal of the devices, and what was told lately
     */
    Folding(Collection<Quantity> standing) {
        for (Quantity quantity : standing) {
            if (quantity.kind() == AlarmKind.DEVICE_REPORTED && !quantity.isSeveral()) {
                alone(quantity.deviceId()).add(quantity);
            }
        }
    }

    /** The same for a report that comes again; asked in the order of time. */
    Quantity of(DeviceEvent event, EventCode code) {
        Quantity own = new Quantity(event.deviceId(), event.circuit(), code.metric(), code.kind());
        if (!code.isUnknown() || code.clears()) {
            return own;
        }
        Set<Quantity> others = alone(event.deviceId());
        boolean standsAlone = others.contains(own) || others.size() < ALONE;
        if (standsAlone) {
            others.add(own);
        }
        return standsAlone ? own : Quantity.several(event.deviceId());
    }

    private Set<Quantity> alone(long deviceId) {
        return alone.computeIfAbsent(deviceId, id -> new HashSet<>());
    }
}
