package org.andian.portal.device.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Door for ingest: what is known of devices' clocks. No scope: it serves the portal's own work. A
 * clock found right is remembered for a while, so that a device which tells the right time costs no
 * query; of all others it is the table that knows, on every node.
 */
@ApplicationScoped
public class DeviceClocks {

    private static final long REMEMBERED_MILLIS = 600_000;

    /** Beyond this memory begins anew: a bound, not a size it should reach. */
    private static final int REMEMBERED = 1_000_000;

    @Inject private ClockTable table;

    @Inject private Clock clock;

    private final Map<Long, Long> rightSince = new ConcurrentHashMap<>();

    /**
     * What is known of these; of a device never heard nothing is.
     *
     * @param rightNow of them those whose stamps are right just now: the table is asked for them
     *     only when nobody remembers that they were
     */
    public Map<Long, DeviceClock> known(Collection<Long> devices, Set<Long> rightNow) {
        Map<Long, DeviceClock> known = new HashMap<>();
        Set<Long> asked = new TreeSet<>();
        for (long device : devices) {
            if (rightNow.contains(device) && isRememberedRight(device)) {
                known.put(device, DeviceClock.RIGHT);
            } else {
                asked.add(device);
            }
        }
        if (!asked.isEmpty()) {
            Map<Long, DeviceClock> committed = table.committed(asked);
            committed.forEach(this::remember);
            asked.forEach(
                    device ->
                            known.put(device, committed.getOrDefault(device, DeviceClock.UNKNOWN)));
        }
        return known;
    }

    /** In the caller's transaction. */
    public void keep(Map<Long, DeviceClock> changed) {
        changed.forEach(
                (device, known) -> {
                    if (!known.equals(DeviceClock.RIGHT)) {
                        rightSince.remove(device);
                    }
                });
        table.keep(changed);
    }

    private boolean isRememberedRight(long device) {
        Long since = rightSince.get(device);
        return since != null && clock.millis() - since < REMEMBERED_MILLIS;
    }

    /** Only what is committed comes here, so that nothing is remembered that is rolled back. */
    private void remember(long device, DeviceClock known) {
        if (!known.equals(DeviceClock.RIGHT)) {
            rightSince.remove(device);
            return;
        }
        if (rightSince.size() >= REMEMBERED) {
            rightSince.clear();
        }
        rightSince.put(device, clock.millis());
    }
}
