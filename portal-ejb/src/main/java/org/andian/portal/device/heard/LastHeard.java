package org.andian.portal.device.heard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Door for ingest: when each device was heard last, in the caller's transaction. No scope: it
 * serves the portal's own work.
 */
@Stateless
public class LastHeard {

    @Inject private Sql sql;

    /**
     * One sign of life a device at most; written in the order of devices, so that two batches never
     * wait for each other crosswise.
     */
    public void heard(Collection<SignOfLife> devices) {
        if (devices.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        devices.stream()
                .sorted(Comparator.comparingLong(SignOfLife::deviceId))
                .forEach(
                        heard -> {
                            parameters.add(heard.deviceId());
                            parameters.add(heard.receivedAt());
                            parameters.add(heard.ts());
                        });
        sql.update(
                "insert into device_seen (device_id, last_received, last_ts) values "
                        + String.join(", ", Collections.nCopies(devices.size(), "(?, ?, ?)"))
                        + """
                         on duplicate key update last_received = greatest(last_received, values(last_received)),
                        last_ts = greatest(coalesce(last_ts, values(last_ts)), coalesce(values(last_ts), last_ts))\
                        """,
                parameters.toArray());
    }
}
