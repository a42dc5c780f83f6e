package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.Devices.Fleet;
import org.andian.portal.period.Revisions;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the devices in use of a reach, some seconds for all who ask: every workbench asks with
 * every alarm. A device that is registered, moved or retired is counted at once.
 */
@ApplicationScoped
class FleetCounts {

    private static final String REVISION = "device";
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** Reaches are as many as offices; beyond that, all are counted anew. */
    private static final int MOST = 1_000;

    @Inject private DeviceList list;

    @Inject private Revisions revisions;

    @Inject private Clock clock;

    private final Map<Reach, Counted> known = new ConcurrentHashMap<>();

    private record Counted(Fleet fleet, long revision, Instant until) {}

    Fleet count(Scope scope) {
        Reach reach = scope.premises("p");
        long revision = revisions.current(REVISION);
        Instant now = clock.instant();
        Counted counted = known.get(reach);
        if (counted == null || counted.revision() != revision || now.isAfter(counted.until())) {
            counted = new Counted(read(scope, now), revision, now.plus(KEPT));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(reach, counted);
        }
        return counted.fleet();
    }

    private Fleet read(Scope scope, Instant now) {
        return new Fleet(
                list.count(DeviceFilter.within(scope).inUse()),
                list.count(DeviceFilter.within(scope).inUse().heard(Contact.SILENT, now)));
    }
}
