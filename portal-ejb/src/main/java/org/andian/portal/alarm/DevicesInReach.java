package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Revisions;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many devices are in use in a reach. Every workbench asks with every alarm, and it changes
 * only when devices or premises do: so each reach is counted once, and again when a device is
 * registered, moved or retired, or after a minute.
 */
@ApplicationScoped
class DevicesInReach {

    private static final String REVISION = "device";
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Reaches are as many as offices; beyond that, all are counted anew. */
    private static final int MOST = 1_000;

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private Clock clock;

    private final Map<Reach, Counted> known = new ConcurrentHashMap<>();

    private record Counted(int devices, long revision, Instant until) {}

    int count(Scope scope) {
        Reach reach = scope.premises("p");
        long revision = revisions.current(REVISION);
        Instant now = clock.instant();
        Counted counted = known.get(reach);
        if (counted == null || counted.revision() != revision || now.isAfter(counted.until())) {
            counted = new Counted(devices(reach), revision, now.plus(KEPT));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(reach, counted);
        }
        return counted.devices();
    }

    private int devices(Reach reach) {
        return (int)
                sql.count(
                        "select count(*) as n from device_view d left join premises_view p on p.id"
                                + " = d.premises_id where d.retired_at is null and "
                                + reach.sql(),
                        reach.parameters());
    }
}
